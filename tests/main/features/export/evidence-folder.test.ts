import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strFromU8 } from 'fflate';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import { evidenceFiles, writeEvidence } from '../../../../main/features/export/evidence-folder.ts';
import { writeEvidenceZip } from '../../../../main/features/export/report-files.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportOf } from '../../../helpers/report.ts';
import { sha256, stateFrom } from '../../../helpers/report-state.ts';

const { signal } = new AbortController();
const bytesOf = (hash: string): Uint8Array => new TextEncoder().encode(`bytes of ${hash}`);
const file = (hash: string, name: string) => ({
  hash: sha256(hash),
  name,
  size: 1,
  mediaType: 'application/pdf',
});

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'evidence-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the evidence files beside a report', () => {
  it('are those of the listed claims, never those of a protected source that is not named', () => {
    const names = (options: object): string[] =>
      evidenceFiles(reportOf(harbourState(), { evidenceFiles: true, ...options })).map(({ name }) => name);
    expect(names({})).toEqual([
      'meldkamer-2024-07-03.pdf',
      'persgesprek.m4a',
      'IMG_2231.jpg',
      'IMG_2232.jpg',
    ]);
    expect(names({ nameProtected: true })).toContain('rooster-ploeg-c.pdf');
    expect(names({ claims: 'corrections' })).toEqual([]);
    expect(names({ evidenceFiles: false })).toEqual([]);
  });

  it('leaves out a file that a protected source has too, under any name', () => {
    const shared = file('lek', 'lek.pdf');
    const state = stateFrom({
      blocks: ['Een.'],
      claims: [
        {
          quote: 'Een.',
          evidence: [
            { protected: true, attachments: [shared] },
            { attachments: [{ ...shared, name: 'open.pdf' }] },
          ],
        },
      ],
    });
    expect(evidenceFiles(reportOf(state, { evidenceFiles: true }))).toEqual([]);
  });

  it('have names that no system minds, one for each, whatever they were called', () => {
    const attachments = [
      'a.pdf',
      'A.PDF',
      '../../etc/passwd',
      'con.txt',
      '..',
      'a:b?.pdf',
      'x'.repeat(240) + '.jpeg',
    ].map((name, index) => file(String(index), name));
    const state = stateFrom({ blocks: ['Een.'], claims: [{ quote: 'Een.', evidence: [{ attachments }] }] });
    const names = evidenceFiles(reportOf(state, { evidenceFiles: true })).map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(attachments.length);
    for (const name of names) {
      expect(name).not.toMatch(/[/\\:?]|^\.|[. ]$/);
      expect(name.length).toBeLessThan(150);
    }
    expect(names.slice(0, 2)).toEqual(['a.pdf', 'A (2).PDF']);
    expect(names).toContain('_con.txt');
  });

  it('come whole, with their bytes, and a second folder stands beside the first', async () => {
    const files = [
      { hash: 'x', name: 'een.pdf' },
      { hash: 'y', name: 'twee.pdf' },
    ];
    const done: number[] = [];
    const beside = join(folder, 'rapport bewijs');
    expect(await writeEvidence(files, beside, bytesOf, signal, (count) => done.push(count))).toBe(beside);
    expect(readdirSync(beside).sort()).toEqual(['SHA256SUMS.txt', 'een.pdf', 'twee.pdf']);
    expect(readFileSync(join(beside, 'SHA256SUMS.txt'), 'utf8')).toBe('x  een.pdf\ny  twee.pdf\n');
    expect(readFileSync(join(beside, 'twee.pdf'), 'utf8')).toBe('bytes of y');
    expect(done).toEqual([0, 1]);
    expect(await writeEvidence(files, beside, bytesOf, signal, () => undefined)).toBe(`${beside} (2)`);
  });

  it('leave nothing when they are stopped or fail', async () => {
    const stopper = new AbortController();
    const files = [
      { hash: 'x', name: 'een.pdf' },
      { hash: 'y', name: 'twee.pdf' },
    ];
    const beside = join(folder, 'rapport bewijs');
    const stopped = writeEvidence(
      files,
      beside,
      bytesOf,
      stopper.signal,
      (done) => done === 1 && stopper.abort(),
    );
    await expect(stopped).rejects.toMatchObject({ name: 'ExportCancelled' });
    const failing = (): Uint8Array => {
      throw new Error('gone');
    };
    await expect(writeEvidence(files, beside, failing, signal, () => undefined)).rejects.toMatchObject({
      code: 'exportUnwritable',
    });
    mkdirSync(join(folder, 'file'), { recursive: true });
    writeFileSync(join(folder, 'file', 'in-the-way'), '');
    await expect(
      writeEvidence(files, join(folder, 'file', 'in-the-way', 'x'), bytesOf, signal, () => undefined),
    ).rejects.toMatchObject({ code: 'exportUnwritable' });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('come in one ZIP file too, with the list of hashes, numbered where one is there', async () => {
    const files = [
      { hash: 'x', name: 'één.pdf' },
      { hash: 'y', name: 'twee.pdf' },
    ];
    const beside = join(folder, 'rapport bewijs');
    const done: number[] = [];
    const path = await writeEvidenceZip(files, beside, bytesOf, signal, (count) => done.push(count));
    expect(path).toBe(`${beside}.zip`);
    expect(done).toEqual([0, 1]);
    const zip = readZip(readFileSync(path));
    expect(zip.names).toEqual(['één.pdf', 'twee.pdf', 'SHA256SUMS.txt']);
    expect(strFromU8(zip.read('twee.pdf') ?? new Uint8Array())).toBe('bytes of y');
    expect(strFromU8(zip.read('SHA256SUMS.txt') ?? new Uint8Array())).toBe('x  één.pdf\ny  twee.pdf\n');
    expect(await writeEvidenceZip(files, beside, bytesOf, signal, () => undefined)).toBe(`${beside} (2).zip`);
  });

  it('leave no ZIP file when they are stopped or fail', async () => {
    const stopper = new AbortController();
    const files = [
      { hash: 'x', name: 'een.pdf' },
      { hash: 'y', name: 'twee.pdf' },
    ];
    const beside = join(folder, 'rapport bewijs');
    const stopped = writeEvidenceZip(
      files,
      beside,
      bytesOf,
      stopper.signal,
      (done) => done === 1 && stopper.abort(),
    );
    await expect(stopped).rejects.toMatchObject({ name: 'ExportCancelled' });
    const failing = (): Uint8Array => {
      throw new Error('gone');
    };
    await expect(writeEvidenceZip(files, beside, failing, signal, () => undefined)).rejects.toMatchObject({
      code: 'exportUnwritable',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
