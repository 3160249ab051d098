import { writeWhole } from '../export/write-file.ts';
import { draftChange } from '../../core/draft.ts';
import { TickmarkError } from '../../core/errors.ts';
import type { Handlers } from '../../core/contract.ts';
import type { Article } from '../../core/article.ts';
import type { Change } from '../../core/change.ts';
import type { Id } from '../../core/ids.ts';
import { articleState, setPlace } from '../../db/article-state.ts';
import { commit, goTo, redo, undo, write } from '../../db/commit.ts';
import { historySteps } from '../../db/history-steps.ts';
import { keptOriginal } from '../../db/load.ts';
import { endSessions } from '../../db/sessions.ts';
import { listArticles } from '../../db/summaries.ts';
import { rowById } from '../../db/table.ts';
import { articleTable } from '../../db/tables.ts';
import { askWhereToSave } from './app.ts';
import { author, now, type Context } from '../context.ts';

/** Steps that the list of what happened goes back. */
const MOST_STEPS = 500;

/** The library's articles: list, open, correct, delete, restore, undo. */
export function articleHandlers(
  context: Context,
): Pick<
  Handlers,
  | 'library.list'
  | 'article.open'
  | 'article.setDetails'
  | 'article.remove'
  | 'article.restore'
  | 'article.setArchived'
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
  const setRemoved = (articleId: Id, removed: boolean): Change => {
    const kind = removed ? 'article.removed' : 'article.restored';
    const draft = draftChange(kind, 'article', found(articleId), { removed });
    return commit(library, { articleId, ...author(context) }, [draft]);
  };
  return {
    'library.list': ({ removed }) => ({ articles: listArticles(library, removed) }),
    'article.open': ({ articleId, versionId }) => articleState(library, articleId, versionId),
    'article.setDetails': ({ articleId, details }) => {
      const draft = draftChange('article.detailsSet', 'article', found(articleId), details);
      return commit(library, { articleId, ...author(context) }, [draft]);
    },
    'article.remove': ({ articleId }) => setRemoved(articleId, true),
    'article.restore': ({ articleId }) => setRemoved(articleId, false),
    'article.setArchived': ({ articleId, archived }) => {
      const draft = draftChange('article.archivedSet', 'article', found(articleId), { archived });
      return commit(library, { articleId, ...author(context) }, [draft]);
    },
    'article.setPlace': ({ articleId, offset, claimId }) => {
      found(articleId);
      write(library, () => setPlace(library, articleId, offset, claimId));
      return {};
    },
    'article.leave': ({ articleId }) => {
      write(library, () => endSessions(library.db, articleId, now()));
      return {};
    },
    'article.saveOriginal': async ({ articleId, versionId }) => {
      const { sourceName, sourceHash } = articleState(library, articleId, versionId).version;
      if (sourceHash === null) throw new TickmarkError('originalNotKept');
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
