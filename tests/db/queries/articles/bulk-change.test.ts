import { describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { reviewClaim } from '../../../../core/model/review/review-changes.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { changeArticles, undoArticles } from '../../../../db/queries/articles/bulk-change.ts';
import { saveChecker } from '../../../../db/queries/settings/checkers.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { loadArticle } from '../../../../db/queries/articles/load.ts';
import {
  forgetOpened,
  lastOpened,
  readOpened,
  rememberOpened,
} from '../../../../db/queries/articles/recent-articles.ts';
import { searchLibrary } from '../../../../db/search/search.ts';
import {
  listArticles,
  listChanges,
  readLines,
  summaryOf,
} from '../../../../db/queries/articles/summaries.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle, smallArticle } from '../../../helpers/library.ts';

function libraryWithTwo() {
  const made = libraryWithArticle();
  const bytes = new TextEncoder().encode('other');
  const source = { name: null, mediaType: 'text/plain', bytes };
  const other = loadArticle(
    made.library,
    {
      ...smallArticle('Een andere tekst.\n\nVolgens iemand is dat zo. De burgemeester ook.\n\nWij ook.'),
      title: 'Another',
    },
    source,
    made.author,
  );
  return { ...made, other };
}

describe('several articles', () => {
  test('are archived, deleted and put back together, each with an entry of its own', () => {
    const { library, article, other, author } = libraryWithTwo();
    const both = [article.id, other.id];
    expect(changeArticles(library, both, 'archive', author).map(({ archived }) => archived)).toEqual([
      true,
      true,
    ]);
    expect(changeArticles(library, both, 'archive', author)).toEqual([]);
    expect(changeArticles(library, [other.id], 'remove', author)).toMatchObject([
      { id: other.id, removed: true },
    ]);
    expect(changeArticles(library, both, 'restore', author)).toMatchObject([
      { id: other.id, removed: false },
    ]);
    for (const id of both) expect(articleState(library, id).history.undo?.name).toMatch(/^article\./);
    library.close();
  });

  test('come back by undo, which adds to no undo list', () => {
    const { library, article, other, author } = libraryWithTwo();
    const both = [article.id, other.id];
    changeArticles(library, both, 'archive', author);
    expect(undoArticles(library, both, author).map(({ archived }) => archived)).toEqual([false, false]);
    expect(articleState(library, article.id).history.undo).toBeNull();
    expect(() => undoArticles(library, both, author)).toThrow('nothingToUndo');
    library.close();
  });

  test('are all changed or none', () => {
    const { library, article, author } = libraryWithTwo();
    expect(() => changeArticles(library, [article.id, newId()], 'remove', author)).toThrow('articleNotFound');
    expect(summaryOf(library, article.id)?.article.removed).toBe(false);
    changeArticles(library, [article.id], 'archive', author);
    expect(verifyLibrary(library)).toMatchObject({ articles: 2 });
    library.close();
  });
});

describe('the list', () => {
  test('says what was done by whom: suggestions are nobody’s work, a disagreement is open until it is settled', () => {
    const { library, article, version, author } = libraryWithArticle();
    const who = { articleId: article.id, ...author };
    expect(summaryOf(library, article.id)).toMatchObject({ touched: false, disagreements: 0, checkers: [] });
    const [made] = commit(library, who, [makeClaim(version, 0, 10, author)]).claims;
    const claim = Claim.parse(made);
    commit(library, who, [setVerdict(claim, 'verified', author)]);
    const ivo = saveChecker(library.db, { id: null, name: 'Ivo Brandt', initials: 'IB' }, author.at);
    const second = { checkerId: ivo.id, at: author.at };
    const now = Claim.parse(articleState(library, article.id).claims[0]);
    const disagrees = { agrees: false, verdict: 'refuted', reason: 'Not so.' } as const;
    commit(library, { articleId: article.id, ...second }, reviewClaim(now, [], disagrees, second));
    expect(summaryOf(library, article.id)).toMatchObject({ touched: true, disagreements: 1 });
    expect(summaryOf(library, article.id)?.checkers.toSorted()).toEqual(
      [author.checkerId, ivo.id].toSorted(),
    );
    library.close();
  });

  test('is read again only where something has changed, and then gives what changed', () => {
    const { library, article, other, author } = libraryWithTwo();
    expect([...readLines(library)]).toHaveLength(2);
    expect([...readLines(library)]).toHaveLength(0);
    const { articles, stamp } = listChanges(library, null, null);
    expect(articles).toHaveLength(2);
    changeArticles(library, [other.id], 'remove', author);
    const changes = listChanges(library, null, stamp);
    expect(changes.articles).toMatchObject([{ article: { id: other.id, removed: true } }]);
    expect(listChanges(library, null, changes.stamp).articles).toEqual([]);
    expect(listArticles(library, false).map((line) => line.article.id)).toEqual([article.id]);
    expect(listArticles(library, true).map((line) => line.article.id)).toEqual([other.id]);
    saveChecker(library.db, { id: author.checkerId, name: 'Noor Smit-Vos', initials: 'NS' }, author.at);
    expect(listArticles(library, false)[0]?.lastChecker).toBe('Noor Smit-Vos');
    expect(listChanges(library, null, changes.stamp).articles).toHaveLength(2);
    library.close();
  });

  test('of a change that was taken back by a failure stays as it was', () => {
    const { library, article, author } = libraryWithTwo();
    listArticles(library, false);
    expect(() => changeArticles(library, [article.id, newId()], 'remove', author)).toThrow();
    changeArticles(library, [article.id], 'archive', author);
    expect(
      listArticles(library, false).find((line) => line.article.id === article.id)?.article,
    ).toMatchObject({
      archived: true,
      removed: false,
    });
    library.close();
  });
});

test('archived articles are found, and marked as archived', () => {
  const { library, article, author } = libraryWithArticle();
  const word = article.title.split(' ')[0] ?? '';
  expect(searchLibrary(library, word, 1).results).toMatchObject([{ archived: false }]);
  changeArticles(library, [article.id], 'archive', author);
  expect(searchLibrary(library, word, 1).results).toMatchObject([{ articleId: article.id, archived: true }]);
  library.close();
});

test('the article that was last on the desk comes first in the menu; deleted ones are not in it', () => {
  const { library, article, other, author } = libraryWithTwo();
  rememberOpened(library.db, other.id, '2026-03-04T09:00:00.000Z');
  rememberOpened(library.db, article.id, '2026-03-04T10:00:00.000Z');
  expect(lastOpened(library.db).map(({ articleId }) => articleId)).toEqual([article.id, other.id]);
  changeArticles(library, [article.id], 'remove', author);
  expect(lastOpened(library.db)).toEqual([{ articleId: other.id, title: 'Another' }]);
  expect(readOpened(library.db)).toHaveLength(2);
  forgetOpened(library.db);
  expect(lastOpened(library.db)).toEqual([]);
  library.close();
});
