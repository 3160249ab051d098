import { app, BrowserWindow, type WebContents } from 'electron';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { htmlPage } from '../../../core/report/forms/html/page.ts';
import type { Library } from '../../../db/store/open.ts';
import { now } from '../../base/context.ts';
import { filesInProcess } from './report-files-in-process.ts';
import { fontsFor } from './fonts.ts';
import { newPrintWindow } from './print-window.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { disclosedReport, type ReportWish } from './report-content.ts';
import { silentExport } from './save-report.ts';
import { reportWithPictures } from './report-pictures.ts';
import { templateOf } from './templates.ts';
import { offerPage } from '../../base/protocol.ts';

/**
 * Shows the system's print dialog for a report, over the desk's window, and waits for its end. Returns whether it was
 * printed. The page draws its own heads and page numbers, as the HTML form does. Throws reviewNeeded, printFailed.
 */
export async function printReport(
  library: Library,
  wish: ReportWish,
  desk: WebContents | null,
): Promise<boolean> {
  const page = offerPage(await pageOf(library, wish), 'printWindow');
  const window = newPrintWindow(desk && BrowserWindow.fromWebContents(desk));
  try {
    await window.loadURL(page.url);
    return await print(window.webContents, wish.options.paper);
  } catch (cause) {
    if (cause instanceof TickmarkError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TickmarkError('printFailed', { why }, { cause });
  } finally {
    page.withdraw();
    if (!window.isDestroyed()) window.destroy();
  }
}

async function pageOf(library: Library, wish: ReportWish): Promise<string> {
  const making = {
    exportedAt: now(),
    appVersion: app.getVersion(),
    files: filesInProcess,
    signal: silentExport.signal,
  };
  const { model: plain, look, pictureBytes } = await disclosedReport(library, wish, making);
  const model = await reportWithPictures(plain, 'html', pictureBytes);
  return htmlPage(model, { fonts: fontsFor, template: await templateOf(library, look) });
}

/** Electron's message if somebody closed the dialog; anything else is a failure. */
const GIVEN_UP = /cancel/i;

function print(contents: WebContents, paper: ReportOptions['paper']): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // The window closes with the desk, and then nobody would answer.
    contents.once('destroyed', () => resolve(false));
    contents.print(
      { silent: false, printBackground: true, pageSize: paper === 'a4' ? 'A4' : 'Letter' },
      (printed, why) => {
        if (printed || GIVEN_UP.test(why)) resolve(printed);
        else reject(new TickmarkError('printFailed', { why }));
      },
    );
  });
}
