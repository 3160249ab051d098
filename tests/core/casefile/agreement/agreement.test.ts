import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../../core/casefile/agreement/agreement.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Review } from '../../../../core/model/review/review.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { fixedId } from '../../../helpers/report-state.ts';

const [noor, bram, ilse] = [fixedId(100), fixedId(101), fixedId(102)];
const at = '2024-09-18T09:00:00.000Z';
const [template] = harbourState().claims;

function claim(number: number, verdict: Claim['verdict'], by: string | null = noor): Claim {
  if (template === undefined) throw new Error('no claim');
  return {
    ...template,
    id: fixedId(1000 + number),
    start: number * 10,
    end: number * 10 + 5,
    verdict,
    verdictBy: by,
    verdictAt: at,
  };
}

let made = 0;
function opinion(of: Claim, verdict: Claim['verdict'], more: Partial<Review> = {}): Review {
  made++;
  const agrees = verdict === of.verdict;
  return {
    id: fixedId(5000 + made),
    claimId: of.id,
    checkerId: bram,
    agrees,
    verdict: agrees ? null : verdict,
    reason: agrees ? null : '',
    said: null,
    independent: true,
    ofVerdict: of.verdict,
    ofSaid: 'unchecked',
    ofVerdictAt: at,
    ofBy: of.verdictBy,
    resolvedBy: null,
    resolvedAt: null,
    resolution: null,
    createdAt: at,
    removed: false,
    ...more,
  };
}

describe('agreementOf', () => {
  const claims = [
    claim(1, 'verified'),
    claim(2, 'verified'),
    claim(3, 'refuted'),
    claim(4, 'unverifiable'),
    claim(5, 'verified'),
    claim(6, 'verified', bram),
    claim(7, 'unchecked', null),
  ];
  const [one, two, three, four] = claims as [Claim, Claim, Claim, Claim];

  test('counts what two checkers found unseen, said ticks apart, and what only one decided', () => {
    const reviews = [
      opinion(one, 'verified'),
      opinion(two, 'refuted', { resolvedBy: noor, resolvedAt: at, resolution: 'Counted again.' }),
      opinion(three, 'refuted'),
      opinion(four, 'verified'),
      opinion(one, 'verified', { verdict: null, agrees: true, said: 'verified', ofSaid: 'verified' }),
      opinion(two, 'verified', { agrees: false, verdict: null, said: 'refuted', ofSaid: 'verified' }),
    ];
    const [pair, ...others] = agreementOf(claims, reviews);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({
      first: noor,
      second: bram,
      verdict: { compared: 4, agreed: 2, share: { share: 0.5 } },
      said: { compared: 2, agreed: 1, kappa: 0 },
      onlyFirst: 1,
      onlySecond: 1,
    });
    // pₒ 1/2; margins 2 1 1 and 2 0 2: pₑ (2·2 + 1·0 + 1·2) / 16.
    expect(pair?.verdict.kappa).toBeCloseTo((0.5 - 6 / 16) / (1 - 6 / 16), 12);
    expect(pair?.verdict.table.verified).toEqual({ verified: 1, unverifiable: 0, refuted: 1 });
    expect(
      pair?.differences.map(({ claimId, tick, first, second, settled }) => [
        claimId,
        tick,
        first,
        second,
        settled?.how,
      ]),
    ).toEqual([
      [two.id, 'verdict', 'verified', 'refuted', 'Counted again.'],
      [two.id, 'said', 'verified', 'refuted', undefined],
      [four.id, 'verdict', 'unverifiable', 'verified', undefined],
    ]);
  });

  test('leaves out what was seen, taken back, deleted, never decided, and counts nobody against themselves', () => {
    const none = [
      opinion(one, 'refuted', { independent: false }),
      opinion(one, 'refuted', { removed: true }),
      opinion(one, 'unchecked'),
      opinion(one, 'refuted', { checkerId: noor }),
      opinion({ ...two, removed: true }, 'refuted'),
      opinion(one, 'refuted', { ofBy: null, ofVerdictAt: '2024-01-01T00:00:00.000Z' }),
    ];
    expect(agreementOf([{ ...two, removed: true }, one, three], none)).toEqual([]);
    expect(agreementOf([one], [opinion(one, 'refuted', { ofBy: null })])[0]?.first).toBe(noor);
  });

  test('a claim that two found again after they met counts by what they found before', () => {
    const later = '2024-09-19T09:00:00.000Z';
    const again = opinion(one, 'verified', { createdAt: later });
    const [pair] = agreementOf([one], [again, opinion(one, 'refuted')]);
    expect(pair?.verdict).toMatchObject({ compared: 1, agreed: 0 });
  });

  test('each pair of checkers by itself, the one with more in common first', () => {
    const reviews = [
      opinion(one, 'verified', { checkerId: ilse }),
      opinion(one, 'refuted'),
      opinion(two, 'verified'),
    ];
    const pairs = agreementOf(claims, reviews);
    expect(pairs.map(({ first, second, verdict }) => [first, second, verdict.compared])).toEqual([
      [noor, bram, 2],
      [noor, ilse, 1],
    ]);
    expect(pairs[1]?.verdict.kappa).toBeNull();
  });

  test('lists first the checker who was first more often, whoever was first for a claim', () => {
    const bramFirst = opinion(claim(6, 'verified', bram), 'refuted', { checkerId: noor, ofBy: bram });
    const [pair] = agreementOf(claims, [bramFirst, opinion(one, 'verified'), opinion(two, 'unverifiable')]);
    expect(pair).toMatchObject({ first: noor, second: bram, onlySecond: 0 });
    expect(pair?.verdict.table.refuted.verified).toBe(1);
  });
});
