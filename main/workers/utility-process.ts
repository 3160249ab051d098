import { app, utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';

/** How long a process may take to end, in milliseconds, before it is killed. */
const ENDING_MS = 3000;

const running = new Set<UtilityProcess>();

/** Starts a process of the app that works on the library, from one of its built files. */
export function startWork(serviceName: string, file: string): UtilityProcess {
  const child = utilityProcess.fork(join(app.getAppPath(), 'dist/main', file), [], {
    serviceName,
    stdio: 'ignore',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Whether such a process is running. */
export function isWorking(): boolean {
  return running.size > 0;
}

/**
 * Ends every such process, whatever it is doing. Resolves when none is left, so that nothing they had read is in
 * memory.
 */
export async function workEnded(): Promise<void> {
  await Promise.all([...running].map(endChild));
}

function endChild(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    }, ENDING_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    // A process that is still starting is ended once it has started.
    if (child.pid === undefined) child.once('spawn', () => child.kill());
    else child.kill();
  });
}
