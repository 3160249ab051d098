import { inTurns } from '../../base/in-turns.ts';
import { writeWhole } from '../../base/write-file.ts';
import { draftChange } from '../../../core/model/history/event.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import type { Article } from '../../../core/model/article/article.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { articleState, setPlace } from '../../../db/queries/articles/article-state.ts';
import { changeArticles, undoArticles } from '../../../db/queries/articles/bulk-change.ts';
import { commit, goTo, redo, remember, undo } from '../../../db/queries/history/commit.ts';
import { historySteps } from '../../../db/queries/history/undo.ts';
import { readOpened } from '../../../db/queries/articles/recent-articles.ts';
import { endSessions } from '../../../db/queries/history/sessions.ts';
import { writeValue } from '../../../db/queries/settings/settings.ts';
import { listChanges, readLines } from '../../../db/queries/articles/summaries.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import { askWhereToSave } from '../../base/file-dialogs.ts';
import { author, now, type Context } from '../../base/context.ts';
import { searchLibrary } from '../../../db/search/search.ts';

/** How many steps the history list goes back. */
const MOST_STEPS = 500;

/** The library's articles: list, open, correct, archive, delete, undo. `changed` is told when a title may be another. */
export function articleHandlers(
  context: Context,
  changed: () => void,
): Pick<
  Handlers,
  | 'library.list'
  | 'article.open'
  | 'version.droppedClaims'
  | 'article.setDetails'
  | 'library.setView'
  | 'articles.change'
  | 'articles.undo'
  | 'article.setPlace'
  | 'article.leave'
  | 'article.saveOriginal'
  | 'history.steps'
  | 'history.goTo'
  | 'history.undo'
  | 'history.redo'
> {
  const { library } = context;
  const found = (articleId: Id): Article => {
    const article = rowById(library.db, articleTable, articleId);
    if (article === null) throw new TickmarkError('articleNotFound');
    return article;
  };
  const told = <Value>(value: Value): Value => {
    changed();
    return value;
  };
  return {
    'library.list': async ({ removed, since }) => {
      await inTurns(readLines(library));
      return { ...listChanges(library, removed, since), opened: readOpened(library.db) };
    },
    'library.setView': ({ view }) => {
      remember(library, () => writeValue(library.db, 'libraryView', view));
      return {};
    },
    'article.open': ({ articleId, versionId }) => articleState(library, articleId, versionId),
    'version.droppedClaims': async ({ versionId }) => {
      const { droppedClaimsIn } = await import('../../../db/queries/articles/carry-version.ts');
      return droppedClaimsIn(library, versionId);
    },
    'article.setDetails': ({ articleId, details }) => {
      const draft = draftChange('article.detailsSet', 'article', found(articleId), details);
      return told(commit(library, { articleId, ...author(context) }, [draft]));
    },
    'articles.change': ({ articleIds, change }) =>
      told({ articles: changeArticles(library, articleIds, change, author(context)) }),
    'articles.undo': ({ articleIds }) =>
      told({ articles: undoArticles(library, articleIds, author(context)) }),
    'article.setPlace': ({ articleId, offset, claimId }) => {
      found(articleId);
      remember(library, () => setPlace(library, articleId, offset, claimId));
      return {};
    },
    'article.leave': ({ articleId }) => {
      remember(library, () => endSessions(library.db, articleId, now()));
      return {};
    },
    'article.saveOriginal': async ({ articleId, versionId }) => {
      const { sourceName, sourceHash } = articleState(library, articleId, versionId).version;
      if (sourceHash === null) throw new TickmarkError('originalNotKept');
      const { keptOriginal } = await import('../../../db/queries/articles/load.ts');
      const bytes = keptOriginal(library, sourceHash);
      const path = await askWhereToSave(sourceName ?? 'original.txt');
      if (path !== null) await writeWhole(path, bytes);
      return { path };
    },
    'history.steps': ({ articleId }) => ({
      steps: historySteps(library.db, found(articleId).id, MOST_STEPS),
    }),
    'history.goTo': ({ articleId, step }) =>
      goTo(library, { articleId: found(articleId).id, ...author(context) }, step),
    'history.undo': ({ articleId }) => undo(library, { articleId: found(articleId).id, ...author(context) }),
    'history.redo': ({ articleId }) => redo(library, { articleId: found(articleId).id, ...author(context) }),
  };
}

/** Finding words in the whole library. */
export function searchHandlers({ library }: Context): Pick<Handlers, 'library.search'> {
  return {
    'library.search': ({ query, limit }) => searchLibrary(library, query, limit),
  };
}
