import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes files that this process and its children write readable by their owner only, and keeps memory out of core
 * dumps. On Windows, files take the rights of their folder, and there are no core dumps.
 */
export function restrictFileAccess(): void {
  process.umask(0o077);
  if (process.platform !== 'linux') return;
  // Chromium's zygotes, from which its other processes are forked, are running already.
  for (const pid of withChildren(process.pid)) dumpNothing(pid);
}

/**
 * No kind of memory is dumped. Started processes inherit this. Source: core(5), "Controlling which mappings are
 * written".
 */
function dumpNothing(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0');
  } catch {
    // Either Chromium's sandbox has closed the process, and then it leaves no dumps, or the kernel has no such filter.
  }
}

/** A process and all its descendants that main threads have started. Source: proc_tid_children(5). */
function withChildren(pid: number): number[] {
  try {
    const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const children = listed === '' ? [] : listed.split(' ').map(Number);
    return [pid, ...children.flatMap(withChildren)];
  } catch {
    return [pid];
  }
}
