import { featuresOf, rankFeatures, type RankFeatures } from './features.ts';
import {
  askedKeys,
  followFeatures,
  followOf,
  type AskedKeys,
  type FollowFeatures,
  type Scored,
} from './follow.ts';
import {
  readClaim,
  readPassage,
  type ClaimText,
  type PassageText,
  type ReadClaim,
  type ReadPassage,
} from './passage.ts';
import { reasonsOf, type MatchReason } from './reasons.ts';
import { statisticsOf, type Statistics } from './statistics.ts';
import { followWeights, rankWeights } from './weights.ts';

/** How many passages a claim is shown with. */
export const SHOWN = 5;
/**
 * Passages with a lower score have little in common with the claim. Of the pages of WiCE, it folds 92 of 100 passages of a page that is about something
 * else, and 2 of 100 of those that support the claim; none of these is the best of its claim.
 */
const TELLING = 5;
/** So many passages a collection counts for at least. */
const FEW = 50;
/** Of how many of the best those are picked that together say most. */
const POOL = 40;

/** A passage with its score: comparable with others of the same claim, and with nothing else. */
export interface RankedPassage {
  readonly passage: PassageText;
  readonly score: number;
}

/**
 * Returns candidates for a claim, best first. The first five are picked so that together they say most of the claim; the others
 * follow by their own scores. `statistics` is of the collection that the candidates come from; without it they are the collection.
 */
export function orderPassages(
  claim: ClaimText,
  candidates: readonly PassageText[],
  statistics?: Statistics,
): RankedPassage[] {
  const asked = readClaim(claim);
  const read = candidates.map(readPassage);
  const known = statistics ?? statisticsOf(read.map(({ reading }) => reading));
  const scored = bySource(asked, read).map(([passage, source]) => ({
    ...passage,
    score: scoreOf(featuresOf(asked, passage, source, known)),
  }));
  const ordered = scored.sort(byScore);
  const picked = pick(ordered, askedKeys(asked, known), (features) => followScore(features));
  const first = new Set(picked);
  return [...picked, ...ordered.filter((one) => !first.has(one))].map(({ passage, score }) => ({
    passage,
    score,
  }));
}

/** A passage as a checker is shown it. */
export interface ShownPassage extends RankedPassage {
  readonly reasons: readonly MatchReason[];
  /** It has little in common with the claim: it comes after the others, and is shown when it is asked for. */
  readonly isWeak: boolean;
}

/**
 * Returns the five passages that a claim is shown with, best first, each with why; those for which nothing speaks are left out. Weak
 * ones come last.
 */
export function rankPassages(
  claim: ClaimText,
  candidates: readonly PassageText[],
  statistics?: Statistics,
): ShownPassage[] {
  const asked = readClaim(claim);
  const known = statistics ?? ofFew(statisticsOf(candidates.map((one) => readPassage(one).reading)));
  const shown = orderPassages(claim, candidates, known)
    .slice(0, SHOWN)
    .map((ranked) => {
      const reasons = reasonsOf(asked, readPassage(ranked.passage));
      return { ...ranked, reasons, isWeak: ranked.score < TELLING && !reasons.some(isTelling) };
    })
    .filter(({ reasons }) => reasons.length > 0);
  return [...shown.filter(({ isWeak }) => !isWeak), ...shown.filter(({ isWeak }) => isWeak)];
}

/**
 * In a handful of passages every word that one of them has is common, and tells nothing apart: they count as if there were more, which
 * have none of these words.
 */
function ofFew(statistics: Statistics): Statistics {
  return { ...statistics, passages: Math.max(statistics.passages, FEW) };
}

/** A figure of the same thing, and words of a quotation, are worth a look however little else there is. */
function isTelling({ kind }: MatchReason): boolean {
  return kind === 'figure' || kind === 'quotation';
}

/** Each candidate with the claim's keys that all candidates of its source have together. */
export function bySource(
  { reading }: ReadClaim,
  candidates: readonly ReadPassage[],
): [ReadPassage, ReadonlySet<string>][] {
  const sources = new Map<string, Set<string>>();
  for (const { passage, reading: words } of candidates) {
    const keys = sources.get(passage.source) ?? new Set<string>();
    sources.set(passage.source, keys);
    for (const key of words.counts.keys()) if (reading.counts.has(key)) keys.add(key);
  }
  return candidates.map((candidate) => [candidate, sources.get(candidate.passage.source) ?? new Set()]);
}

function scoreOf(features: RankFeatures): number {
  return rankFeatures.reduce((sum, feature) => sum + rankWeights[feature] * features[feature], 0);
}

function followScore(features: FollowFeatures): number {
  return followFeatures.reduce((sum, feature) => sum + followWeights[feature] * features[feature], 0);
}

/** The best first; of equal ones by source and place, so that the order in which they came does not count. */
export function byScore(one: Scored, other: Scored): number {
  const [a, b] = [one.passage, other.passage];
  return (
    other.score - one.score ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : a.place - b.place) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Picks of candidates that are ordered: the first, and then each time the one that `worth` says most for. */
export function pick(
  ordered: readonly Scored[],
  asked: AskedKeys,
  worth: (features: FollowFeatures) => number,
): Scored[] {
  const pool = ordered.slice(0, POOL);
  const picked = pool.splice(0, 1);
  const had = new Set<string>();
  while (pool.length > 0 && picked.length < SHOWN) {
    for (const key of picked.at(-1)?.reading.counts.keys() ?? []) if (asked.classes.has(key)) had.add(key);
    let best = { at: 0, worth: -Infinity };
    for (const [at, candidate] of pool.entries()) {
      const own = worth(followOf(candidate, picked, had, asked));
      if (own > best.worth) best = { at, worth: own };
    }
    picked.push(...pool.splice(best.at, 1));
  }
  return picked;
}
