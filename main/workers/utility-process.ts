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

/** How long a process that answers one request after another is kept while nobody asks, in milliseconds. */
const IDLE_MS = 20_000;

/** A process that is started when it is needed, kept for the next request, and ended after a rest. */
export interface KeptProcess {
  /** Returns the process, which runs until `rest`. */
  use(): UtilityProcess;
  /** Nobody waits for it now. */
  rest(): void;
  /** Ends it, whatever it is doing, and what it holds in memory with it. */
  stop(): void;
}

/** Returns a process that is kept between requests. */
export function keptProcess(serviceName: string, file: string): KeptProcess {
  let child: UtilityProcess | null = null;
  let idle: NodeJS.Timeout | null = null;
  const stay = (): void => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
  };
  const stop = (): void => {
    stay();
    const left = child;
    child = null;
    left?.kill();
  };
  return {
    use: () => {
      stay();
      if (child !== null) return child;
      const made = startWork(serviceName, file);
      made.once('exit', () => {
        if (child === made) child = null;
      });
      child = made;
      return made;
    },
    rest: () => {
      stay();
      if (child !== null) idle = setTimeout(stop, IDLE_MS).unref();
    },
    stop,
  };
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
