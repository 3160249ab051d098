import { app, dialog } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { filesInProcess } from './report-files-in-process.ts';
import { emptyReportsOutcome, saveReports } from './bulk-export.ts';
import { notify } from '../../base/notify.ts';
import { now, type Context } from '../../base/context.ts';
import { showFolder } from '../../base/file-dialogs.ts';
import { signingNow } from '../identity/signing.ts';

/** Reports of several articles, saved into one folder. */
export function reportsHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `reports.${string}`>> {
  const { library } = context;
  const going = new Set<AbortController>();
  let saved: string | null = null;
  return {
    'reports.export': async ({ articleIds, format, options }) => {
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
      const [folder] = filePaths;
      if (folder === undefined) return emptyReportsOutcome();
      const stopper = new AbortController();
      going.add(stopper);
      try {
        const { sign } = await signingNow(context);
        const wish = {
          format,
          options,
          appVersion: app.getVersion(),
          at: now(),

          sign,
        };
        const outcome = await saveReports(library, articleIds, wish, folder, {
          signal: stopper.signal,
          files: filesInProcess,
          tell: (done, total, title) => notify(context.desk(), 'reports', { done, total, title }),
        });
        saved = folder;
        return outcome;
      } finally {
        going.delete(stopper);
      }
    },
    'reports.stop': () => {
      for (const stopper of going) stopper.abort();
      return {};
    },
    'reports.showFolder': () => {
      if (saved !== null) showFolder(saved);
      return {};
    },
  };
}
