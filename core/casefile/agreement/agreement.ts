import { compareClaims, isLive, type Claim } from '../../model/claim/claim.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { decidedVerdicts, type Decided } from '../../model/claim/verdict.ts';
import { opinionPairs, type OpinionPair } from './opinion-pairs.ts';
import { cohensKappa, wilsonShare, type Share } from './statistics.ts';

/** How often each verdict of the first checker met each of the second. */
export type AgreementTable = Record<Decided, Record<Decided, number>>;

/** How two checkers agree on one tick. */
export interface TickAgreement {
  /** Claims on which both decided, and those on which they found the same. */
  compared: number;
  agreed: number;
  /** The share agreed on; null where nothing is compared. */
  share: Share | null;
  /** Cohen's kappa; null where it says nothing (see cohensKappa). */
  kappa: number | null;
  table: AgreementTable;
}

/** A claim on which two checkers differ. */
export interface Difference {
  claimId: Id;
  tick: OpinionPair['tick'];
  first: Decided;
  second: Decided;
  settled: OpinionPair['settled'];
}

/** How two checkers agree who decided on the same claims, neither having seen what the other had found. */
export interface PairAgreement {
  /** Who was more often the first by the clock, and the other. */
  first: Id;
  second: Id;
  verdict: TickAgreement;
  said: TickAgreement;
  /** In the article's order, the verdict before the said tick. */
  differences: Difference[];
  /** Claims that only one of the two decided. */
  onlyFirst: number;
  onlySecond: number;
}

/**
 * Returns how the independent verdicts of an article agree, a pair of checkers each, the pair with the most in common first;
 * empty where nobody checked what another had checked unseen.
 */
export function agreementOf(claims: Iterable<Claim>, reviews: Iterable<Review>): PairAgreement[] {
  const all = [...claims];
  const pairs = new Map<string, OpinionPair[]>();
  for (const pair of opinionPairs(all, reviews)) {
    const people = [pair.first.by, pair.second.by].sort().join(' ');
    pairs.set(people, [...(pairs.get(people) ?? []), pair]);
  }
  const live = all.filter(isLive).sort(compareClaims);
  return [...pairs]
    .map(([people, own]) => ({ people, agreement: pairAgreement(own, live) }))
    .sort((a, b) => comparedIn(b.agreement) - comparedIn(a.agreement) || (a.people < b.people ? -1 : 1))
    .map(({ agreement }) => agreement);
}

function comparedIn({ verdict, said }: PairAgreement): number {
  return verdict.compared + said.compared;
}

function pairAgreement(pairs: readonly OpinionPair[], live: readonly Claim[]): PairAgreement {
  const [first, second] = orderOf(pairs);
  const turned = pairs.map((pair) =>
    pair.first.by === first ? pair : { ...pair, first: pair.second, second: pair.first },
  );
  const place = new Map(live.map(({ id }, index) => [id, index]));
  const onTick = (tick: OpinionPair['tick']): OpinionPair[] => turned.filter((pair) => pair.tick === tick);
  const both = new Set(onTick('verdict').map(({ claimId }) => claimId));
  const alone = (by: Id): number =>
    live.filter(({ id, verdict, verdictBy }) => verdict !== 'unchecked' && verdictBy === by && !both.has(id))
      .length;
  return {
    first,
    second,
    verdict: tickAgreement(onTick('verdict')),
    said: tickAgreement(onTick('said')),
    differences: [...onTick('verdict'), ...onTick('said')]
      .filter((pair) => pair.first.verdict !== pair.second.verdict)
      .map(({ claimId, tick, settled, ...found }) => ({
        claimId,
        tick,
        first: found.first.verdict,
        second: found.second.verdict,
        settled,
      }))
      .sort((a, b) => (place.get(a.claimId) ?? 0) - (place.get(b.claimId) ?? 0)),
    onlyFirst: alone(first),
    onlySecond: alone(second),
  };
}

/** Both people of a pair, who was more often first before the other; by id where neither was. */
function orderOf(pairs: readonly OpinionPair[]): [Id, Id] {
  const times = new Map<Id, number>();
  for (const { first, second } of pairs) {
    times.set(first.by, (times.get(first.by) ?? 0) + 1);
    times.set(second.by, times.get(second.by) ?? 0);
  }
  const [first, second] = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || second === undefined) throw new RangeError('no pair');
  return [first[0], second[0]];
}

function tickAgreement(pairs: readonly OpinionPair[]): TickAgreement {
  const none = (): Record<Decided, number> => ({ verified: 0, unverifiable: 0, refuted: 0 });
  const table: AgreementTable = { verified: none(), unverifiable: none(), refuted: none() };
  for (const { first, second } of pairs) table[first.verdict][second.verdict]++;
  const agreed = pairs.filter(({ first, second }) => first.verdict === second.verdict).length;
  const cells = decidedVerdicts.map((row) => decidedVerdicts.map((column) => table[row][column]));
  return {
    compared: pairs.length,
    agreed,
    share: wilsonShare(agreed, pairs.length),
    kappa: cohensKappa(cells),
    table,
  };
}
