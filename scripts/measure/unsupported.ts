import { readPassage } from '../../core/match/passage.ts';
import { statisticsOf } from '../../core/match/statistics.ts';
import { supportOf } from '../../core/match/support.ts';
import { readWordsLines, tokenSpans, writeLines, type WordsLine } from './passage-data.ts';
import { plainIndex, plainRanking, plainWords } from './plain-bm25.ts';
import { claimOf, passagesOf, shownOf } from './wice-passages.ts';

/** In how many sentences the plain method looks for a word. */
const BEST = 3;
/** What 'not in the three best sentences' reached on another half of this data, and what is to be reached. */
const FLOOR = 0.521;
const GOAL = 0.62;

/**
 * Measures which words of claims the cited page does not say: F1 by words, marks among them. `out` is a file for the numbers of
 * those words, one JSON object a claim and line; null for none.
 */
export async function measureUnsupported(
  file: string,
  _worst: number,
  out: string | null,
): Promise<{ figures: object; table: string }> {
  const claims = await readWordsLines(file);
  const found = claims.map(ourUnsupported);
  if (out !== null)
    await writeLines(
      out,
      claims.map(({ meta }, at) => ({ id: meta.id, unsupported: found[at] ?? [] })),
    );
  const [ours, plain] = [f1(claims, found), f1(claims, claims.map(plainUnsupported))];
  const figures = { ours, plain, floor: FLOOR, goal: GOAL };
  const rows = [
    `${`${claims.length} claims, words`.padEnd(24)}  ours    plain   floor   goal`,
    `${'not said, F1'.padEnd(24)}  ${Object.values(figures)
      .map((figure) => figure.toFixed(3))
      .join('   ')}`,
  ];
  return { figures, table: rows.join('\n') };
}

/** Returns the numbers of the words that the passages that a checker is shown do not say, or say otherwise. */
function ourUnsupported(line: WordsLine): number[] {
  const statistics = statisticsOf(passagesOf(line).map((passage) => readPassage(passage).reading));
  const unsaid = supportOf(claimOf(line), shownOf(line), statistics).filter(({ says }) => says !== 'said');
  return tokenSpans(line).flatMap((token, at) =>
    unsaid.some(({ start, end }) => start < token.end && token.start < end) ? [at] : [],
  );
}

/** Returns the numbers of the words that the three best sentences do not have. */
function plainUnsupported({ claim, claim_tokens: tokens, evidence }: WordsLine): number[] {
  const best = plainRanking(plainIndex(evidence), claim).slice(0, BEST);
  const said = new Set(best.flatMap((place) => plainWords(evidence[place] ?? '')));
  return tokens.flatMap((token, at) => (plainWords(token).every((word) => said.has(word)) ? [] : [at]));
}

function f1(claims: readonly WordsLine[], unsupported: readonly (readonly number[])[]): number {
  let [right, found, wanted] = [0, 0, 0];
  for (const [at, { non_supported_spans: truth }] of claims.entries()) {
    const own = unsupported[at] ?? [];
    found += own.length;
    wanted += truth.filter(Boolean).length;
    right += own.filter((place) => truth[place] === true).length;
  }
  return right === 0 ? 0 : (2 * right) / (found + wanted);
}
