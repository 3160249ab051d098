import { app, shell } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { allCheckers } from '../../../db/queries/settings/checkers.ts';
import { saveInProcess } from './save-in-process.ts';
import type { Cases } from './cases.ts';
import { caseStock } from './case-preview.ts';
import { notify } from '../../base/notify.ts';
import { author, type Context } from '../../base/context.ts';
import { openDetailsOf } from '../export/report-file-name.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import { signingNow } from '../identity/signing.ts';
import { askWhereToSave } from '../../base/file-dialogs.ts';
import type { CaseOptions } from '../../../core/casefile/manifest.ts';
import { fileStem } from '../../../core/report/file-names.ts';

/** Case files: made of an article, and merged into one. Only files that were saved here are shown in their folder. */
export function caseHandlers(
  context: Context,
  cases: Cases,
): Pick<Handlers, Extract<keyof Handlers, `case.${string}`>> {
  const { library } = context;
  const saved = new Set<string>();
  const going = new Set<AbortController>();
  return {
    'case.stock': ({ articleId }) => caseStock(library, articleId),
    'case.save': async ({ articleId, options, passphrase }) => {
      const details = openDetailsOf(library, articleId, null, options.protectedSources);
      const { checkerId, at } = author(context);
      const nothing = { path: null, size: 0, leftOut: null, signed: false };
      // Set before anything else, so that an early stop is not missed.
      const stopper = new AbortController();
      going.add(stopper);
      try {
        const path = await askWhereToSave(caseFileName(details, options), ['tickmark']);
        if (path === null || stopper.signal.aborted) return nothing;
        const maker = allCheckers(library.db).find(({ id }) => id === checkerId);
        const madeBy = { name: maker?.name ?? '', initials: maker?.initials ?? '' };
        const wish = {
          articleId,
          options,
          passphrase,
          madeAt: at,
          madeBy,
          appVersion: app.getVersion(),
        };
        const { sign } = await signingNow(context);
        const made = await saveInProcess(library, wish, path, {
          sign: (sum) => sign && sign('caseFile', sum, at),
          signal: stopper.signal,
          tell: (stage, done, total) => notify(context.desk(), 'savingCase', { stage, done, total }),
        });
        saved.add(path);
        return { path, signed: sign !== null, ...made };
      } catch (thrown) {
        if (thrown instanceof ExportCancelled) return nothing;
        throw thrown;
      } finally {
        going.delete(stopper);
      }
    },
    'case.stop': () => {
      for (const stopper of going) stopper.abort();
      return {};
    },
    'case.showFile': ({ path }) => {
      if (saved.has(path)) shell.showItemInFolder(path);
      return {};
    },
    'case.merge': async ({ token, allow }) => ({
      results: [await cases.merge(token, allow, () => author(context))],
    }),
    'case.leave': async ({ token }) => {
      await cases.leave(token);
      return {};
    },
  };
}

/** Returns a file name for a case file that every system accepts: the article's title, and a mark if it is blind. */
function caseFileName({ title }: { title: string }, { blind }: CaseOptions): string {
  return `${fileStem(title, 'case')}${blind ? ' (blind)' : ''}.tickmark`;
}
