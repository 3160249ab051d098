import { app } from 'electron';
import { join } from 'node:path';
import type { Handlers } from '../../../core/contract/index.ts';
import { filesInProcess } from './report-files-in-process.ts';
import { openDetailsOf } from './open-details.ts';
import { reportFileName } from './report-file-name.ts';
import { saveReport, unwatched } from './save-report.ts';
import { DragOut } from './drag-out.ts';
import { printReport } from './print-report.ts';
import { signingNow } from '../identity/signing.ts';
import { now, type Context } from '../../base/context.ts';

/** The report on paper, and as a file that is dragged out of the window. */
export function reportOutHandlers(
  context: Context,
): Pick<Handlers, 'report.print' | 'report.makeToDrag' | 'report.drag'> {
  const { library } = context;
  const dragOut = new DragOut();
  return {
    'report.print': async (wish) => ({ printed: await printReport(library, wish, context.desk()) }),
    'report.makeToDrag': async ({ articleId, versionId, format, options }) => {
      const details = openDetailsOf(library, articleId, versionId, options.nameProtected);
      const name = reportFileName(details, format);
      const { token, folder } = await dragOut.place();
      const path = join(folder, name);
      const { sign } = await signingNow(context);
      const wish = {
        articleId,
        versionId,
        format,
        options,
        appVersion: app.getVersion(),
        at: now(),

        sign,
      };
      const saved = await saveReport(library, wish, path, { ...unwatched, files: filesInProcess });
      dragOut.keep(
        token,
        [path, saved.signature, saved.folder].filter((one) => one !== null),
      );
      return { token, name };
    },
    'report.drag': ({ token }) => {
      dragOut.drag(token, context.desk());
      return {};
    },
  };
}
