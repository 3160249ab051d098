import { TickmarkError } from '../../../core/kernel/errors.ts';
import { READER_MEGABYTES, READER_SECONDS, SAMPLE_MILLISECONDS } from './reader.ts';
import { app } from 'electron';

/**
 * Waits for `work` of a process on the file `name`, but no longer than the time limit, not past the memory limit, and not
 * for a process that is gone (`crash`). `memory` gives its working set in megabytes, or null if that is not known.
 * Throws `readerTimeout`, `readerMemory` or `readerCrashed`, or what `work` throws. `limits` are the reader's unless others are given.
 */
export function withinLimits<Value>(
  work: Promise<Value>,
  crash: AbortSignal,
  name: string,
  memory: () => number | null,
  limits = { seconds: READER_SECONDS, megabytes: READER_MEGABYTES },
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const fail = (error: TickmarkError): void => {
      stop();
      reject(error);
    };
    const onCrash = (): void => fail(new TickmarkError('readerCrashed', { name }));
    const timer = setTimeout(
      () => fail(new TickmarkError('readerTimeout', { name, seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    const sampler = setInterval(() => {
      if ((memory() ?? 0) > limits.megabytes)
        fail(new TickmarkError('readerMemory', { name, limit: limits.megabytes }));
    }, SAMPLE_MILLISECONDS);
    const stop = (): void => {
      clearTimeout(timer);
      clearInterval(sampler);
      crash.removeEventListener('abort', onCrash);
    };
    if (crash.aborted) {
      onCrash();
      return;
    }
    crash.addEventListener('abort', onCrash);
    work.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/** The working set of a process in megabytes; null if it is not known. */
export function memoryOf(pid: number): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found === undefined ? null : found.memory.workingSetSize / 1024;
}
