import { readWordsLines, type WordsLine } from './passage-data.ts';
import { plainIndex, plainRanking, plainWords } from './plain-bm25.ts';

/** In how many sentences the plain method looks for a word. */
const BEST = 3;

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

/** Measures which words of claims the cited page does not say: F1 by words, marks among them. */
export async function measureUnsupported(file: string): Promise<{ figures: object; table: string }> {
  const claims = await readWordsLines(file);
  const plain = countsOf(claims, claims.map(plainUnsupported));
  const rows = [
    `${claims.length} claims, words       plain`,
    `F1                       ${f1(plain).toFixed(3)}`,
  ];
  return { figures: { plain: f1(plain) }, table: rows.join('\n') };
}

/** Returns the numbers of the words that the three best sentences do not have. */
function plainUnsupported({ claim, claim_tokens: tokens, evidence }: WordsLine): number[] {
  const best = plainRanking(plainIndex(evidence), claim).slice(0, BEST);
  const said = new Set(best.flatMap((place) => plainWords(evidence[place] ?? '')));
  return tokens.flatMap((token, at) => (plainWords(token).every((word) => said.has(word)) ? [] : [at]));
}

function countsOf(claims: readonly WordsLine[], unsupported: readonly (readonly number[])[]): Counts {
  const counts: Counts = { right: 0, found: 0, wanted: 0 };
  for (const [at, { non_supported_spans: truth }] of claims.entries()) {
    const found = unsupported[at] ?? [];
    counts.found += found.length;
    counts.wanted += truth.filter(Boolean).length;
    counts.right += found.filter((place) => truth[place] === true).length;
  }
  return counts;
}

function f1({ right, found, wanted }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (found + wanted);
}
