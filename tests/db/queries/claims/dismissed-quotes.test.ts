import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { dismissedQuotes } from '../../../../db/queries/claims/claims.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

test('dismissed words are known by their article and by their text, without reading every claim', () => {
  const { library, article, version, author } = libraryWithArticle();
  const made = makeClaim(version, 0, 12, author);
  const dismissed = { ...made, to: { ...made.to, origin: 'detector', status: 'dismissed' } };
  const [claim] = commit(library, { articleId: article.id, ...author }, [
    dismissed,
    makeClaim(version, 20, 30, author),
  ]).claims;
  const quotes = new Set([claim?.quote]);
  const noText = '0'.repeat(64);
  expect(dismissedQuotes(library.db, article.id, noText)).toEqual(quotes);
  expect(dismissedQuotes(library.db, 'another', version.textHash)).toEqual(quotes);
  expect(dismissedQuotes(library.db, 'another', noText)).toEqual(new Set());
});
