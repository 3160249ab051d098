import type { Handlers } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { fileStem } from '../../../core/report/file-names.ts';
import { ExportCancelled, writeWhole } from '../../base/write-file.ts';
import { notify } from '../../base/notify.ts';
import { languageOf, type Context } from '../../base/context.ts';
import { articlesIn, gatherResults, resultsFile } from './gather.ts';
import { askWhereToSave } from '../../base/file-dialogs.ts';

/** The results of several articles: counted, and written as a table. */
export function resultsHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `results.${string}`>> {
  const { library } = context;
  const going = new Set<AbortController>();
  return {
    'results.count': ({ period }) => ({ articles: articlesIn(library, period).length }),
    'results.export': async ({ period, articleIds, by, form }) => {
      const t = translator(languageOf(context));
      const days = [period.from, period.to].filter((day) => day !== null).join(' – ');
      const path = await askWhereToSave(`${fileStem(`${t('results.fileName')} ${days}`, 'results')}.${form}`);
      if (path === null) return { path };
      const stopper = new AbortController();
      going.add(stopper);
      try {
        const articles = articlesIn(library, period, articleIds);
        const results = await gatherResults(library, articles, stopper.signal, (done, total) =>
          notify(context.desk(), 'results', { done, total }),
        );
        await writeWhole(path, await resultsFile(results, by, form, languageOf(context)));
        return { path };
      } catch (thrown) {
        if (thrown instanceof ExportCancelled) return { path: null };
        throw thrown;
      } finally {
        going.delete(stopper);
      }
    },
    'results.stop': () => {
      for (const stopper of going) stopper.abort();
      return {};
    },
  };
}
