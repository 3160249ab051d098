import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { releaseDir } from '../tools/paths.ts';

function stampFile(name: string): string {
  return path.join(releaseDir, 'stamps', name);
}

/**
 * Runs `work` unless its `result` is there and was made from inputs of the same hash. The stamp goes away before
 * the work begins and is written after it ends, so that an interrupted run is done again.
 */
export async function unlessDone(
  name: string,
  hash: string,
  result: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const file = stampFile(name);
  const done = await readFile(file, 'utf8').catch(() => undefined);
  if (done === hash && existsSync(result)) return false;
  await rm(file, { force: true });
  await work();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, hash);
  return true;
}
