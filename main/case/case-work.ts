import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { LeftOut } from '../../core/case/manifest.ts';
import type { CaseStage } from '../../core/case-calls.ts';
import { TickmarkError, type WireError } from '../../core/errors.ts';
import { ExportStopped } from '../export/stopped.ts';
import type { CaseWish, TellStage } from './build-case.ts';
import type { CaseFile } from './is-case.ts';
import type { UnpackedCase } from './unpack-case.ts';

/** What the other process is asked to do: to pack, encrypt and check keeps a processor busy for seconds. */
export type CaseRequest =
  | { kind: 'save'; library: string; wish: CaseWish; path: string }
  | ({ kind: 'open'; passphrase: string | null } & CaseFile);

/** What it says: how far it is, and at last what came of it. It is our own code, and not parsed again. */
export type CaseAnswer =
  | { kind: 'stage'; stage: CaseStage; done: number; total: number }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; error: WireError };

/** A case file that was written: its size in bytes, and what was kept back. */
export interface SavedCase {
  size: number;
  leftOut: LeftOut;
}

/**
 * Makes a case file of an article and writes it, whole or not at all. Throws as buildCase and writeWhole; ExportStopped where
 * `signal` stops it.
 */
export function saveElsewhere(
  library: string,
  wish: CaseWish,
  path: string,
  watch: { signal: AbortSignal; tell: TellStage },
): Promise<SavedCase> {
  return ask({ kind: 'save', library, wish, path }, watch.signal, watch.tell) as Promise<SavedCase>;
}

/** Opens a case file and checks all of it. Throws as openCase and readBytes; ExportStopped where `signal` stops it. */
export function openElsewhere(
  file: CaseFile,
  passphrase: string | null,
  signal: AbortSignal,
): Promise<UnpackedCase> {
  return ask({ kind: 'open', ...file, passphrase }, signal, () => undefined) as Promise<UnpackedCase>;
}

/** Asks a process that is there for this one answer. */
function ask(request: CaseRequest, signal: AbortSignal, tell: TellStage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(app.getAppPath(), 'dist/main/case-file.cjs'), [], {
      serviceName: 'Tickmark case files',
      stdio: 'ignore',
    });
    let isWriting = false;
    const stop = (): void => {
      if (isWriting) child.postMessage('stop');
      else child.kill();
    };
    signal.addEventListener('abort', stop);
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', stop);
      settle();
      child.kill();
    };
    child.on('message', (message: CaseAnswer) => {
      if (message.kind === 'done') end(() => resolve(message.value));
      else if (message.kind === 'failed') {
        const { code, detail } = message.error;
        end(() => reject(signal.aborted ? new ExportStopped() : new TickmarkError(code, detail)));
      } else {
        tell(message.stage, message.done, message.total);
        if (message.stage !== 'writing' || signal.aborted) return;
        isWriting = true;
        child.postMessage('write');
      }
    });
    child.once('exit', (code) =>
      end(() =>
        reject(
          signal.aborted ? new ExportStopped() : new Error(`the process for case files ended with ${code}`),
        ),
      ),
    );
    child.postMessage(request);
  });
}
