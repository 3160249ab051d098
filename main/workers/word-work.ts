import type { ReportModel } from '../../core/report/model/model.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { startWork } from './utility-process.ts';
import { ExportCancelled, throwIfCancelled } from '../base/write-file.ts';

/** What the other process says: the document, or why there is none. It is our own code, and not parsed again. */
export type WordAnswer = { bytes: Uint8Array } | { why: string };

/**
 * Returns the report as a Word document, made in a process of its own: a thousand claims keep a processor busy for seconds, in
 * which the desk would stand still and nothing could be stopped. Throws exportFailed, and ExportCancelled at once when `signal`
 * says so.
 */
export function wordInProcess(model: ReportModel, signal: AbortSignal): Promise<Uint8Array> {
  throwIfCancelled(signal);
  return new Promise((resolve, reject) => {
    const child = startWork('Tickmark Word files', 'word-file.cjs');
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', stop);
      settle();
      child.kill();
    };
    const failed = (why: string): Error => new TickmarkError('exportFailed', { why });
    const stop = (): void => end(() => reject(new ExportCancelled()));
    signal.addEventListener('abort', stop);
    child.once('message', (answer: WordAnswer) =>
      end(() => ('bytes' in answer ? resolve(answer.bytes) : reject(failed(answer.why)))),
    );
    child.once('exit', (code) => end(() => reject(failed(`Word: ${String(code)}`))));
    child.postMessage(model);
  });
}
