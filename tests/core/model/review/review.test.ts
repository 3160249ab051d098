import { describe, expect, test } from 'vitest';
import { setClaimSpan } from '../../../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import type { Review } from '../../../../core/model/review/review.ts';
import { reviewStateOf } from '../../../../core/model/review/review.ts';
import { resolveReview, reviewClaim, takeBackReview } from '../../../../core/model/review/review-changes.ts';
import { author, claimOn, looseVersion } from '../../../helpers/claims.ts';

const { version } = looseVersion();
const other = { checkerId: newId(), at: '2026-03-05T09:00:00.000Z' };
const claim = claimOn(version, 0, 10, {
  verdict: 'verified',
  verdictBy: author.checkerId,
  verdictAt: author.at,
});
const no = { agrees: false, verdict: 'refuted', reason: 'De lijst zegt dertien.' } as const;

function made(of: Claim, before: readonly Review[], details: Parameters<typeof reviewClaim>[2]): Review {
  return reviewClaim(of, before, details, other).at(-1)?.to as unknown as Review;
}

describe('a second reader', () => {
  test('signs off what somebody else decided; a later decision has not been read', () => {
    const review = made(claim, [], { agrees: true });
    expect(reviewStateOf(claim, [review])).toBe('signedOff');
    const later = '2026-03-06T09:00:00.000Z';
    expect(reviewStateOf({ ...claim, verdict: 'refuted', verdictAt: later }, [review])).toBe('outdated');
    expect(reviewStateOf({ ...claim, said: 'verified' }, [review])).toBe('outdated');
    expect(reviewStateOf(claim, [{ ...review, removed: true }])).toBe('none');
  });

  test('signs off the words that were there: a claim that is moved onto others is read again', () => {
    const review = made(claim, [], { agrees: true });
    const moved = setClaimSpan(claim, version, 4, 14);
    expect(reviewStateOf({ ...claim, ...moved?.to }, [review])).toBe('outdated');
    expect(reviewStateOf({ ...claim, start: claim.start + 7, end: claim.end + 7 }, [review])).toBe(
      'signedOff',
    );
    const { ofQuote: _unknown, ...old } = review;
    expect(reviewStateOf({ ...claim, ...moved?.to }, [old])).toBe('signedOff');
  });

  test('never signs off their own verdict, nor a claim without one', () => {
    expect(() => reviewClaim(claim, [], { agrees: true }, author)).toThrow(/ownVerdict/);
    const open = { ...claim, verdict: 'unchecked', verdictBy: null } as const;
    expect(() => reviewClaim(open, [], { agrees: true }, other)).toThrow(/notDecided/);
    expect(() => reviewClaim({ ...claim, removed: true }, [], { agrees: true }, other)).toThrow(
      /claimNotFound/,
    );
  });

  test('disagrees until somebody settles it by name, whatever becomes of the verdict', () => {
    const review = made(claim, [], no);
    expect(review).toMatchObject({ verdict: 'refuted', reason: no.reason, ofVerdict: 'verified' });
    expect(reviewStateOf({ ...claim, verdict: 'refuted' }, [review])).toBe('disagreed');
    const keeps = { resolution: '  Nageteld: twaalf. ', verdict: 'verified' } as const;
    const [settled, kept] = resolveReview(review, claim, keeps, author);
    expect(settled?.to).toEqual({
      resolvedBy: author.checkerId,
      resolvedAt: author.at,
      resolution: 'Nageteld: twaalf.',
      resolvedVerdict: 'verified',
    });
    expect(kept).toBeNull();
    expect(reviewStateOf(claim, [{ ...review, ...settled?.to }])).toBe('none');
    expect(() => resolveReview(review, claim, { ...keeps, resolution: '  ' }, author)).toThrow(
      /resolutionEmpty/,
    );
    expect(() => resolveReview({ ...review, ...settled?.to }, claim, keeps, author)).toThrow(
      /reviewNotFound/,
    );
  });

  test('is settled with the verdict that it led to, in the name of whoever settles it, never by the one who disagrees', () => {
    const review = made(claim, [], no);
    const over = { resolution: 'De lijst is nieuwer.', verdict: 'refuted' } as const;
    const later = { ...author, at: '2026-03-07T09:00:00.000Z' };
    expect(resolveReview(review, claim, over, later).map((draft) => [draft?.kind, draft?.to])).toEqual([
      ['review.resolved', expect.objectContaining({ resolvedVerdict: 'refuted' })],
      // Who set it before is the one who settles, and is not named again.
      ['claim.verdictSet', { verdict: 'refuted', verdictAt: later.at }],
    ]);
    expect(() => resolveReview(review, claim, over, other)).toThrow(/ownDisagreement/);
    const decidedSince = { ...claim, verdictBy: other.checkerId };
    expect(resolveReview(review, decidedSince, over, other)).toHaveLength(2);
  });

  test('may disagree with the said tick alone, beside the other', () => {
    const attribution = { speaker: 'Kadar', speakerSpan: null, cue: null, cueSpan: null };
    const ticked = { said: 'verified', saidBy: author.checkerId, saidAt: author.at } as const;
    const attributed = { ...claim, attribution, ...ticked };
    const onVerdict = made(attributed, [], no);
    const onSaid = made(attributed, [onVerdict], { ...no, said: 'unverifiable' });
    expect(onSaid).toMatchObject({ verdict: null, said: 'unverifiable', ofSaid: 'verified' });
    expect(reviewClaim(attributed, [onVerdict], { ...no, said: 'unverifiable' }, other)).toHaveLength(1);
    const again = reviewClaim(attributed, [onVerdict, onSaid], { ...no, said: 'refuted' }, other);
    expect(again.map(({ entityId }) => entityId)).toContain(onSaid.id);
    expect(again.map(({ entityId }) => entityId)).not.toContain(onVerdict.id);
    expect(reviewClaim(attributed, [onVerdict, onSaid], { agrees: true }, other)).toHaveLength(3);
    const open = { ...attributed, said: 'unchecked', saidBy: null } as const;
    expect(() => reviewClaim(open, [], { ...no, said: 'refuted' }, other)).toThrow(/notDecided/);
    const over = { resolution: 'Niet terug te vinden.', verdict: 'unverifiable' } as const;
    const [, settled] = resolveReview(onSaid, attributed, over, author);
    expect(settled).toMatchObject({ kind: 'claim.saidSet', to: { said: 'unverifiable' } });
  });

  test('has one word on a claim: a new one takes the place of the last that is not settled', () => {
    const first = made(claim, [], no);
    const drafts = reviewClaim(claim, [first], { agrees: true }, other);
    expect(drafts.map(({ kind, entityId }) => [kind, entityId === first.id])).toEqual([
      ['review.removed', true],
      ['review.signedOff', false],
    ]);
    expect(takeBackReview({ ...first, removed: true })).toBeNull();
    const settled = { ...first, resolvedBy: author.checkerId };
    expect(reviewClaim(claim, [settled], no, other)).toHaveLength(1);
  });
});
