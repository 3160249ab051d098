import { app, shell } from 'electron';
import type { Handlers } from '../../core/contract.ts';
import { articleState } from '../../db/article-state.ts';
import { exportReport } from '../export/export-report.ts';
import { reportFileName } from '../export/report-file-name.ts';
import { writeWhole } from '../export/write-file.ts';
import { offerPage } from '../protocol.ts';
import { now, type Context } from '../context.ts';
import { askWhereToSave } from './app.ts';

/** The report: shown, saved, found again. Only files that were saved here are shown in their folder. */
export function reportHandlers(
  context: Context,
): Pick<Handlers, 'report.preview' | 'report.export' | 'report.showFile'> {
  const saved = new Set<string>();
  let withdrawLast = (): void => undefined;
  const meta = (): { exportedAt: string; appVersion: string } => ({
    exportedAt: now(),
    appVersion: app.getVersion(),
  });
  return {
    'report.preview': async ({ articleId, versionId, options }) => {
      const state = articleState(context.library, articleId, versionId);
      const bytes = await exportReport(state, 'html', options, meta());
      withdrawLast();
      const { url, withdraw } = offerPage(new TextDecoder().decode(bytes));
      withdrawLast = withdraw;
      return { url };
    },
    'report.export': async ({ articleId, versionId, format, options }) => {
      const state = articleState(context.library, articleId, versionId);
      const path = await askWhereToSave(reportFileName(state.article, format));
      if (path === null) return { path };
      await writeWhole(path, await exportReport(state, format, options, meta()));
      saved.add(path);
      return { path };
    },
    'report.showFile': ({ path }) => {
      if (saved.has(path)) shell.showItemInFolder(path);
      return {};
    },
  };
}
