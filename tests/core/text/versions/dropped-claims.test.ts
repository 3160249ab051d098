import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../../core/text/versions/carry-over.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { reviewClaim } from '../../../../core/model/review/review-changes.ts';
import { Review } from '../../../../core/model/review/review.ts';
import { droppedClaims } from '../../../../core/text/versions/dropped-claims.ts';
import type { DroppedClaim } from '../../../../core/text/versions/dropped-claim.ts';
import { stateFrom, type ClaimSpec } from '../../../helpers/report-state.ts';

const wheat = 'De prijs van tarwe steeg vorige week met 6,4 procent tot 287 euro per ton.';
const ships = 'Volgens de havenmeester wachten er 40 schepen op de rede.';
const council = 'De raad vergadert donderdag over de schade.';

/** What the newer text does not have of the claims, and that text. `decided`: everything that came along is ticked anew. */
function left(before: string[], claims: ClaimSpec[], after: string[], decided = false) {
  const old = stateFrom({ blocks: before, claims });
  const now = stateFrom({ blocks: after, claims: [] });
  const came = carryOver(old, now).claims.map((claim) =>
    decided ? { ...claim, verdict: 'verified' as const } : claim,
  );
  const list = droppedClaims(old, { ...now, claims: came });
  const words = ({ now: span }: DroppedClaim) => span && now.version.text.slice(span.start, span.end);
  return list.map((claim) => ({ ...claim, words: words(claim) }));
}

describe('claims that a newer version does not have', () => {
  test('tell whether their sentence is gone or only another, and which it is now', () => {
    const claims: ClaimSpec[] = [
      { quote: '287 euro', verdict: 'verified' },
      { quote: ships, verdict: 'refuted' },
      { quote: council, verdict: 'unverifiable' },
    ];
    const changed = wheat.replace('287', '291');
    expect(left([wheat, ships, council], claims, [ships, changed, 'Er was een optocht.'])).toMatchObject([
      { number: 1, quote: '287 euro', verdict: 'verified', why: 'unticked', words: '291 euro' },
      { number: 3, quote: council, why: 'gone', words: null },
    ]);
  });

  test('tell of a sentence that is like theirs, if their words are not in it', () => {
    const without = wheat.replace(' met 6,4 procent tot 287 euro per ton', '');
    const claims: ClaimSpec[] = [{ quote: '287 euro', verdict: 'verified' }];
    expect(left([wheat], claims, [without])).toMatchObject([{ why: 'changed', words: without }]);
  });

  test('a sentence that stands elsewhere as it was is no edit of another', () => {
    const like = 'De prijs van tarwe steeg vorige week met 6,4 procent tot 288 euro per ton.';
    const claims: ClaimSpec[] = [{ quote: wheat, verdict: 'verified' }];
    expect(left([wheat, like], claims, [like])).toMatchObject([{ why: 'gone' }]);
  });

  test('one that came along without its tick is listed until somebody has decided it', () => {
    const quote = 'wachten er 40 schepen op de rede';
    const claims: ClaimSpec[] = [{ quote, verdict: 'refuted' }];
    const after = [ships.replace('havenmeester', 'burgemeester')];
    expect(left([ships], claims, after)).toMatchObject([{ why: 'unticked', words: quote }]);
    expect(left([ships], claims, after, true)).toEqual([]);
  });

  test('an open disagreement is mentioned, and a settled one is not', () => {
    const old = stateFrom({ blocks: [ships, council], claims: [{ quote: ships, verdict: 'refuted' }] });
    const now = stateFrom({ blocks: [council], claims: [] });
    const who = { checkerId: newId(), sessionId: newId(), at: '2026-03-05T10:00:00.000Z' };
    const [claim] = old.claims;
    const no = { agrees: false, reason: 'The port says so.', verdict: 'verified' as const };
    const [draft] = claim === undefined ? [] : reviewClaim(claim, [], no, who);
    const open = Review.parse(draft?.to);
    const list = (reviews: Review[]) => droppedClaims({ ...old, reviews }, now);
    expect(list([])).toMatchObject([{ why: 'gone', disagreed: false }]);
    expect(list([open])).toMatchObject([{ why: 'gone', disagreed: true }]);
    expect(list([{ ...open, resolvedBy: newId() }])).toMatchObject([{ disagreed: false }]);
  });

  test('of a claim over two sentences the first tells where it was', () => {
    const claims: ClaimSpec[] = [{ quote: `${ships} ${council}`, verdict: 'verified' }];
    expect(left([`${ships} ${council}`], claims, [ships])).toMatchObject([{ why: 'changed', words: ships }]);
  });
});
