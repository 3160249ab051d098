import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Returns the process ids of a process and all that it has started, those started last first. Linux only. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const id of processIds()) {
    const parent = parentOf(id);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const below = (id: number): number[] => [...(children.get(id) ?? []).flatMap(below), id];
  return below(pid);
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
}

/** proc(5): the second field after the name in parentheses. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
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

/** How long the processes that were given a folder may take to end after their parent, in milliseconds. */
const ENDING_MS = 30_000;
const LOOK_MS = 10;

/**
 * Takes a folder away once no process that was given it is left: those that an app has started end a moment after it,
 * and write until then. Throws where one does not end.
 */
export async function takeAway(folder: string): Promise<void> {
  const end = Date.now() + ENDING_MS;
  for (let given = processesGiven(folder); given.length > 0; given = processesGiven(folder)) {
    if (Date.now() > end) throw new Error(`still in ${folder}: ${given.join(', ')}`);
    await setTimeout(LOOK_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** The other processes that have a folder in their arguments. Elsewhere than on Linux nobody knows them. */
function processesGiven(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return processIds().filter((pid) => pid !== process.pid && argumentsOf(pid).includes(folder));
}

function argumentsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
