import { compareClaims, isLive, type Claim } from '../../model/claim/claim.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { decidedVerdicts, type Decided, type Verdict } from '../../model/claim/verdict.ts';
import type { Translate } from '../../i18n/translate.ts';

/** How often each verdict of the first checker met each of the second. */
type AgreementTable = Record<Decided, Record<Decided, number>>;

/** How two checkers agree on one tick. */
export interface TickAgreement {
  /** Claims on which both decided, and those on which they found the same. */
  compared: number;
  agreed: number;
  /** The share of equal verdicts; null if nothing is compared. */
  share: Share | null;
  /** Cohen's kappa; null if it says nothing (see cohensKappa). */
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

/** How two checkers agree who independently decided the same claims. */
export interface PairAgreement {
  /** The checker who was more often first by the clock, and the other. */
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
 * Returns how the independent verdicts of an article agree, for each pair of checkers; the pair with the most claims
 * in common first. Empty if no two checkers worked independently.
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

/** Both people of a pair: the one who was more often first, then the other; by id if neither was. */
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

/** A share and the interval in which it is likely to lie, each from 0 to 1. */
interface Share {
  share: number;
  low: number;
  high: number;
}

/** The standard normal quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * Returns a share with its 95 % score interval, or null for a share of nothing. Unlike the simple interval it stays
 * within 0 and 1 and is useful for few claims. [Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; Newcombe, Stat. Med.
 * 17 (1998), method 3]
 */
export function wilsonShare(count: number, of: number): Share | null {
  if (of === 0) return null;
  const share = count / of;
  const spread = Z * Math.sqrt(share * (1 - share) * of + (Z * Z) / 4);
  const middle = count + (Z * Z) / 2;
  const whole = of + Z * Z;
  // At either end the bound is exact; rounding must not push it past.
  return {
    share,
    low: count === 0 ? 0 : (middle - spread) / whole,
    high: count === of ? 1 : (middle + spread) / whole,
  };
}

/**
 * Returns Cohen's kappa of a square table: row what the first found, column what the second found, cell how often. κ
 * = (pₒ − pₑ) / (1 − pₑ), where pₒ is the share on the diagonal and pₑ the share that would lie there by chance, the
 * sum over the categories of the product of both margins. 1: always equal; 0: no more than by chance; below 0: less.
 * Null if it says nothing: for an empty table, and if both put everything into the same category (pₑ = 1, 0 / 0).
 * [Cohen, Educ. Psychol. Meas. 20 (1960) 37-46]
 */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const rows = table.map(sum);
  const all = sum(rows);
  if (all === 0) return null;
  const columns = table.map((_row, at) => sum(table.map((row) => row[at] ?? 0)));
  const alike = sum(table.map((row, at) => row[at] ?? 0));
  // Computed in whole numbers, so that a chance of exactly one differs from one that is nearly one.
  const byChance = sum(rows.map((row, at) => row * (columns[at] ?? 0)));
  if (byChance === all * all) return null;
  return (alike * all - byChance) / (all * all - byChance);
}

/** The independent verdicts of two checkers on one tick of one claim. */
interface OpinionPair {
  claimId: Id;
  tick: 'verdict' | 'said';
  /** The one who was first by the clock. */
  first: { by: Id; verdict: Decided };
  second: { by: Id; verdict: Decided };
  /**
   * How a difference was settled, and the claim's verdict after that if it is known; null while it is open, and if
   * there is no difference.
   */
  settled: { by: Id; at: string; how: string; verdict: Verdict | null } | null;
}

/**
 * Returns the pairs of independent verdicts that an article holds, the oldest second verdict first. They come from
 * merges, which keep an independent second verdict as a review (core/casefile/merge/reviews.ts). If two people decide
 * the same claim again after their work came together, their earlier verdicts count.
 */
function opinionPairs(claims: Iterable<Claim>, reviews: Iterable<Review>): OpinionPair[] {
  const live = new Map([...claims].filter(isLive).map((claim) => [claim.id, claim]));
  const oldestFirst = [...reviews].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
  const pairs = new Map<string, OpinionPair>();
  for (const review of oldestFirst) {
    const claim = live.get(review.claimId);
    const pair = claim === undefined ? null : pairIn(review, claim);
    if (pair === null) continue;
    const people = [pair.first.by, pair.second.by].sort().join(' ');
    const key = `${pair.claimId} ${pair.tick} ${people}`;
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function pairIn(review: Review, claim: Claim): OpinionPair | null {
  if (review.removed || review.independent !== true) return null;
  const said = review.said ?? null;
  const tick = said === null ? 'verdict' : 'said';
  const found = tick === 'said' ? review.ofSaid : review.ofVerdict;
  const other = review.agrees ? found : (said ?? review.verdict);
  const by = review.ofBy ?? firstOf(review, claim);
  if (by === null || by === review.checkerId || !isDecided(found) || !isDecided(other)) return null;
  const { resolvedBy, resolvedAt, resolution, resolvedVerdict = null } = review;
  return {
    claimId: claim.id,
    tick,
    first: { by, verdict: found },
    second: { by: review.checkerId, verdict: other },
    settled:
      resolvedBy === null || resolvedAt === null
        ? null
        : { by: resolvedBy, at: resolvedAt, how: resolution ?? '', verdict: resolvedVerdict },
  };
}

/** Who set the verdict that a review is about, if the review does not say so and the claim still has that verdict. */
function firstOf({ ofVerdictAt }: Review, { verdictAt, verdictBy }: Claim): Id | null {
  return verdictAt !== null && verdictAt === ofVerdictAt ? verdictBy : null;
}

function isDecided(verdict: Verdict | null): verdict is Decided {
  return verdict !== null && verdict !== 'unchecked';
}

/** Returns a sentence on the claims that only one of two checkers decided; null if there are none. */
export function decidedByOne(
  { onlyFirst, onlySecond }: Pick<PairAgreement, 'onlyFirst' | 'onlySecond'>,
  names: { first: string; second: string },
  t: Translate,
): string | null {
  if (onlyFirst > 0 && onlySecond > 0) return t('agreement.only', { ...names, a: onlyFirst, b: onlySecond });
  if (onlyFirst > 0) return t('agreement.onlyOne', { name: names.first, n: onlyFirst });
  return onlySecond > 0 ? t('agreement.onlyOne', { name: names.second, n: onlySecond }) : null;
}
