import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Returns the process ids of a process and all that it has started, those started last first. Linux only. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (id: number): number[] => [...(children.get(id) ?? []).flatMap(below), id];
  return below(pid);
}

/** proc(5): the second field after the name in parentheses. */
function parentOf(name: string): number | null {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

/**
 * Stops a process that was started by this one and has a file open, and leaves it so; false where there is none now.
 * Linux only.
 */
export function stopOneWithOpen(file: string, pid: number): boolean {
  const started = processTree(pid).filter((id) => id !== pid);
  return started.some((id) => {
    if (!hasOpen(id, file)) return false;
    process.kill(id, 'SIGSTOP');
    // It may have closed the file just before.
    if (hasOpen(id, file)) return true;
    process.kill(id, 'SIGCONT');
    return false;
  });
}

/** proc(5): one link for each file that a process has open. */
function hasOpen(pid: number, file: string): boolean {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((entry) => readlinkSync(`${folder}/${entry}`) === file);
  } catch {
    // The process or the file was closed meanwhile.
    return false;
  }
}
