import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFileName } from '../../../../main/features/export/report-file-name.ts';

/** Any code point, halves of pairs included. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));

describe('reportFileName', () => {
  it('is the date and the title', () => {
    const article = {
      title: 'Oosterdiep opent graankade: ‘Nog voor de eerste vorst’',
      published: '2024-09-18T06:00Z',
    };
    expect(reportFileName(article, 'pdf')).toBe(
      '2024-09-18 Oosterdiep opent graankade Nog voor de eerste vorst.pdf',
    );
  });

  it('keeps letters of every script', () => {
    expect(reportFileName({ title: 'رصيف الحبوب', published: null }, 'html')).toBe('رصيف الحبوب.html');
  });

  it('is never a device of Windows, hidden, or empty', () => {
    expect(reportFileName({ title: 'CON', published: null }, 'json')).toBe('_CON.json');
    expect(reportFileName({ title: 'nul.txt', published: null }, 'json')).toBe('_nul.txt.json');
    expect(reportFileName({ title: '...', published: null }, 'json')).toBe('report.json');
    expect(reportFileName({ title: '../../etc/passwd', published: null }, 'json')).toBe('etcpasswd.json');
  });

  it('is a name that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (title) => {
        const name = reportFileName({ title, published: null }, 'pdf');
        expect(name).toMatch(/^[^<>:"/\\|?*.\p{Cc}\s][^<>:"/\\|?*\p{Cc}]*\.pdf$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204);
      }),
    );
  });
});
