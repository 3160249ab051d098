import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Keeps what this process and those that it starts write to disk to its owner: every file is made readable by that one alone,
 * and a core dump holds no memory. On Windows files take the rights of the folder that they are in, and there are no core dumps.
 */
export function keepPrivate(): void {
  process.umask(0o077);
  if (process.platform !== 'linux') return;
  // Chromium's zygotes, which its other processes are made of, are there already.
  for (const pid of withChildren(process.pid)) dumpNothing(pid);
}

/** No kind of memory is dumped; whoever is started inherits it. Source: core(5), "Controlling which mappings are written". */
function dumpNothing(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0');
  } catch {
    // A process that Chromium's sandbox has closed, of which there are no dumps at all, or a kernel that was built without.
  }
}

/** A process and all that its main thread and theirs have started. Source: proc_tid_children(5). */
function withChildren(pid: number): number[] {
  try {
    const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const children = listed === '' ? [] : listed.split(' ').map(Number);
    return [pid, ...children.flatMap(withChildren)];
  } catch {
    return [pid];
  }
}
