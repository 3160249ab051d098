import { orderPassages, SHOWN } from '../../core/match/rank.ts';
import { collectionOf } from './candidates.ts';
import { hasAnswer, readClaimLines, writeLines, type ClaimLine } from './passage-data.ts';
import { plainIndex, plainRanking } from './plain-bm25.ts';
import { claimOf, passagesOf } from './wice-passages.ts';

/** The share of the claims with an answer of which a ranking gets something right. */
interface Rates {
  /** The first sentence belongs to a set. */
  readonly first: number;
  /** A whole set is among the first five; an annotator who found nothing needed no sentence. */
  readonly whole: number;
  /** A sentence of a set is among the first five of all pages' sentences. */
  readonly among: number;
}

/** What BM25 reached on another half of this data, and what a ranking is to reach. */
const FLOOR: Rates = { first: 0.771, whole: 0.608, among: 0.862 };
const GOAL: Rates = { first: 0.86, whole: 0.72, among: 0.92 };

/** The numbers of a claim's sentences in its page, best first; and the places of the best five among all pages' sentences. */
interface Ranking {
  readonly page: readonly number[];
  readonly all: readonly number[];
}

/**
 * Measures how well the right sentences of pages are found: in the page that a claim cites, and among all pages of the file. `out`
 * is a file for the ranking of each claim's page, one JSON object a line; null for none.
 */
export async function measurePassages(
  file: string,
  _worst: number,
  out: string | null,
): Promise<{ figures: object; table: string }> {
  const claims = await readClaimLines(file);
  const rankings = ourRankings(claims);
  if (out !== null)
    await writeLines(
      out,
      claims.map(({ meta }, at) => ({ id: meta.id, ranked: rankings[at]?.page ?? [] })),
    );
  const ours = ratesOf(claims, rankings);
  const plain = ratesOf(claims, plainRankings(claims));
  const row = (label: string, rate: keyof Rates): string =>
    `${label.padEnd(36)}  ${[ours, plain, FLOOR, GOAL].map((rates) => rates[rate].toFixed(3)).join('   ')}`;
  const rows = [
    `${`${claims.filter(hasAnswer).length} of ${claims.length} claims have an answer`.padEnd(36)}  ours    BM25    floor   goal`,
    row('right sentence first', 'first'),
    row('a whole set in five', 'whole'),
    row('right sentence in five of all pages', 'among'),
  ];
  return { figures: { ours, plain, floor: FLOOR, goal: GOAL }, table: rows.join('\n') };
}

function ourRankings(claims: readonly ClaimLine[]): Ranking[] {
  const pages = claims.map(passagesOf);
  const collection = collectionOf(pages.flat());
  const places = new Map(pages.flat().map(({ id }, at) => [id, at]));
  return claims.map((line, at) => {
    const claim = claimOf(line);
    const best = orderPassages(claim, collection.candidatesFor(claim), collection.statistics);
    return {
      page: orderPassages(claim, pages[at] ?? []).map(({ passage }) => passage.place),
      all: best.slice(0, SHOWN).map(({ passage }) => places.get(passage.id) ?? -1),
    };
  });
}

function plainRankings(claims: readonly ClaimLine[]): Ranking[] {
  const index = plainIndex(claims.flatMap(({ evidence }) => evidence));
  return claims.map(({ claim, evidence }) => ({
    page: plainRanking(plainIndex(evidence), claim),
    all: plainRanking(index, claim).slice(0, SHOWN),
  }));
}

function ratesOf(claims: readonly ClaimLine[], rankings: readonly Ranking[]): Rates {
  const right = { first: 0, whole: 0, among: 0 };
  let offset = 0;
  for (const [at, claim] of claims.entries()) {
    const { page, all } = rankings[at] ?? { page: [], all: [] };
    if (hasAnswer(claim)) {
      const sets = claim.supporting_sentences;
      const wanted = new Set(sets.flat());
      const shown = new Set(page.slice(0, SHOWN));
      const from = offset;
      if (page[0] !== undefined && wanted.has(page[0])) right.first += 1;
      if (sets.some((set) => set.every((place) => shown.has(place)))) right.whole += 1;
      if (all.some((place) => wanted.has(place - from))) right.among += 1;
    }
    offset += claim.evidence.length;
  }
  const of = Math.max(claims.filter(hasAnswer).length, 1);
  return { first: right.first / of, whole: right.whole / of, among: right.among / of };
}
