import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../core/casefile/agreement/agreement.ts';
import {
  makeClaim,
  setClaimDetails,
  setSaid,
  setVerdict,
  type Author,
} from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { resolveReview } from '../../../core/model/review/review-changes.ts';
import { reviewStateOf } from '../../../core/model/review/review.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { commit, undo } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { caseOf, libraryFrom, mergeFrom } from '../../helpers/case.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

const speaker = { speaker: 'de burgemeester', speakerSpan: null, cue: null, cueSpan: null };

/** Noor's article with five claims that somebody says, all decided, and Bram who was given it without the verdicts. */
async function blind() {
  const { library, article, version, author } = libraryWithArticle();
  const noor = { library, author, who: { articleId: article.id, ...author } };
  for (const [index, start] of [0, 8, 16, 24, 32].entries()) {
    const draft = makeClaim(version, start, start + 7, author);
    const claim = Claim.parse(draft.to);
    commit(library, noor.who, [draft, setClaimDetails(claim, { attribution: speaker })]);
    const made = { ...claim, attribution: speaker };
    commit(library, noor.who, [
      setVerdict(made, index < 3 ? 'verified' : 'refuted', author),
      setSaid(made, 'verified', author),
    ]);
  }
  const given = await libraryFrom(await caseOf(library, article.id, { blind: true }));
  const bram = { ...given, who: { articleId: article.id, ...given.author } };
  return { noor, bram, articleId: article.id };
}

function claimsIn(library: Library, articleId: string): Claim[] {
  return articleState(library, articleId).claims.sort((a, b) => a.start - b.start);
}

function decide(
  { library, author, who }: { library: Library; author: Author; who: Author & { articleId: string } },
  verdicts: readonly (Claim['verdict'] | null)[],
  said: readonly (Claim['verdict'] | null)[],
): void {
  for (const [index, claim] of claimsIn(library, who.articleId).entries()) {
    const [verdict, saidTick] = [verdicts[index] ?? null, said[index] ?? null];
    commit(library, who, [
      verdict === null ? null : setVerdict(claim, verdict, author),
      saidTick === null ? null : setSaid(claim, saidTick, author),
    ]);
  }
}

const agreementIn = (library: Library, articleId: string) => {
  const { claims, reviews } = articleState(library, articleId);
  return agreementOf(claims, reviews);
};

describe('a blind second check', () => {
  test('gives the agreement of both checkers, the same in both libraries, also after verdicts change', async () => {
    const { noor, bram, articleId } = await blind();
    expect(claimsIn(bram.library, articleId).map(({ verdict }) => verdict)).toEqual(
      Array(5).fill('unchecked'),
    );
    decide(
      bram,
      ['verified', 'refuted', 'verified', 'refuted', null],
      ['verified', 'verified', null, 'refuted', null],
    );
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    verifyLibrary(noor.library);

    const wanted = {
      first: noor.author.checkerId,
      second: bram.author.checkerId,
      verdict: { compared: 4, agreed: 3 },
      said: { compared: 3, agreed: 2 },
      onlyFirst: 1,
      onlySecond: 0,
    };
    const found = agreementIn(noor.library, articleId);
    expect(found).toMatchObject([wanted]);
    // Rows 3 1 and 0 1 of verified and refuted, as Noor and Bram found them: pₒ 3/4, pₑ (3·2 + 1·2) / 16.
    expect(found[0]?.verdict.kappa).toBeCloseTo((3 / 4 - 8 / 16) / (1 - 8 / 16), 12);

    await mergeFrom(bram.library, bram.author, noor.library, articleId);
    expect(agreementIn(bram.library, articleId)).toEqual(found);

    const [, second] = claimsIn(noor.library, articleId);
    if (second === undefined) throw new Error('no claim');
    const disagreement = articleState(noor.library, articleId).reviews.find(
      (review) => review.claimId === second.id && !review.agrees,
    );
    if (disagreement === undefined) throw new Error('no disagreement');
    const settlement = { resolution: 'Bram had the newer figures.', verdict: 'refuted' } as const;
    commit(noor.library, noor.who, resolveReview(disagreement, second, settlement, noor.author));
    const settled = agreementIn(noor.library, articleId);
    expect(settled).toMatchObject([wanted]);
    expect(
      settled[0]?.differences.map(({ tick, first, second: other, settled: how }) => [
        tick,
        first,
        other,
        how?.how,
      ]),
    ).toEqual([
      ['verdict', 'verified', 'refuted', 'Bram had the newer figures.'],
      ['said', 'verified', 'refuted', undefined],
    ]);
  });

  test('goes when the merge is taken back', async () => {
    const { noor, bram, articleId } = await blind();
    decide(bram, ['verified'], ['verified']);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    expect(agreementIn(noor.library, articleId)).toHaveLength(1);
    undo(noor.library, noor.who);
    expect(agreementIn(noor.library, articleId)).toEqual([]);
  });

  test('that found the said tick alike signs off nothing by itself', async () => {
    const { noor, bram, articleId } = await blind();
    decide(bram, [null], ['verified']);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    const { claims, reviews } = articleState(noor.library, articleId);
    expect(reviews).toMatchObject([{ agrees: true, said: 'verified', ofBy: noor.author.checkerId }]);
    const claim = claims.find(({ id }) => id === reviews[0]?.claimId);
    if (claim === undefined) throw new Error('no claim');
    expect(reviewStateOf(claim, reviews)).toBe('none');
    expect(agreementOf(claims, reviews)).toMatchObject([
      { verdict: { compared: 0, kappa: null, share: null }, said: { compared: 1, agreed: 1 } },
    ]);
  });

  test('loses no word of either, and says of a difference why', async () => {
    const { noor, bram, articleId } = await blind();
    const [first] = claimsIn(noor.library, articleId);
    if (first === undefined) throw new Error('no claim');
    commit(noor.library, noor.who, [setClaimDetails(first, { note: 'Rung the harbour.' })]);
    const given = await libraryFrom(await caseOf(noor.library, articleId, { blind: true }));
    const other = { ...given, who: { articleId, ...given.author } };
    const [theirs] = claimsIn(other.library, articleId);
    if (theirs === undefined) throw new Error('no claim');
    commit(other.library, other.who, [setVerdict(theirs, 'refuted', other.author)]);
    commit(other.library, other.who, [
      setClaimDetails(theirs, { note: 'Read the log.', correction: 'Twelve.' }),
    ]);
    await mergeFrom(noor.library, noor.author, other.library, articleId);
    const { claims, reviews } = articleState(noor.library, articleId);
    expect(claims.find(({ id }) => id === first.id)).toMatchObject({
      verdict: 'verified',
      verdictBy: noor.author.checkerId,
      note: 'Rung the harbour.\n\nRead the log.',
    });
    expect(reviews).toMatchObject([
      { agrees: false, verdict: 'refuted', reason: 'Twelve.', ofSaid: 'unchecked' },
    ]);
    bram.library.close();
  });

  test('checked alike in both ticks is a sign-off', async () => {
    const { noor, bram, articleId } = await blind();
    decide(bram, ['verified'], ['verified']);
    await mergeFrom(noor.library, noor.author, bram.library, articleId);
    const { claims, reviews } = articleState(noor.library, articleId);
    const claim = claims.find(({ id }) => id === reviews[0]?.claimId);
    expect(claim && reviewStateOf(claim, reviews)).toBe('signedOff');
  });
});
