import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** Megabytes of a process and all that it started: together, of the first one, and of the pages' processes. */
export interface TreeMemory {
  readonly all: number;
  readonly main: number;
  readonly pages: number;
}

/**
 * The memory of a process and all that it started: proportional set sizes, in which a shared page counts once. Null where
 * they are gone, or the system does not tell (only Linux does).
 */
export async function treeMemory(pid: number): Promise<TreeMemory | null> {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await textOf(name, 'stat');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0));
  }
  const isOurs = (one: number): boolean => one === pid || (one > 1 && isOurs(parents.get(one) ?? 0));
  const sums = { all: 0, main: 0, pages: 0 };
  for (const one of parents.keys()) {
    if (!isOurs(one)) continue;
    const kilobytes = Number(/^Pss:\s+(\d+) kB$/m.exec(await textOf(one, 'smaps_rollup'))?.[1] ?? 0);
    sums.all += kilobytes;
    if (one === pid) sums.main += kilobytes;
    if (/--type=renderer\b/.test(await textOf(one, 'cmdline'))) sums.pages += kilobytes;
  }
  if (sums.all === 0) return null;
  const megabytes = (kilobytes: number): number => Math.round(kilobytes / 1024);
  return { all: megabytes(sums.all), main: megabytes(sums.main), pages: megabytes(sums.pages) };
}

/** A process may end while it is looked at: nothing is read of it then. */
function textOf(pid: number | string, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '');
}
