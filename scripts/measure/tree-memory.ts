import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/**
 * The memory of a process and all that it started, in megabytes: proportional set sizes, in which a shared page counts
 * once. Null where the system does not tell (only Linux does).
 */
export async function treeMemory(pid: number): Promise<number | null> {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0));
  }
  const isOurs = (one: number): boolean => one === pid || (one > 1 && isOurs(parents.get(one) ?? 0));
  let kilobytes = 0;
  for (const one of parents.keys()) {
    if (!isOurs(one)) continue;
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'latin1').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}
