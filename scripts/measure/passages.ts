import { hasAnswer, readClaimLines, type ClaimLine } from './passage-data.ts';
import { plainIndex, plainRanking } from './plain-bm25.ts';

/** How many passages a checker is shown. */
const SHOWN = 5;

/** What of the claims with an answer a ranking gets right, in hundredths of one. */
interface Rates {
  /** The first sentence belongs to a set. */
  first: number;
  /** A whole set is among the first five; an annotator who found nothing needed no sentence. */
  whole: number;
  /** A sentence of a set is among the first five of all pages' sentences. */
  among: number;
}

/** Measures how well the right sentences of pages are found: in the page that a claim cites, and among all pages of the file. */
export async function measurePassages(file: string): Promise<{ figures: object; table: string }> {
  const claims = await readClaimLines(file);
  const plain = ratesOf(claims, plainRanks(claims), plainRanksAmongAll(claims));
  const rows = [
    `${claims.filter(hasAnswer).length} of ${claims.length} claims have an answer      plain BM25`,
    `right sentence first                  ${plain.first.toFixed(3)}`,
    `a whole set in five                   ${plain.whole.toFixed(3)}`,
    `right sentence in five of all pages   ${plain.among.toFixed(3)}`,
  ];
  return { figures: { plain }, table: rows.join('\n') };
}

function plainRanks(claims: readonly ClaimLine[]): number[][] {
  return claims.map(({ claim, evidence }) => plainRanking(plainIndex(evidence), claim));
}

/** For each claim the places of the best five of all sentences of all pages, in one list. */
function plainRanksAmongAll(claims: readonly ClaimLine[]): number[][] {
  const index = plainIndex(claims.flatMap(({ evidence }) => evidence));
  return claims.map(({ claim }) => plainRanking(index, claim).slice(0, SHOWN));
}

function ratesOf(
  claims: readonly ClaimLine[],
  ranked: readonly (readonly number[])[],
  amongAll: readonly (readonly number[])[],
): Rates {
  const right = { first: 0, whole: 0, among: 0 };
  let offset = 0;
  for (const [at, claim] of claims.entries()) {
    const sets = claim.supporting_sentences;
    const wanted = new Set(sets.flat());
    const [order, best] = [ranked[at] ?? [], amongAll[at] ?? []];
    const shown = new Set(order.slice(0, SHOWN));
    if (hasAnswer(claim)) {
      if (order[0] !== undefined && wanted.has(order[0])) right.first += 1;
      if (sets.some((set) => set.every((place) => shown.has(place)))) right.whole += 1;
      const from = offset;
      if (best.some((place) => wanted.has(place - from))) right.among += 1;
    }
    offset += claim.evidence.length;
  }
  const of = Math.max(claims.filter(hasAnswer).length, 1);
  return { first: right.first / of, whole: right.whole / of, among: right.among / of };
}
