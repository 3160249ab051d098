import {
  app,
  BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  type Session,
  type WebContents,
} from 'electron';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { lockedPreferences } from '../../base/lockdown.ts';
import { pageUrl, serveApp } from '../../base/protocol.ts';
import { memoryOf, withinLimits } from './within-limits.ts';
import { ENDING_MILLISECONDS, READER_MEGABYTES, type Reader } from './reader.ts';

/** Opens a reading room: a window that is never shown, sandboxed, in a session of its own that leaves nothing on disk. */
export async function openReader(name: string): Promise<Reader> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedPreferences('reader.cjs', 'reader'), backgroundThrottling: false },
  });
  const contents = window.webContents;
  serveReader(contents.session);
  const gone = new AbortController();
  contents.on('render-process-gone', () => gone.abort());
  let busy = true;
  const end = (): void => {
    if (window.isDestroyed()) return;
    // A busy page does not notice that its window is gone; an idle one need not be killed.
    if (busy) contents.forcefullyCrashRenderer();
    window.destroy();
    // A window that is destroyed first gets no event for the end of its page, and whoever waits for an answer would
    // wait until the time limit.
    gone.abort();
  };
  endWithLastWindow(window, end);
  const { port1, port2 } = new MessageChannelMain();
  try {
    await withinLimits(contents.loadURL(pageUrl('reader/index.html')), gone.signal, name, () => null);
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
      return withinLimits(answered, gone.signal, request.name ?? '', () => memoryOf(pid));
    },
    isHeavy: () => (memoryOf(pid) ?? 0) > READER_MEGABYTES / 2,
    end: () => {
      port1.close();
      end();
    },
    ended: async () => {
      port1.close();
      if (!gone.signal.aborted && !window.isDestroyed()) await processGone(contents);
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** Ends a page's process and waits until it is gone, or longer than any process takes. */
function processGone(contents: WebContents): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ENDING_MILLISECONDS);
    contents.once('render-process-gone', () => {
      clearTimeout(timer);
      resolve();
    });
    contents.forcefullyCrashRenderer();
  });
}

/** Every reader has the same session, and the handler for its pages may be set only once. */
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
