import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withProgress } from './progress.ts';

const pollMs = 200;

/** Links a finished file under the lock's name: the lock is never there without its owner's id in it. */
async function take(file: string): Promise<boolean> {
  const mine = `${file}.${String(process.pid)}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

async function removeIfOwnerIsGone(file: string): Promise<void> {
  const owner = await readFile(file, 'utf8').catch(() => undefined);
  if (owner !== undefined && !isRunning(Number(owner))) await rm(file, { force: true });
}

/**
 * Runs `work` while no other process holds the same lock file, and waits for one that does. `doing` says what
 * the lock is for. A lock whose owner was killed is taken over.
 */
export async function withLock<T>(file: string, doing: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  await withProgress(`Waiting for another run that is ${doing}`, async () => {
    while (!(await take(file))) {
      await removeIfOwnerIsGone(file);
      await wait(pollMs);
    }
  });
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Whether a process of that id exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
