import type * as Files from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { writeWhole } from '../../../main/base/write-file.ts';

/** What the next file that is opened for writing does: null for nothing out of the ordinary. */
const broken = vi.hoisted((): { write: string | null; sync: string | null } => ({ write: null, sync: null }));

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof Files>();
  return {
    ...fs,
    open: async (path: string, flags: string) => {
      const file = await fs.open(path, flags);
      const fail = (code: string) => Object.assign(new Error(`${code}: refused`), { code });
      const writing = flags === 'wx';
      return {
        writeFile: async (bytes: Uint8Array) => {
          if (broken.write !== null) {
            await file.write(bytes.subarray(0, 2));
            throw fail(broken.write);
          }
          await file.writeFile(bytes);
        },
        sync: async () => {
          if (writing && broken.sync !== null) throw fail(broken.sync);
          await file.sync();
        },
        close: () => file.close(),
      };
    },
  };
});

describe('writeWhole', () => {
  let folder = '';
  const bytes = new TextEncoder().encode('het rapport');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'));
    broken.write = broken.sync = null;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and leaves nothing beside it', async () => {
    await writeWhole(join(folder, 'rapport.html'), bytes);
    expect(await readdir(folder)).toEqual(['rapport.html']);
    expect(await readFile(join(folder, 'rapport.html'), 'utf8')).toBe('het rapport');
  });

  it('takes the place of what was there', async () => {
    const path = join(folder, 'rapport.html');
    await writeFile(path, 'een veel langer vorig rapport');
    await writeWhole(path, bytes);
    expect(await readFile(path, 'utf8')).toBe('het rapport');
  });

  it.each(['write', 'sync'] as const)('leaves the old file whole when the disk is full at %s', async (at) => {
    const path = join(folder, 'rapport.html');
    await writeFile(path, 'vorig rapport');
    broken[at] = 'ENOSPC';
    await expect(writeWhole(path, bytes)).rejects.toMatchObject({ code: 'diskFull' });
    expect(await readFile(path, 'utf8')).toBe('vorig rapport');
    expect(await readdir(folder)).toEqual(['rapport.html']);
  });

  it('says plainly why a place cannot be written, in both languages', async () => {
    const gone = join(folder, 'weg', 'rapport.html');
    const thrown: unknown = await writeWhole(gone, bytes).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'exportUnwritable', detail: { path: gone, why: 'ENOENT' } });
    expect(errorMessage('en', thrown)).toContain('(the folder does not exist)');
    expect(errorMessage('nl', thrown)).toContain('(de map bestaat niet)');
  });

  it.each([
    ['EACCES', 'no permission'],
    ['EROFS', 'the disk is read-only'],
    ['EWEIRD', 'EWEIRD'],
  ])('says why for %s', async (code, words) => {
    broken.write = code;
    const thrown: unknown = await writeWhole(join(folder, 'a'), bytes).catch((error: unknown) => error);
    expect(errorMessage('en', thrown)).toContain(`(${words})`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not put a file in a folder’s place, nor through a path that is a file', async () => {
    await mkdir(join(folder, 'map'));
    await writeFile(join(folder, 'bestand'), '');
    for (const path of ['map', 'bestand/rapport.html'])
      await expect(writeWhole(join(folder, path), bytes)).rejects.toMatchObject({ code: 'exportUnwritable' });
    expect((await readdir(folder)).sort()).toEqual(['bestand', 'map']);
  });

  it('replaces a link instead of writing through it', async () => {
    await writeFile(join(folder, 'elders'), 'blijft');
    await symlink(join(folder, 'elders'), join(folder, 'rapport.html'));
    await writeWhole(join(folder, 'rapport.html'), bytes);
    expect(await readFile(join(folder, 'elders'), 'utf8')).toBe('blijft');
  });

  it('takes the longest name that a file system has', async () => {
    const path = join(folder, `${'ن'.repeat(125)}.pdf`);
    await writeWhole(path, bytes);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
