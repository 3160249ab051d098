import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';

/** A dropped file, for processes that read it by its path. */
export interface DroppedFile {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Keeps the bytes of a dropped file in a folder of its own until they are removed; what an ended app leaves is removed at the next start. It
 * keeps its name there, which messages about it have.
 */
export async function keepDropped(name: string, bytes: Uint8Array): Promise<DroppedFile> {
  const folder = join(tmpdir(), `tickmark-${randomUUID()}.part`);
  const finish = beginUnfinished(folder);
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    finish();
  };
  try {
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, safeName(name));
    await writeFile(path, bytes, { mode: 0o600 });
    return { path, remove };
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}

/** A name that every system takes for a file. */
function safeName(name: string): string {
  const plain = basename(name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')).replace(/^\.+|[. ]+$/gu, '');
  return plain === '' ? 'checks' : plain;
}
