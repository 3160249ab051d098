import type { BrowserWindow } from 'electron';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { offerPage } from '../../base/protocol.ts';
import { setPdfProducer } from './pdf-maker.ts';
import { footTemplate, headTemplate, type RunningHead } from './print-template.ts';
import { ExportCancelled, throwIfCancelled } from '../../base/write-file.ts';
import { closePrintWindow, releasePrintWindow, acquirePrintWindow } from './print-window.ts';

/** A report that takes longer than this has failed. */
const LIMIT_MS = 180_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a report's page (renderHtml for 'pdf') to a tagged PDF with bookmarks, its running head and page numbers.
 * Size and margins are the page's own; its title and language become the document's. One at a time: a second call
 * waits for the first. Throws exportFailed, and
 * ExportCancelled when `signal` says so; the window is then gone.
 */
export function printPdf(html: string, head: RunningHead, signal: AbortSignal): Promise<Uint8Array> {
  const printing = last.then(() => printNow(html, head, signal));
  last = printing.catch(() => undefined);
  return printing;
}

async function printNow(html: string, head: RunningHead, signal: AbortSignal): Promise<Uint8Array> {
  throwIfCancelled(signal);
  const page = offerPage(html, 'printWindow');
  try {
    const window = acquirePrintWindow();
    const bytes = await orFailure(window, load(window, page.url, head), signal);
    releasePrintWindow();
    return bytes;
  } catch (cause) {
    closePrintWindow();
    if (cause instanceof TickmarkError || cause instanceof ExportCancelled) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TickmarkError('exportFailed', { why }, { cause });
  } finally {
    page.withdraw();
  }
}

/** The fonts are in the page as data, so everything is there when it has loaded. */
async function load(window: BrowserWindow, url: string, head: RunningHead): Promise<Uint8Array> {
  await window.loadURL(url);
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: headTemplate(head),
    footerTemplate: footTemplate(head.foot),
  });
  setPdfProducer(bytes);
  return bytes;
}

/** Returns the result of `work`, unless the page crashes, the time is up or somebody stops it first. */
function orFailure<T>(window: BrowserWindow, work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (why: string): void => reject(new TickmarkError('exportFailed', { why }));
    const gone = (_event: unknown, { reason }: { reason: string }): void => fail(reason);
    const timer = setTimeout(() => fail(`${String(LIMIT_MS / 1000)} s`), LIMIT_MS);
    const stop = (): void => reject(new ExportCancelled());
    window.webContents.once('render-process-gone', gone);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', gone);
    });
  });
}
