import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import { MAX_SOURCE_BYTES } from '../../../core/kernel/source-limit.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { sealJson } from '../../../core/report/model/seal.ts';
import { sha256, stateFrom } from '../../helpers/report-state.ts';
import { reportOf } from '../../helpers/report.ts';

vi.mock('electron', () => ({ app: {} }));
const { writeEvidenceZip } = await import('../../../main/features/export/report-files.ts');
// What a process of its own answers, in this one.
vi.mock('../../../main/workers/case-child.ts', async () => {
  const { readOutside } = await import('../../../main/processes/read-outside.ts');
  return {
    readInProcess: (kind: 'verifyReport', given: never) =>
      readOutside({ kind, ...(given as object) } as never),
  };
});
const { readOptions } = await import('../../../main/cli/options.ts');
const { runVerifyReport } = await import('../../../main/cli/verify.ts');

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'verify-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as the command line does; returns its exit code and the lines it says. */
async function run(...words: string[]): Promise<{ code: number; lines: string[]; value: object }> {
  let said = { value: {}, words: '' };
  const output = {
    json: false,
    t: translator('en'),
    result: (value: object, text: string) => void (said = { value, words: text }),
    failure: () => undefined,
  };
  const options = {
    evidence: { type: 'string' },
    source: { type: 'string' },
    history: { type: 'boolean' },
  } as const;
  const code = await runVerifyReport({
    given: readOptions(words, options),
    output,
    language: 'en',
    place: { path: '', backups: '' } as never,
    library: () => {
      throw new Error('no library was asked for');
    },
  });
  return { code, lines: said.words.split('\n'), value: said.value };
}

/** Writes a report with one evidence file, and that file beside it; returns the report's path. */
function written(): string {
  const attachment = { hash: sha256('bewijs'), name: 'brief.pdf', size: 6, mediaType: 'application/pdf' };
  const state = stateFrom({
    blocks: ['Een zin. Nog een.'],
    claims: [{ quote: 'Een zin', verdict: 'verified', evidence: [{ attachments: [attachment] }] }],
  });
  const path = join(folder, 'rapport.json');
  writeFileSync(path, sealJson(renderJson(reportOf(state, { evidenceFiles: true })), sha256));
  mkdirSync(join(folder, 'rapport bewijs'));
  writeFileSync(join(folder, 'rapport bewijs', 'brief.pdf'), 'bewijs');
  writeFileSync(join(folder, 'artikel.html'), '<p>Een zin. Nog een.');
  return path;
}

describe('verify-report', () => {
  it('says of everything whether it fits, and finds the evidence beside the report', async () => {
    const { code, lines } = await run(written(), '--source', join(folder, 'artikel.html'));
    expect(code).toBe(0);
    expect(lines).toEqual([
      '✓ The file is as it was written.',
      '✓ The text in it is the text that was checked.',
      '✓ The words of 1 claim stand in the text.',
      '✓ The figures are those of the claims.',
      '– Not signed.',
      '✓ Evidence file brief.pdf: as it was.',
      '✓ The file artikel.html is the one that was loaded.',
      '– The history was not compared; --history compares it with the library.',
      'Not compared: 2 things, marked –.',
      'Nothing differs from what it was compared with.',
      'It does not show who made this file: anybody can write such a one anew.',
    ]);
  });

  it('finds the evidence in a ZIP file beside the report, and says what is damaged there', async () => {
    const path = written();
    rmSync(join(folder, 'rapport bewijs'), { recursive: true });
    const bytesOf = (): Uint8Array => new TextEncoder().encode('bewijs');
    const zip = await writeEvidenceZip(
      [{ hash: sha256('bewijs'), name: 'brief.pdf' }],
      join(folder, 'rapport bewijs'),
      bytesOf,
      new AbortController().signal,
      () => undefined,
    );
    expect((await run(path)).lines).toContain('✓ Evidence file brief.pdf: as it was.');
    const bytes = readFileSync(zip);
    bytes[bytes.indexOf('bewijs')] = 0x42;
    writeFileSync(zip, bytes);
    expect((await run(path)).lines).toContain(
      '✗ Evidence file brief.pdf: not the file that the report names.',
    );
    writeFileSync(zip, 'geen zip');
    await expect(run(path)).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(run(path, '--evidence', join(folder, 'weg'))).rejects.toMatchObject({
      code: 'fileNotFound',
    });
  });

  it('says what does not, with an exit code for scripts', async () => {
    const path = written();
    writeFileSync(join(folder, 'rapport bewijs', 'brief.pdf'), 'iets anders');
    writeFileSync(join(folder, 'artikel.html'), 'een ander artikel');
    const { code, lines, value } = await run(path, '--source', join(folder, 'artikel.html'));
    expect(code).toBe(1);
    expect(lines).toContain('✗ Evidence file brief.pdf: not the file that the report names.');
    expect(lines).toContain('✗ The file artikel.html is not the one that was loaded.');
    expect(lines.at(-1)).toBe('2 things do not fit.');
    expect(value).toMatchObject({ ok: false });
    const elsewhere = await run(path, '--evidence', folder);
    expect(elsewhere.lines).toContain(`✗ Evidence file brief.pdf: not in ${folder}.`);
  });

  it('refuses a file that is not there', async () => {
    await expect(run(join(folder, 'weg.json'))).rejects.toMatchObject({ code: 'fileNotFound' });
    await expect(run(folder)).rejects.toMatchObject({ code: 'fileIsFolder' });
    const large = join(folder, 'groot.json');
    writeFileSync(large, '{"format":"tickmark-report"');
    truncateSync(large, MAX_SOURCE_BYTES + 1);
    await expect(run(large)).rejects.toMatchObject({ code: 'fileTooLarge', detail: { limit: 100 } });
  });
});
