import { app } from 'electron';

/** The working set of a process in megabytes; null where it is not known. */
export function memoryOf(pid: number): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found === undefined ? null : found.memory.workingSetSize / 1024;
}
