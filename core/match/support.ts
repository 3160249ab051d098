import type { Span } from '../model/article/article.ts';
import { limitWords, nearestFigure, withLimit } from './compare-figures.ts';
import { nearestName } from './compare-names.ts';
import {
  readClaim,
  readPassage,
  type ClaimText,
  type PassageText,
  type ReadClaim,
  type ReadPassage,
} from './passage.ts';
import { isRelated } from './reading.ts';
import { statisticsOf, type Statistics } from './statistics.ts';
import {
  certainty,
  claimWords,
  neighbourFeatures,
  neighbourRows,
  supportFeatures,
  supportRows,
  type ClaimWord,
  type SupportRow,
} from './support-features.ts';
import { neighbourWeights, supportWeights, unsaidFrom } from './weights.ts';

/** Where something stands in a passage. */
export interface PassagePlace extends Span {
  /** The passage's id. */
  readonly passage: string;
}

/**
 * What passages have of some words of a claim; the span is of the claim's text, in UTF-16 units.
 * - said: a passage says it, in these words at `at`, or, where that is null, in other words beside them
 * - otherwise: the figure, date or name at `at` stands in its place
 * - unsaid: none of them says it
 */
export type Support = Span &
  (
    | { readonly says: 'said'; readonly at: PassagePlace | null }
    | { readonly says: 'otherwise'; readonly at: PassagePlace }
    | { readonly says: 'unsaid'; readonly at: null }
  );

/**
 * Returns which words of a claim passages say, say otherwise or do not say, in the claim's order; marks at the edges are left
 * out. The passages are given best first: what only a later one says may be said of something else. Without passages nothing is said.
 */
export function supportOf(
  claim: ClaimText,
  passages: readonly PassageText[],
  statistics?: Statistics,
): Support[] {
  const asked = readClaim(claim);
  const read = passages.map(readPassage);
  const words = claimWords(asked);
  const known = statistics ?? statisticsOf(read.map(({ reading }) => reading));
  const rows = supportRows(asked, words, read, known);
  const odds = neighbourOdds(rows);
  const said = words.map((word, at) => ({
    word,
    support: supportOfWord(word, rows[at], odds[at] ?? 0, read),
  }));
  return joined(withoutLoneSmall(withOthers(said, asked, read)), asked.reading.text);
}

/** The log-odds of each word that the passages do not say it. */
function neighbourOdds(rows: readonly SupportRow[]): number[] {
  const estimates = rows.map((row) =>
    supportFeatures.reduce(
      (sum, feature) => sum + supportWeights.of[feature] * row[feature],
      supportWeights.bias,
    ),
  );
  return neighbourRows(rows, estimates).map((row) =>
    neighbourFeatures.reduce(
      (sum, feature) => sum + neighbourWeights.of[feature] * row[feature],
      neighbourWeights.bias,
    ),
  );
}

interface WordSupport {
  readonly word: ClaimWord;
  readonly support: Support;
}

function supportOfWord(
  word: ClaimWord,
  row: SupportRow | undefined,
  odds: number,
  passages: readonly ReadPassage[],
): Support {
  const { start, end } = word;
  const isSaid = row !== undefined && passages.length > 0 && (certainty(row) ?? odds <= unsaidFrom);
  return isSaid
    ? { start, end, says: 'said', at: placeOf(word, passages) }
    : { start, end, says: 'unsaid', at: null };
}

function placeOf({ keys }: ClaimWord, passages: readonly ReadPassage[]): PassagePlace | null {
  const [key] = keys;
  if (key === undefined) return null;
  for (const { passage, reading } of passages) {
    const term = reading.terms.find((one) => one.key === key);
    if (term !== undefined && keys.every((one) => reading.counts.has(one)))
      return { passage: passage.id, start: term.start, end: term.end };
  }
  return null;
}

/** The same supports, but figures and names in whose place a passage has others are said otherwise. */
function withOthers(
  said: readonly WordSupport[],
  { claim, reading }: ReadClaim,
  passages: readonly ReadPassage[],
): WordSupport[] {
  const others: (Span & { at: PassagePlace; isSaid: boolean })[] = [];
  const compare = (span: Span, near: (one: ReadPassage) => { isOther: boolean; at: Span } | null): void => {
    const found = passages.flatMap((one) => {
      const nearest = near(one);
      const isOfThis = nearest?.isOther === false || isRelated(reading, one.reading);
      return nearest === null || !isOfThis ? [] : [{ ...nearest, passage: one.passage.id }];
    });
    const best = found.find(({ isOther }) => !isOther) ?? found[0];
    if (best === undefined) return;
    const at = { passage: best.passage, start: best.at.start, end: best.at.end };
    others.push({ start: span.start, end: span.end, at, isSaid: !best.isOther });
  };
  const limits = limitWords(claim.language);
  for (const figure of reading.figures)
    compare(withLimit(figure, reading, limits), (one) => {
      const nearest = nearestFigure(figure, one.reading.figures);
      return nearest === null ? null : { isOther: nearest.match === 'other', at: nearest.figure };
    });
  for (const name of reading.names)
    compare(name, (one) => {
      if (name.keys.every((key) => one.reading.counts.has(key))) return null;
      const nearest = nearestName(name, one.reading);
      return nearest?.match === 'other' ? { isOther: true, at: nearest.name } : null;
    });
  return said.map(({ word, support }) => {
    const other = others.find(({ start, end }) => start < word.end && word.start < end);
    if (other === undefined || support.says === 'said' || word.kind === 'mark') return { word, support };
    // Of a date each part is said or not: its year may be there without its day.
    if (other.isSaid && word.kind === 'date') return { word, support };
    const { start, end } = word;
    return { word, support: { start, end, says: other.isSaid ? 'said' : 'otherwise', at: other.at } };
  });
}

/** A small word is unsaid only beside a word that is: by itself it says nothing that could be missing. */
function withoutLoneSmall(words: readonly WordSupport[]): WordSupport[] {
  const kept = [...words];
  for (let from = 0; from < kept.length; from += 1) {
    let to = from;
    while (kept[to] !== undefined && kept[to]?.support.says !== 'said') to += 1;
    const stretch = kept.slice(from, to);
    if (stretch.every(({ word }) => word.keys.length === 0))
      for (const [at, { word, support }] of stretch.entries())
        kept[from + at] = { word, support: { ...support, says: 'said', at: null } };
    from = Math.max(from, to);
  }
  return kept;
}

/** Neighbours of one kind as one, with what stands between them; marks belong to what they stand inside of. */
function joined(words: readonly WordSupport[], text: string): Support[] {
  const supports: Support[] = [];
  for (const { word, support } of words) {
    if (word.kind === 'mark') continue;
    const last = supports.at(-1);
    const isOne =
      last?.says === support.says &&
      last.at?.passage === support.at?.passage &&
      (support.says !== 'otherwise' || last.at?.start === support.at?.start) &&
      (support.says !== 'said' || last.at?.start === support.at?.start) &&
      !/[.!?;]/u.test(text.slice(last.end, support.start));
    if (isOne) supports[supports.length - 1] = { ...last, end: support.end };
    else supports.push(support);
  }
  return supports;
}
