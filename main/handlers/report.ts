import { app, shell } from 'electron';
import type { Handlers } from '../../core/contract.ts';
import type { Id } from '../../core/ids.ts';
import type { ReportMeta } from '../../core/report/build-report.ts';
import type { ReportOptions } from '../../core/report/options.ts';
import { articleState } from '../../db/article-state.ts';
import { eventsOf } from '../../db/events.ts';
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
  const meta = (articleId: Id, options: ReportOptions): ReportMeta => ({
    exportedAt: now(),
    appVersion: app.getVersion(),
    events: options.history ? eventsOf(context.library.db, articleId) : [],
  });
  return {
    'report.preview': async ({ articleId, versionId, options }) => {
      const state = articleState(context.library, articleId, versionId);
      const bytes = await exportReport(state, 'html', options, meta(articleId, options));
      withdrawLast();
      const { url, withdraw } = offerPage(new TextDecoder().decode(bytes));
      withdrawLast = withdraw;
      return { url };
    },
    'report.export': async ({ articleId, versionId, format, options }) => {
      const state = articleState(context.library, articleId, versionId);
      const path = await askWhereToSave(reportFileName(state.article, format));
      if (path === null) return { path };
      await writeWhole(path, await exportReport(state, format, options, meta(articleId, options)));
      saved.add(path);
      return { path };
    },
    'report.showFile': ({ path }) => {
      if (saved.has(path)) shell.showItemInFolder(path);
      return {};
    },
  };
}
