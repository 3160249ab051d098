import { expect, test } from 'vitest';
import { indexKeys } from '../../../../core/match/index-keys.ts';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { findDecidedClaims } from '../../../../db/queries/claims/decided-claims.ts';
import { notTheSameIn, sayNotTheSame } from '../../../../db/queries/claims/not-the-same.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { libraryWithArticle, TEXT } from '../../../helpers/library.ts';

const keys = indexKeys('Er wachten veertig schip in de haven, 40 schepen', 'nl');

test('finds decided claims of other articles alone, by how their words begin', () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const at = TEXT.indexOf('Volgens');
  const [made] = commit(library, who, [makeClaim(version, at, at + 45, author)]).claims;
  const find = (articleId: string | null) =>
    findDecidedClaims(library.db, { keys, articleId, limit: 10 }).found;
  expect(find(null)).toEqual([]);
  commit(library, who, [setVerdict(Claim.parse(made), 'refuted', author)]);
  expect(find(null)).toMatchObject([
    { claimId: made?.id, verdict: 'refuted', title: article.title, language: 'nl' },
  ]);
  expect(find(article.id)).toEqual([]);
});

test('what is not the same is remembered by the words of the claim, and taken back', () => {
  const { library, article } = libraryWithArticle();
  const { db } = library;
  const said = { words: 'De haven ligt VOL', key: 'check https://checks.example/1 vol' };
  write(library, () => sayNotTheSame(db, article.id, said, '2026-03-04T10:00:00.000Z'));
  const isOther = notTheSameIn(db, article.id);
  expect(isOther('de haven ligt vol', said.key)).toBe(true);
  expect(isOther('de haven ligt leeg', said.key)).toBe(false);
  expect(isOther('de haven ligt vol', 'check other')).toBe(false);
  write(library, () => sayNotTheSame(db, article.id, said, null));
  expect(notTheSameIn(db, article.id)(said.words, said.key)).toBe(false);
});
