import { app, shell } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { filesElsewhere } from './files-elsewhere.ts';
import { openDetailsOf } from './open-details.ts';
import { previewPage } from './render-report.ts';
import { leavingReport } from './report-matter.ts';
import { reportFileName } from './report-file-name.ts';
import { reportWithPictures } from './report-pictures.ts';
import { saveReport, unwatched } from './save-report.ts';
import { ExportStopped } from '../../base/stopped.ts';
import { templateOf } from './templates.ts';
import { notify } from '../../base/notify.ts';
import { offerPage } from '../../base/protocol.ts';
import { signingNow } from '../identity/signing.ts';
import { now, type Context } from '../../base/context.ts';
import { lookHandlers } from './look-handlers.ts';
import { askWhereToSave } from '../../base/ask-where-to-save.ts';

type ReportCall = Exclude<
  Extract<keyof Handlers, `report.${string}` | `look.${string}`>,
  'report.print' | 'report.makeToDrag' | 'report.drag'
>;

/** The report: shown, saved, found again. Only files that were saved here are shown in their folder. */
export function reportHandlers(context: Context): Pick<Handlers, ReportCall> {
  const { library } = context;
  const saved = new Set<string>();
  const going = new Set<AbortController>();
  let withdrawLast = (): void => undefined;
  return {
    ...lookHandlers(context),
    'report.preview': async ({ articleId, versionId, format, options }) => {
      // What nobody has decided on is shown as it would be if it were let stand.
      const making = {
        exportedAt: now(),
        appVersion: app.getVersion(),
        near: 'stand',
        files: filesElsewhere,
        signal: unwatched.signal,
      } as const;
      const wish = { articleId, versionId, options };
      const { model, look, pictureBytes } = await leavingReport(library, wish, making);
      const template = format === 'html' ? await templateOf(library, look) : null;
      const report = await reportWithPictures(model, format, pictureBytes);
      const page = await previewPage(report, format, template);
      withdrawLast();
      const { url, withdraw } = offerPage(page, 'frame');
      withdrawLast = withdraw;
      return { url };
    },
    'report.export': async ({ articleId, versionId, format, options }) => {
      const details = openDetailsOf(library, articleId, versionId, options.nameProtected);
      const path = await askWhereToSave(reportFileName(details, format));
      if (path === null) return { path, folder: null, fileNotes: [], signed: false };
      const stopper = new AbortController();
      going.add(stopper);
      try {
        const { sign } = await signingNow(context);
        const wish = { articleId, versionId, format, options, appVersion: app.getVersion(), at: now(), sign };
        const { folder, fileNotes, signed } = await saveReport(library, wish, path, {
          signal: stopper.signal,
          files: filesElsewhere,
          tell: (stage, done, total) => notify(context.desk(), 'exporting', { stage, done, total }),
        });
        saved.add(path);
        if (folder !== null) saved.add(folder);
        return { path, folder, fileNotes, signed };
      } catch (thrown) {
        if (thrown instanceof ExportStopped)
          return { path: null, folder: null, fileNotes: [], signed: false };
        throw thrown;
      } finally {
        going.delete(stopper);
      }
    },
    'report.stop': () => {
      for (const stopper of going) stopper.abort();
      return {};
    },
    'report.showFile': ({ path }) => {
      if (saved.has(path)) shell.showItemInFolder(path);
      return {};
    },
  };
}
