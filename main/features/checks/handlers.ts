import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { setProofTicks } from '../../../core/model/proof-tick.ts';
import { proofTicksOf } from '../../../db/queries/articles/proof-ticks.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable, versionTable } from '../../../db/tables/tables.ts';
import { author, languageOf, type Context } from '../../base/context.ts';
import { checkAgainstSources } from './check-work.ts';

type Calls = 'checks.ofArticle' | 'checks.setTicks';

/** What can be ticked off word by word. */
export function checkHandlers(context: Context): Pick<Handlers, Calls> {
  const { library } = context;
  const { db } = library;
  return {
    'checks.ofArticle': ({ versionId }) => {
      const version = rowById(db, versionTable, versionId);
      if (version === null) throw new TickmarkError('articleNotFound');
      const wish = {
        articleId: version.articleId,
        versionId,
        language: languageOf(context),
        withProtected: true,
      };
      return checkAgainstSources(library, wish, 'desk');
    },
    'checks.setTicks': ({ articleId, lines, isTicked }) => {
      if (rowById(db, articleTable, articleId) === null) throw new TickmarkError('articleNotFound');
      const who = author(context);
      const ticks = proofTicksOf(db, articleId);
      return commit(library, { articleId, ...who }, setProofTicks(articleId, lines, isTicked, ticks, who));
    },
  };
}
