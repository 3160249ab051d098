import { featuresOf, rankFeatures } from '../../core/match/features.ts';
import { askedKeys, followFeatures, followOf, type Scored } from '../../core/match/follow.ts';
import { readClaim, readPassage, type PassageText } from '../../core/match/passage.ts';
import { bySource, byScore, SHOWN } from '../../core/match/rank.ts';
import { statisticsOf, type Statistics } from '../../core/match/statistics.ts';
import type { Collection } from '../measure/candidates.ts';
import { hasAnswer, type ClaimLine } from '../measure/passage-data.ts';
import { claimOf, passagesOf } from '../measure/wice-passages.ts';
import { dot, type List } from './listwise.ts';

/** A claim with an answer, and its candidates by what they are weighed by. */
export interface Question {
  /** Which of the parts it belongs to that are left out in turn: claims of one article are in one. */
  readonly fold: number;
  readonly line: ClaimLine;
  readonly page: Candidates;
  /** The best fifty of all pages. */
  readonly all: Candidates;
}

interface Candidates {
  readonly list: List;
  readonly passages: readonly PassageText[];
  readonly statistics: Statistics;
}

/** How much the list of a claim's candidates among all pages counts, beside the list of those in its page. */
const AMONG_ALL = 0.4;

export const FOLDS = 5;

/** Returns the claims that have an answer. */
export function questionsOf(lines: readonly ClaimLine[], collection: Collection): Question[] {
  return lines.filter(hasAnswer).map((line) => {
    const own = passagesOf(line);
    const wanted = new Set(line.supporting_sentences.flat().map((place) => own[place]?.id ?? ''));
    const pageStatistics = statisticsOf(own.map((passage) => readPassage(passage).reading));
    const candidates = (
      passages: readonly PassageText[],
      statistics: Statistics,
      counts: number,
    ): Candidates => ({
      passages,
      statistics,
      list: {
        rows: rowsOf(line, passages, statistics),
        right: passages.map(({ id }) => wanted.has(id)),
        counts,
      },
    });
    return {
      fold: foldOf(line.meta.claim_title),
      line,
      page: candidates(own, pageStatistics, 1),
      all: candidates(collection.candidatesFor(claimOf(line)), collection.statistics, AMONG_ALL),
    };
  });
}

/** Claims of one article are always in one part: what is learned of it says nothing of another. */
export function foldOf(title: string): number {
  let hash = 7;
  for (const letter of title) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}

function rowsOf(line: ClaimLine, passages: readonly PassageText[], statistics: Statistics): number[][] {
  const claim = readClaim(claimOf(line));
  return bySource(claim, passages.map(readPassage)).map(([passage, source]) => {
    const features = featuresOf(claim, passage, source, statistics);
    return rankFeatures.map((feature) => features[feature]);
  });
}

/** Returns a claim's candidates by weights, best first. */
export function orderedBy({ list, passages }: Candidates, weights: readonly number[]): Scored[] {
  return passages
    .map((passage, at) => ({ ...readPassage(passage), score: dot(list.rows[at] ?? [], weights) }))
    .sort(byScore);
}

/** Of how many of the best the next one is picked. */
const POOL = 40;

/**
 * Returns a list for each step of picking a claim's five passages, as `follow` picks them: right are those that the set lacks
 * which is most nearly whole.
 */
export function followLists(
  { line, page }: Question,
  rank: readonly number[],
  follow: readonly number[],
): List[] {
  const asked = askedKeys(readClaim(claimOf(line)), page.statistics);
  const pool = orderedBy(page, rank).slice(0, POOL);
  const picked = pool.splice(0, 1);
  const had = new Set<string>();
  const lists: List[] = [];
  while (pool.length > 0 && picked.length < SHOWN) {
    for (const key of picked.at(-1)?.reading.counts.keys() ?? []) if (asked.classes.has(key)) had.add(key);
    const missing = missingOf(line, picked);
    if (missing === null) return lists;
    const rows = pool.map((candidate) => {
      const features = followOf(candidate, picked, had, asked);
      return followFeatures.map((feature) => features[feature]);
    });
    const right = pool.map(({ passage }) => missing.has(passage.place));
    if (right.includes(true)) lists.push({ rows, right, counts: 1 });
    let best = 0;
    const worth = rows.map((row) => dot(row, follow));
    for (const [at, own] of worth.entries()) if (own > (worth[best] ?? 0)) best = at;
    picked.push(...pool.splice(best, 1));
  }
  return lists;
}

/** What the sets lack that are most nearly whole and can still become so; null if one is whole. */
function missingOf({ supporting_sentences: sets }: ClaimLine, picked: readonly Scored[]): Set<number> | null {
  const places = new Set(picked.map(({ passage }) => passage.place));
  const missing = sets
    .filter((set) => set.length > 0)
    .map((set) => set.filter((place) => !places.has(place)));
  const least = Math.min(...missing.map((set) => set.length));
  if (least === 0) return null;
  const nearest = missing.filter((set) => set.length === least);
  return new Set(least <= SHOWN - picked.length ? nearest.flat() : []);
}
