import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReportFile } from '../../../../../core/report/import/read-report.ts';
import { filesBeside } from '../../../../../main/features/casefile/reports/add-report.ts';
import { sha256 } from '../../../../../db/crypto/hash.ts';
import { testFolder } from '../../../../helpers/library.ts';

const bytes = new TextEncoder().encode('14,000 a day');
const hash = sha256(bytes);

/** A report whose evidence has files of these names, all with the same content. */
function report(...savedAs: string[]): ReportFile {
  const attachments = savedAs.map((name) => ({
    name,
    sha256: hash,
    size: 12,
    mediaType: 'text/plain',
    savedAs: name,
  }));
  return { claims: [{ evidence: [{ attachments }] }] } as unknown as ReportFile;
}

describe('the files of the evidence beside a report', () => {
  test('are found in its folder, in either language, and in its ZIP file', async () => {
    const english = testFolder();
    mkdirSync(join(english, 'report evidence'));
    writeFileSync(join(english, 'report evidence', '1 count.txt'), bytes);
    const found = await filesBeside(report('1 count.txt'), join(english, 'report.json'));
    expect(found).toEqual(new Map([[hash, new Uint8Array(bytes)]]));

    const zipped = testFolder();
    writeFileSync(join(zipped, 'report evidence.zip'), zipSync({ '1 count.txt': bytes }));
    expect((await filesBeside(report('1 count.txt'), join(zipped, 'report.json'))).has(hash)).toBe(true);
  });

  test('are missing where they are other files, lie elsewhere, or the ZIP file is damaged', async () => {
    const folder = testFolder();
    mkdirSync(join(folder, 'report evidence'));
    writeFileSync(join(folder, 'secret.txt'), bytes);
    writeFileSync(join(folder, 'report evidence', 'count.txt'), 'something else');
    const path = join(folder, 'report.json');
    expect((await filesBeside(report('../secret.txt', 'count.txt', 'gone.txt'), path)).size).toBe(0);
    const damaged = testFolder();
    writeFileSync(join(damaged, 'report evidence.zip'), zipSync({ 'count.txt': bytes }).subarray(0, 40));
    expect((await filesBeside(report('count.txt'), join(damaged, 'report.json'))).size).toBe(0);
    expect((await filesBeside(report('count.txt'), join(testFolder(), 'report.json'))).size).toBe(0);
  });
});
