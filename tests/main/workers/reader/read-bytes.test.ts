import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES } from '../../../../core/kernel/source-limit.ts';
import { readSource } from '../../../../main/workers/reader/read-bytes.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-source-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = async (path: string): Promise<string> =>
  readSource(path).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe('readSource', () => {
  it('gives the bytes of a file and its name, by a link too', async () => {
    const file = join(folder, 'stuk.txt');
    writeFileSync(file, 'Eén dijk');
    symlinkSync(file, join(folder, 'link.txt'));
    const request = await readSource(join(folder, 'link.txt'));
    expect(request).toMatchObject({ name: 'link.txt', format: 'auto' });
    expect(new TextDecoder().decode(request.bytes)).toBe('Eén dijk');
  });

  it('says what is wrong', async () => {
    mkdirSync(join(folder, 'map'));
    writeFileSync(join(folder, 'leeg.txt'), '');
    expect(await codeOf(join(folder, 'map'))).toBe('fileIsFolder');
    expect(await codeOf(join(folder, 'weg.txt'))).toBe('fileNotFound');
    expect(await codeOf(join(folder, 'stuk.txt', 'in'))).toBe('fileNotFound');
    expect(await codeOf(join(folder, 'leeg.txt'))).toBe('fileEmpty');
  });

  it('refuses what is too large before it is read', async () => {
    const large = join(folder, 'groot.txt');
    writeFileSync(large, 'x');
    truncateSync(large, MAX_SOURCE_BYTES);
    expect((await readSource(large)).bytes.byteLength).toBe(MAX_SOURCE_BYTES);
    truncateSync(large, MAX_SOURCE_BYTES + 1);
    await expect(readSource(large)).rejects.toMatchObject({
      code: 'fileTooLarge',
      detail: { name: 'groot.txt', size: 101, limit: 100 },
    });
  });

  it.skipIf(process.platform === 'win32')('never waits for a pipe, and never reads a device', async () => {
    const pipe = join(folder, 'pijp');
    execFileSync('mkfifo', [pipe]);
    await expect(readSource(pipe)).rejects.toMatchObject({
      code: 'fileUnreadable',
      detail: { why: 'ENXIO' },
    });
    await expect(readSource('/dev/zero')).rejects.toMatchObject({ code: 'fileUnreadable' });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names a file without permission',
    async () => {
      const file = join(folder, 'dicht.txt');
      writeFileSync(file, 'x');
      chmodSync(file, 0);
      await expect(readSource(file)).rejects.toMatchObject({
        code: 'fileUnreadable',
        detail: { why: 'EACCES' },
      });
    },
  );
});
