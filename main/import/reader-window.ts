import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, type Session } from 'electron';
import { TickmarkError } from '../../core/errors.ts';
import type { ParseRequest } from '../../core/parsed-article.ts';
import { lockedPreferences } from '../lockdown.ts';
import { pageUrl, serveApp } from '../protocol.ts';
import { READER_MEGABYTES, READER_SECONDS, SAMPLE_MILLISECONDS } from './reader-limits.ts';

/** A reading room: one hidden page that parses one thing at a time. */
export interface Reader {
  /**
   * Asks it for an article; gives what it says, unchecked. Throws `readerTimeout`, `readerMemory` or `readerCrashed`;
   * it is then of no more use.
   */
  ask(request: ParseRequest): Promise<unknown>;
  /** True where what it has read weighs on it so that the next file had better have a fresh one. */
  isHeavy(): boolean;
  /** Ends its process at once, whatever that is doing. */
  end(): void;
}

/** Opens a reading room: a window that is never shown, sandboxed, in a session of its own that leaves nothing on disk. */
export async function openReader(name: string): Promise<Reader> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedPreferences('reader.cjs', 'reader'), backgroundThrottling: false },
  });
  const contents = window.webContents;
  serveReader(contents.session);
  const crash = new AbortController();
  contents.on('render-process-gone', () => crash.abort());
  let busy = true;
  const end = (): void => {
    if (window.isDestroyed()) return;
    // A page at work does not hear that its window is gone; an idle one need not be killed.
    if (busy) contents.forcefullyCrashRenderer();
    window.destroy();
  };
  endWithLastWindow(window, end);
  const { port1, port2 } = new MessageChannelMain();
  try {
    await withLimits(contents.loadURL(pageUrl('reader/index.html')), crash.signal, name, () => null);
    contents.postMessage('port', null, [port2]);
    port1.start();
    busy = false;
  } catch (thrown) {
    end();
    throw thrown instanceof TickmarkError
      ? thrown
      : new TickmarkError('readerCrashed', { name }, { cause: thrown });
  }
  const pid = contents.getOSProcessId();
  let asked = 0;
  return {
    ask: (request) => {
      const id = ++asked;
      busy = true;
      const answered = answerOf(port1, id).finally(() => (busy = false));
      port1.postMessage({ id, request });
      return withLimits(answered, crash.signal, request.name ?? '', () => memoryOf(pid));
    },
    isHeavy: () => (memoryOf(pid) ?? 0) > READER_MEGABYTES / 2,
    end: () => {
      port1.close();
      end();
    },
  };
}

/** Every reader has the same session, and a session may be told only once who serves its pages. */
let served: Session | null = null;
function serveReader(session: Session): void {
  if (served === session) return;
  served = session;
  serveApp(session);
}

/** Ends the reader when it is the last window: a window that nobody sees must not keep the app from quitting. */
function endWithLastWindow(reader: BrowserWindow, end: () => void): void {
  const watch = (_event: unknown, window: BrowserWindow): void =>
    void window.once('closed', () => {
      if (BrowserWindow.getAllWindows().every((open) => open === reader)) end();
    });
  for (const window of BrowserWindow.getAllWindows()) if (window !== reader) watch(null, window);
  app.on('browser-window-created', watch);
  reader.once('closed', () => app.off('browser-window-created', watch));
}

/** Waits for the message that answers a question. */
function answerOf(port: MessagePortMain, id: number): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = ({ data }: { data: unknown }): void => {
      if (typeof data !== 'object' || data === null || !('id' in data) || data.id !== id) return;
      port.off('message', listen);
      resolve(data);
    };
    port.on('message', listen);
  });
}

/** The working set of a process in megabytes; null where it is not known. */
function memoryOf(pid: number): number | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  return found === undefined ? null : found.memory.workingSetSize / 1024;
}

/** Waits for `work`, but no longer than the time limit, not past the memory limit, and not for a process that is gone. */
function withLimits<Value>(
  work: Promise<Value>,
  crash: AbortSignal,
  name: string,
  memory: () => number | null,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const fail = (error: TickmarkError): void => {
      stop();
      reject(error);
    };
    const onCrash = (): void => fail(new TickmarkError('readerCrashed', { name }));
    const timer = setTimeout(
      () => fail(new TickmarkError('readerTimeout', { name, seconds: READER_SECONDS })),
      READER_SECONDS * 1000,
    );
    const sampler = setInterval(() => {
      if ((memory() ?? 0) > READER_MEGABYTES)
        fail(new TickmarkError('readerMemory', { name, limit: READER_MEGABYTES }));
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
