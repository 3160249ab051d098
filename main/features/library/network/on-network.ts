import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realpathSync } from 'node:fs';
import { promisify } from 'node:util';
import { isOnNetworkMount, isUnc, readMountCommand, readMountInfo, type Mount } from './mounts.ts';

/**
 * Whether a file, there or to be made, lies on a network share: SQLite's locks do not hold there. False where that cannot
 * be told.
 */
export async function isOnNetwork(path: string): Promise<boolean> {
  try {
    if (process.platform === 'win32') return isUnc(path) || isUnc(realpathSync.native(dirname(path)));
    const real = await realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
    return isOnNetworkMount(real, await mounts());
  } catch {
    return false;
  }
}

async function mounts(): Promise<Mount[]> {
  if (process.platform === 'linux') return readMountInfo(await readFile('/proc/self/mountinfo', 'utf8'));
  const { stdout } = await promisify(execFile)('/sbin/mount');
  return readMountCommand(stdout);
}
