import type { Handlers } from '../../core/contract.ts';
import { knownByOf } from '../../core/protection/known-by.ts';
import { write } from '../../db/commit.ts';
import { decideNearMatches } from '../../db/near-matches.ts';
import { reviewCaseElsewhere } from '../case/case-work.ts';
import { author, type Context } from '../context.ts';
import { reportMatter } from '../export/report-matter.ts';
import { reportMatches } from '../protection/review.ts';

/** Protected sources: what they are known by, and the review before something leaves. */
export function protectionHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `protection.${string}`>> {
  const { library } = context;
  return {
    'protection.knownBy': ({ details }) => ({
      known: knownByOf(details).map(({ kind, words, hidden }) => ({ kind, words, hidden })),
    }),
    'protection.review': async ({ articleId, leaving }) => {
      if (leaving.what === 'case')
        return { matches: await reviewCaseElsewhere(library, articleId, leaving.options) };
      const { versionId, options } = leaving;
      return { matches: reportMatches(reportMatter(library, { articleId, versionId, options }), options) };
    },
    'protection.decide': ({ articleId, decisions }) => {
      const by = author(context);
      write(library, () => decideNearMatches(library.db, articleId, decisions, by));
      return {};
    },
  };
}
