import type { Handlers } from '../../../core/contract/index.ts';
import { knownByOf } from '../../../core/protection/known-by.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { decideNearMatches } from '../../../db/queries/evidence/near-matches.ts';
import { reviewCaseInProcess } from '../casefile/save-in-process.ts';
import { author, type Context } from '../../base/context.ts';
import { filesInProcess } from '../export/report-files-in-process.ts';
import { reviewedReport } from '../export/report-content.ts';
import { silentExport } from '../export/save-report.ts';

/** Protected sources: what they are known by, and the review before something leaves. */
export function protectionHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `protection.${string}`>> {
  const { library } = context;
  return {
    'protection.knownBy': ({ details }) => ({
      known: knownByOf(details).map(({ kind, words, hidden }) => ({ kind, words, hidden })),
    }),
    'protection.review': async ({ articleId, disclosure }) => {
      if (disclosure.what === 'case')
        return { matches: await reviewCaseInProcess(library, articleId, disclosure.options) };
      const { versionId, options } = disclosure;
      const wish = { articleId, versionId, options };
      return { matches: await reviewedReport(library, wish, filesInProcess, silentExport.signal) };
    },
    'protection.decide': ({ articleId, decisions }) => {
      const by = author(context);
      write(library, () => decideNearMatches(library.db, articleId, decisions, by));
      return {};
    },
  };
}
