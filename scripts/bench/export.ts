import type { ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ReportFormat } from '../../core/model/report/format.ts';
import { defaultReportOptions } from '../../core/model/report/options.ts';
import { answerSaveDialog, type DrivenApp } from '../drive/launch.ts';
import type { BenchApps } from './bench-apps.ts';
import { callApp, claimSentences, loadText, nameAny } from './libraries.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { articleText } from './texts.ts';

const sizes = [10, 1000] as const;
const options = { ...defaultReportOptions, language: 'en' };

/**
 * Export of an article with 10 and with 1,000 claims: from the call to the file in its place, against loading the very
 * same page in a bare hidden window and printing it to a PDF.
 */
export async function benchExport(apps: BenchApps, runs: number): Promise<Finding[]> {
  const ours = await apps.drive('exports');
  const bare = await apps.driveBare();
  try {
    await nameAny(ours.desk);
    const findings: Finding[] = [];
    for (const size of sizes) {
      const articleId = await loadText(ours.desk, articleText(Math.max(60, size + 100), size));
      await claimSentences(ours.desk, articleId, size, true);
      const page = await printedPage(ours, () => exportAs(apps, ours, articleId, 'pdf'));
      const print = () => printBare(bare.app, page);
      const html: number[] = [];
      const word: number[] = [];
      const ourPdf = async (): Promise<number> => {
        html.push(await exportAs(apps, ours, articleId, 'html'));
        word.push(await exportAs(apps, ours, articleId, 'docx'));
        return exportAs(apps, ours, articleId, 'pdf');
      };
      await inTurn(1, ourPdf, print);
      html.length = 0;
      word.length = 0;
      const { ours: pdf, base } = await inTurn(runs, ourPdf, print);
      const against = 'load and printToPDF';
      findings.push(
        compare({ name: `export as PDF, ${size} claims`, unit: 'ms', ours: pdf, base, against, goal: 1.3 }),
        compare({ name: `export as HTML, ${size} claims`, unit: 'ms', ours: html, base, against }),
        compare({ name: `export as Word, ${size} claims`, unit: 'ms', ours: word, base, against }),
      );
    }
    return findings;
  } finally {
    await ours.quit();
    await bare.quit();
  }
}

async function exportAs(
  apps: BenchApps,
  { app, desk }: DrivenApp,
  articleId: string,
  format: ReportFormat,
): Promise<number> {
  await answerSaveDialog(app, path.join(apps.folder, `report.${format}`));
  const start = performance.now();
  await callApp(desk, 'report.export', { articleId, format, options });
  return performance.now() - start;
}

/** The page that the app prints during `work`, as it is served to the window that prints. */
async function printedPage({ app }: DrivenApp, work: () => Promise<unknown>): Promise<string> {
  const page = app.evaluate(
    ({ session }) =>
      new Promise<string>((resolve, reject) => {
        const printing = session.fromPartition('print');
        printing.webRequest.onCompleted({ urls: ['app://tickmark/print/*'] }, ({ url }) => {
          printing.webRequest.onCompleted(null);
          printing.fetch(url).then((response) => resolve(response.text()), reject);
        });
      }),
  );
  await work();
  return page;
}

/** Loads a page in a hidden window that stays for the next, and prints it as the app does; returns how long it took. */
function printBare(bare: ElectronApplication, page: string): Promise<number> {
  return bare.evaluate(async ({ BrowserWindow, session }, html) => {
    const scope = globalThis as unknown as { printer?: Electron.BrowserWindow };
    if (scope.printer === undefined) {
      const partition = session.fromPartition('printing');
      partition.protocol.handle(
        'page',
        () =>
          new Response(String(Reflect.get(globalThis, 'printed')), {
            headers: { 'content-type': 'text/html; charset=utf-8' },
          }),
      );
      scope.printer = new BrowserWindow({
        show: false,
        width: 800,
        height: 1100,
        webPreferences: { sandbox: true, contextIsolation: true, javascript: false, partition: 'printing' },
      });
    }
    Reflect.set(globalThis, 'printed', html);
    const start = performance.now();
    await scope.printer.loadURL('page://report');
    await scope.printer.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:9px">Bench</div>',
      footerTemplate: '<div style="font-size:9px"><span class="pageNumber"></span></div>',
    });
    return performance.now() - start;
  }, page);
}
