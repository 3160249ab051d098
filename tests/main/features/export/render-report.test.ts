import { describe, expect, it, vi } from 'vitest';
import { buildReport } from '../../../../core/report/model/build-report.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportMeta } from '../../../helpers/report.ts';
import { stateFrom } from '../../../helpers/report-state.ts';

const printed = vi.hoisted((): { html: string; head: object }[] => []);
vi.mock('../../../../main/features/export/print-pdf.ts', () => ({
  printPdf: (html: string, head: object) => {
    printed.push({ html, head });
    return Promise.resolve(new Uint8Array([37, 80, 68, 70]));
  },
}));

const { renderReport } = await import('../../../../main/features/export/render-report.ts');
const { signal } = new AbortController();
const options = { ...defaultReportOptions, language: 'nl', nameProtected: true } as const;

async function exported(state: Parameters<typeof buildReport>[0], format: 'html' | 'json'): Promise<string> {
  return new TextDecoder().decode(
    await renderReport(buildReport(state, options, reportMeta), format, signal),
  );
}

describe('renderReport', () => {
  it('carries the fonts that the text needs, as data, and no others', async () => {
    const dutch = await exported(harbourState(), 'html');
    expect(dutch.match(/@font-face/g)).toHaveLength(4);
    expect(dutch).toMatch(/src:url\(data:font\/woff2;base64,d09GMg[A-Za-z0-9+/=]+\)/);
    expect(dutch.length).toBeLessThan(250_000);
    const greek = await exported(stateFrom({ blocks: ['Η Αθήνα είπε ναι.'], claims: [] }), 'html');
    expect(greek.match(/@font-face/g)).toHaveLength(8);
  });

  it('writes JSON', async () => {
    expect(JSON.parse(await exported(harbourState(), 'json'))).toMatchObject({ format: 'tickmark-report' });
  });

  it('prints the page for PDF with what must stand on every page', async () => {
    await renderReport(buildReport(harbourState(), options, reportMeta), 'pdf', signal);
    expect(printed[0]?.html).toContain('<body class="for-pdf full" ');
    expect(printed[0]?.html).not.toContain('@top-right');
    expect(printed[0]?.head).toEqual({
      left: 'Controlerapport · Oosterdiep opent graankade: ‘Nog voor de eerste…',
      right: 'Dagblad van het Wad · Volledig rapport: noemt beschermde bronnen',
      foot: '',
    });
  });
});
