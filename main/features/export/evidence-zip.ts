import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipPassThrough } from 'fflate';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';
import { sumsFiles, type EvidenceFile } from './evidence-folder.ts';
import type { SignLater } from './sign-later.ts';
import { throwIfCancelled, writeProblem } from '../../base/write-file.ts';

/** What a ZIP file without ZIP64 has room for, in bytes. */
const MOST_BYTES = 0xffff_ffff;

/**
 * Writes the files, and the list of their hashes, into a ZIP file beside the report, whole or not at all, and returns its
 * path; an older one stays and the new one gets a number. A file at a time is in memory; nothing is packed smaller, since
 * pictures, recordings and PDFs are already. Throws diskFull, exportUnwritable, exportFailed past 4 GB, and ExportCancelled.
 */
export async function writeEvidenceZip(
  files: readonly EvidenceFile[],
  beside: string,
  bytesOf: (hash: string) => Uint8Array,
  signal: AbortSignal,
  tell: (done: number) => void,
  sign: SignLater = null,
): Promise<string> {
  const part = join(dirname(beside), `.${basename(beside).slice(0, 40)}.${randomUUID()}.part`);
  const finish = beginUnfinished(part);
  try {
    const file = await open(part, 'wx');
    try {
      let chunks: Uint8Array[] = [];
      let failure: Error | null = null;
      let size = 0;
      const zip = new Zip((problem, chunk) => {
        failure ??= problem;
        chunks.push(chunk);
      });
      const write = async (): Promise<void> => {
        if (failure !== null) throw failure;
        const ready = chunks;
        chunks = [];
        for (const chunk of ready) size += (await file.write(chunk)).bytesWritten;
        if (size > MOST_BYTES) throw new TickmarkError('exportFailed', { why: 'ZIP > 4 GB' });
      };
      const add = async (name: string, bytes: Uint8Array): Promise<void> => {
        const entry = new ZipPassThrough(name);
        zip.add(entry);
        entry.push(bytes, true);
        await write();
        await nextTurn();
      };
      for (const [done, { hash, name }] of files.entries()) {
        throwIfCancelled(signal);
        tell(done);
        await add(name, bytesOf(hash));
      }
      for (const [name, text] of await sumsFiles(files, sign))
        await add(name, new TextEncoder().encode(text));
      zip.end();
      await write();
      await file.sync();
    } finally {
      await file.close();
    }
    throwIfCancelled(signal);
    const path = freeName(beside);
    await rename(part, path);
    return path;
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw writeProblem(`${beside}.zip`, cause);
  } finally {
    finish();
  }
}

function freeName(beside: string): string {
  let free = `${beside}.zip`;
  for (let copy = 2; existsSync(free); copy++) free = `${beside} (${String(copy)}).zip`;
  return free;
}
