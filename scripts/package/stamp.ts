import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `work` unless its `result` is there and `stampFile` says that it was made from inputs of the same hash.
 * The stamp goes away before the work begins and is written after it ends, so that an interrupted run is done
 * again. Resolves to whether it ran.
 */
export async function unlessDone(
  stampFile: string,
  hash: string,
  result: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const done = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (done === hash && existsSync(result)) return false;
  await rm(stampFile, { force: true });
  await work();
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, hash);
  return true;
}
