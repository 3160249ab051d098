import { expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import type { Decided } from '../../../../core/model/claim/verdict.ts';
import { ownClaimKey } from '../../../../core/model/earlier-check/earlier-check.ts';
import { changeArticles } from '../../../../db/queries/articles/bulk-change.ts';
import { loadArticle, newestVersion } from '../../../../db/queries/articles/load.ts';
import { sayNotTheSame } from '../../../../db/queries/claims/not-the-same.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { threadFinder, threadList } from '../../../../main/features/threads/find-threads.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../../helpers/library.ts';

const quote = 'Volgens het havenbedrijf wachten 40 schepen.';

/** A library with the same claim in articles of some days, and who decided what on it. */
function libraryWith(...verdicts: (Decided | 'unchecked')[]) {
  const { library, author, article } = libraryWithArticle();
  const claims = verdicts.map((verdict, at) => {
    const loaded = at === 0 ? article : load(at);
    const version = newestVersion(library, loaded.id);
    if (version === null) throw new Error('the article has no version');
    const start = version.text.indexOf(quote);
    const who = { articleId: loaded.id, ...author };
    const [made] = commit(library, who, [makeClaim(version, start, start + quote.length, author)]).claims;
    const claim = Claim.parse(made);
    if (verdict !== 'unchecked') commit(library, who, [setVerdict(claim, verdict, author)]);
    return claim;
  });
  function load(at: number) {
    const text = TEXT.replace('De haven ligt vol.', `Bericht ${at}.`);
    const file = { name: `${at}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
    const parsed = { ...smallArticle(text), title: `Bericht ${at}`, published: `2026-03-0${at + 4}` };
    return loadArticle(library, parsed, file, author);
  }
  return { library, author, claims };
}

const listOf = (library: Parameters<typeof threadList>[0]) =>
  threadList(library, 'possible', () => undefined);

test('the same claim in several articles is one thread, by time, with who decided what', () => {
  const { library, claims } = libraryWith('refuted', 'unchecked', 'verified');
  const { threads, count, otherwise } = listOf(library);
  expect({ count, otherwise }).toEqual({ count: 1, otherwise: 1 });
  expect(threads[0]).toMatchObject({
    articles: 3,
    isOtherwise: true,
    places: [
      { claimId: claims[0]?.id, published: '2026-03-04', verdict: 'refuted', decidedBy: 'Noor Smit' },
      { claimId: claims[1]?.id, published: '2026-03-05', verdict: 'unchecked', decidedBy: null },
      { claimId: claims[2]?.id, published: '2026-03-06', verdict: 'verified', decidedBy: 'Noor Smit' },
    ],
  });
});

test('the thread of a claim has the claim itself and the others, from wherever it is asked', () => {
  const { library, claims } = libraryWith('verified', 'verified');
  const find = threadFinder(library, 'possible');
  for (const { id } of claims)
    expect(find(id)).toMatchObject({
      ...{ claimId: id, count: 2, articles: 2, isOtherwise: false },
      places: claims.map((claim) => ({ claimId: claim.id })),
    });
  expect(() => find('00000000-0000-7000-8000-000000000000')).toThrow();
});

test('what was said not to be the same, and what was deleted, is in no thread', () => {
  const { library, author, claims } = libraryWith('verified', 'refuted', 'unchecked');
  const [first, second, third] = claims;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no claims');
  write(library, () => {
    const said = { words: second.quote, key: ownClaimKey(first.id) };
    sayNotTheSame(library.db, second.articleId, said, author.at);
  });
  const idsOf = (claimId: string) =>
    threadFinder(library, 'possible')(claimId).places.map((place) => place.claimId);
  expect(idsOf(first.id)).toEqual([first.id, third.id]);
  expect(idsOf(second.id)).toEqual([second.id, third.id]);
  expect(listOf(library)).toMatchObject({ count: 1, otherwise: 0 });
  changeArticles(library, [third.articleId], 'remove', author);
  expect(idsOf(first.id)).toEqual([first.id]);
  expect(listOf(library)).toEqual({ threads: [], count: 0, otherwise: 0 });
});
