import { readClaim, readPassage } from '../../core/match/passage.ts';
import { statisticsOf } from '../../core/match/statistics.ts';
import {
  certainty,
  claimWords,
  neighbourFeatures,
  neighbourRows,
  supportFeatures,
  supportRows,
  type SupportRow,
} from '../../core/match/support-features.ts';
import { tokenSpans, type WordsLine } from '../measure/passage-data.ts';
import { claimOf, passagesOf, shownOf } from '../measure/wice-passages.ts';
import { fitDense, oddsOf, type DenseExample, type Model } from './dense-logistic.ts';
import { foldOf, FOLDS } from './passage-lists.ts';

/** A claim with the rows of its words, and which of them its page does not say. */
interface Marked {
  readonly fold: number;
  readonly rows: readonly SupportRow[];
  readonly unsaid: readonly boolean[];
  /** Of how many of the file's words each is made. */
  readonly counts: readonly number[];
}

export interface SupportModels {
  readonly words: Model;
  readonly neighbours: Model;
  /** The log-odds from which on a word is called unsaid. */
  readonly from: number;
  /** F1 by words of models that have not seen the claim's article, at that value. */
  readonly f1: number;
}

const WORDS_L2 = 10;
const NEIGHBOURS_L2 = 10;

/** Fits the two models of unsaid words: one of each word, one of its neighbours' estimates. */
export function fitSupport(lines: readonly WordsLine[]): SupportModels {
  const marked = lines.map(markedOf);
  const estimates = crossValidated(marked, wordExamples, WORDS_L2);
  const known = marked.map((claim, at) => ({ claim, estimates: estimates[at] ?? [] }));
  const second = crossValidated(
    known.map(({ claim, estimates: own }) => ({ ...claim, estimates: own })),
    neighbourExamples,
    NEIGHBOURS_L2,
  );
  const { from, f1 } = bestThreshold(marked, second);
  return {
    words: fitDense(marked.flatMap(wordExamples), WORDS_L2),
    neighbours: fitDense(
      known.flatMap(({ claim, estimates: own }) => neighbourExamples({ ...claim, estimates: own })),
      NEIGHBOURS_L2,
    ),
    from,
    f1,
  };
}

function markedOf(line: WordsLine): Marked {
  const claim = readClaim(claimOf(line));
  const words = claimWords(claim);
  const page = passagesOf(line);
  const statistics = statisticsOf(page.map((passage) => readPassage(passage).reading));
  const rows = supportRows(claim, words, shownOf(line).map(readPassage), statistics);
  const spans = tokenSpans(line);
  const truths = words.map((word) =>
    spans.flatMap(({ start, end }, at) =>
      start < word.end && word.start < end ? [line.non_supported_spans[at] === true] : [],
    ),
  );
  return {
    fold: foldOf(line.meta.claim_title),
    rows,
    unsaid: truths.map((some) => some.includes(true)),
    counts: truths.map((some) => some.length),
  };
}

function wordExamples({ rows, unsaid, counts }: Marked): DenseExample[] {
  return rows.map((row, at) => ({
    values: supportFeatures.map((feature) => row[feature]),
    is: unsaid[at] === true,
    counts: counts[at] ?? 1,
  }));
}

function neighbourExamples({
  rows,
  unsaid,
  counts,
  estimates,
}: Marked & { estimates: readonly number[] }): DenseExample[] {
  return neighbourRows(rows, estimates).map((row, at) => ({
    values: neighbourFeatures.map((feature) => row[feature]),
    is: unsaid[at] === true,
    counts: counts[at] ?? 1,
  }));
}

/** The log-odds of each claim's words by a model that has not seen the claims of its article. */
function crossValidated<Claim extends Marked>(
  claims: readonly Claim[],
  examplesOf: (claim: Claim) => DenseExample[],
  l2: number,
): number[][] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitDense(
      claims.filter((claim) => claim.fold !== fold).flatMap((claim) => examplesOf(claim)),
      l2,
    ),
  );
  return claims.map((claim) => {
    const model = models[claim.fold];
    return examplesOf(claim).map(({ values }) => (model === undefined ? 0 : oddsOf(model, values)));
  });
}

/** The value that best divides the words of which nothing is sure, and the F1 there. */
function bestThreshold(
  claims: readonly Marked[],
  odds: readonly (readonly number[])[],
): { from: number; f1: number } {
  let best = { from: 0, f1: 0 };
  for (let from = -2; from <= 1; from += 0.1) {
    let [right, found, wanted] = [0, 0, 0];
    for (const [at, { rows, unsaid, counts }] of claims.entries())
      for (const [place, row] of rows.entries()) {
        const isFound = !(certainty(row) ?? (odds[at]?.[place] ?? 0) <= from);
        const count = counts[place] ?? 1;
        if (isFound) found += count;
        if (unsaid[place] === true) wanted += count;
        if (isFound && unsaid[place] === true) right += count;
      }
    const f1 = right === 0 ? 0 : (2 * right) / (found + wanted);
    if (f1 > best.f1) best = { from: Math.round(from * 10) / 10, f1 };
  }
  return best;
}
