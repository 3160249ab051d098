/**
 * Returns the milliseconds of this thread's processor time that `work` takes: whatever else the machine does, they stay about
 * the same. For tests of what grows with its input; how fast it is, the bench tells.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
