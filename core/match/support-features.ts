import type { Span } from '../model/article/article.ts';
import { likeness } from './near-words.ts';
import type { ReadClaim, ReadPassage } from './passage.ts';
import type { Term } from './reading.ts';
import { rarity, type Statistics } from './statistics.ts';

/** A word or mark of a claim. */
export interface ClaimWord extends Span {
  /** What is compared of it; none of a small word or a mark. */
  readonly keys: readonly string[];
  readonly kind: 'word' | 'number' | 'date' | 'small' | 'mark';
  readonly text: string;
  readonly isName: boolean;
}

/** Returns the words of a claim: what a hyphen joins is several, and of a date its day, month and year are. */
export function claimWords({ reading }: ReadClaim): ClaimWord[] {
  const { tokens, terms, names, text } = reading;
  const isNamed = ({ start, end }: Span): boolean =>
    names.some((name) => name.start < end && start < name.end);
  const wordOf = (span: Span, here: readonly Term[]): ClaimWord => {
    const said = here.filter(({ isSmall }) => !isSmall);
    const kind = here.length === 0 ? 'mark' : (said[0]?.kind ?? 'small');
    return {
      start: span.start,
      end: span.end,
      keys: said.map(({ key }) => key),
      kind,
      text: text.slice(span.start, span.end),
      isName: isNamed(span),
    };
  };
  return tokens.flatMap((token) => {
    const here = terms.filter(({ start, end }) => start < token.end && token.start < end);
    const parts = here.filter(
      ({ start, end }) => token.start <= start && end <= token.end && end - start < token.end - token.start,
    );
    if (parts.length > 1) return parts.map((part) => wordOf(part, [part]));
    return [wordOf(token, here[0]?.kind === 'date' ? datePart(token.text, here) : here)];
  });
}

/** Of a date's keys those that one of its words stands for. */
function datePart(text: string, terms: readonly Term[]): readonly Term[] {
  const opens = /^\d{4}$/.test(text)
    ? 'y'
    : /^\d{1,2}\D{0,2}$/.test(text)
      ? 'd'
      : /^\p{L}{3,}/u.test(text)
        ? 'm'
        : '';
  const own = terms.filter(({ key }) => key.startsWith(opens));
  return /^\P{L}*$/u.test(text) && !/\d/.test(text) ? [] : own.length > 0 ? own : terms;
}

/** By what it is told whether passages say a word; `missing` is 1 where a passage has no form of it. */
export const supportFeatures = [
  'mark',
  'small',
  /** It is missing in the best passage, in the three best, in all. */
  'notInBest',
  'notInThree',
  'notInAll',
  /** How near the nearest word of the passages is, where it is missing in all. */
  'near',
  'name',
  'number',
  'date',
  'missingName',
  'missingNumber',
  'missingDate',
  'headline',
  'missingHeadline',
  'context',
  'missingContext',
  /** What stands left and right of it is missing; beside a missing one. */
  'left',
  'right',
  'missingLeft',
  'missingRight',
  /** The same of small words and marks. */
  'smallLeft',
  'smallRight',
  'smallBetween',
  'smallSecondLeft',
  'smallSecondRight',
  /** The share of the claim that is missing; of a word, of a missing word. */
  'lack',
  'wordLack',
  'missingLack',
  /** The share of the claim that the best passage has, and that the best has of those that have the word. */
  'best',
  'bestWithWord',
  'behind',
  /** A passage has it together with its neighbour; with both neighbours of a small word. */
  'withLeft',
  'withRight',
  'smallWithBoth',
  'smallSaid',
  'place',
  'last',
  'opening',
  'capital',
  'missingCapital',
  'missingLetters',
] as const;
export type SupportFeature = (typeof supportFeatures)[number];
export type SupportRow = Readonly<Record<SupportFeature, number>>;

/** In so many of the best a word is looked for as in those that speak of the claim. */
const THREE = 3;
/** From this likeness on, a word is missing only in part. */
const ALIKE = 0.5;

interface Looked {
  readonly word: ClaimWord;
  readonly isContent: boolean;
  readonly notIn: { readonly best: number; readonly three: number; readonly all: number };
  readonly near: number;
  /** How far it is missing in the three best, 0-1. */
  readonly missing: number;
}

/** Returns the rows of a claim's words, in order; the passages are given best first. */
export function supportRows(
  claim: ReadClaim,
  words: readonly ClaimWord[],
  passages: readonly ReadPassage[],
  statistics: Statistics,
): SupportRow[] {
  const looked = words.map((word) => look(word, passages));
  const content = looked.filter(({ isContent }) => isContent);
  const lack = content.reduce((sum, { notIn }) => sum + notIn.three, 0) / Math.max(1, content.length);
  const shares = coverages(claim, passages, statistics);
  const small = new Set(passages.flatMap(({ reading }) => reading.terms.map(({ key }) => key)));
  return looked.map((one, at) => {
    const before = looked.slice(0, at).filter(({ isContent }) => isContent);
    const after = looked.slice(at + 1).filter(({ isContent }) => isContent);
    const [left, secondLeft] = [before.at(-1), before.at(-2)];
    const [right, secondRight] = [after[0], after[1]];
    const { word, isContent, notIn, missing } = one;
    const is = isContent ? 1 : 0;
    const no = 1 - is;
    const [l, r] = [left?.missing ?? 0, right?.missing ?? 0];
    const has = (passage: ReadPassage, other: Looked | undefined): boolean =>
      other !== undefined && other.word.keys.every((key) => passage.reading.counts.has(key));
    const together = (...parts: (Looked | undefined)[]): number =>
      passages.some((passage) => parts.every((part) => has(passage, part))) ? 1 : 0;
    const best = Math.max(0, ...shares);
    const withWord = Math.max(
      0,
      ...passages.map((passage, place) => (has(passage, one) ? (shares[place] ?? 0) : 0)),
    );
    const flag = (value: boolean): number => (value ? 1 : 0);
    const inHeadline = flag(word.keys.some((key) => claim.title.has(key)));
    const inContext = flag(word.keys.some((key) => claim.before.has(key)));
    const capital = flag(/^\p{Lu}/u.test(word.text)) * is;
    return {
      mark: flag(word.kind === 'mark'),
      small: flag(word.kind === 'small'),
      notInBest: notIn.best,
      notInThree: notIn.three,
      notInAll: notIn.all,
      near: one.near * notIn.all,
      name: flag(word.isName) * is,
      number: flag(word.kind === 'number'),
      date: flag(word.kind === 'date'),
      missingName: flag(word.isName) * missing,
      missingNumber: flag(word.kind === 'number') * missing,
      missingDate: flag(word.kind === 'date') * missing,
      headline: inHeadline,
      missingHeadline: inHeadline * missing,
      context: inContext,
      missingContext: inContext * missing,
      left: is * l,
      right: is * r,
      missingLeft: is * l * missing,
      missingRight: is * r * missing,
      smallLeft: no * l,
      smallRight: no * r,
      smallBetween: no * l * r,
      smallSecondLeft: no * (secondLeft?.missing ?? 0),
      smallSecondRight: no * (secondRight?.missing ?? 0),
      lack,
      wordLack: is * lack,
      missingLack: missing * lack,
      best,
      bestWithWord: is * withWord,
      behind: is * (best - withWord) * (1 - missing),
      withLeft: is * together(one, left),
      withRight: is * together(one, right),
      smallWithBoth: no * together(left, right),
      smallSaid: flag(word.kind === 'small' && small.has(word.text.toLowerCase())),
      place: at / words.length,
      last: flag(at === words.length - 1),
      opening: flag(at < THREE) * missing,
      capital,
      missingCapital: capital * missing,
      missingLetters: (Math.min(word.text.length, 12) / 12) * missing,
    };
  });
}

function look(word: ClaimWord, passages: readonly ReadPassage[]): Looked {
  const isContent = word.keys.length > 0;
  if (!isContent) return { word, isContent, notIn: { best: 0, three: 0, all: 0 }, near: 0, missing: 0 };
  const lacking = (some: readonly ReadPassage[]): number =>
    word.keys.filter((key) => !some.some(({ reading }) => reading.counts.has(key))).length / word.keys.length;
  const notIn = {
    best: lacking(passages.slice(0, 1)),
    three: lacking(passages.slice(0, THREE)),
    all: lacking(passages),
  };
  const near = notIn.three === 0 || word.kind !== 'word' ? 0 : nearestOf(word, passages);
  return { word, isContent, notIn, near, missing: Math.min(notIn.three, near > ALIKE ? 1 - near : 1) };
}

function nearestOf({ keys }: ClaimWord, passages: readonly ReadPassage[]): number {
  let nearest = 0;
  for (const { reading } of passages)
    for (const { key, kind } of reading.terms)
      if (kind === 'word') for (const own of keys) nearest = Math.max(nearest, likeness(own, key));
  return nearest;
}

/** For each passage the share of the claim's words that it has, each counted by how rare it is. */
function coverages(claim: ReadClaim, passages: readonly ReadPassage[], statistics: Statistics): number[] {
  const keys = [...claim.reading.counts.keys()].map((key) => ({ key, weight: rarity(statistics, key) }));
  const all = keys.reduce((sum, { weight }) => sum + weight, 0);
  return passages.map(({ reading }) => {
    const shared = keys.reduce((sum, { key, weight }) => sum + (reading.counts.has(key) ? weight : 0), 0);
    return all === 0 ? 0 : shared / all;
  });
}

/**
 * Returns what is sure of a word, whatever stands around it: the best passage has it (true), or none has it or a word like it
 * (false). Null for small words, marks and words that only later passages have: these may be said of something else.
 */
export function certainty({ mark, small, notInBest, notInAll, near }: SupportRow): boolean | null {
  if (mark + small > 0) return null;
  if (notInBest === 0) return true;
  return notInAll === 1 && near < ALIKE ? false : null;
}

/** By what a word's first estimate (in log-odds) is held against those of the words around it. */
export const neighbourFeatures = [
  'own',
  'next',
  'previous',
  'second',
  'secondPrevious',
  'both',
  'most',
  'mean',
  'mark',
  'small',
  'notInThree',
  'notInAll',
] as const;
export type NeighbourFeature = (typeof neighbourFeatures)[number];
export type NeighbourRow = Readonly<Record<NeighbourFeature, number>>;

/** Beyond the ends of a claim stands what is rather said than not. */
const BEYOND = -1.5;
const LIMIT = 4;

/** Returns the rows of a claim's words by their first estimates: a stretch is rarely said in every other word. */
export function neighbourRows(rows: readonly SupportRow[], estimates: readonly number[]): NeighbourRow[] {
  const odds = estimates.map((estimate) => Math.max(-LIMIT, Math.min(LIMIT, estimate)));
  const at = (place: number): number => odds[place] ?? BEYOND;
  const most = Math.max(...odds);
  const mean = odds.reduce((sum, one) => sum + one, 0) / Math.max(1, odds.length);
  return rows.map(({ mark, small, notInThree, notInAll }, place) => ({
    own: at(place),
    next: at(place + 1),
    previous: at(place - 1),
    second: at(place + 2),
    secondPrevious: at(place - 2),
    both: Math.min(at(place + 1), at(place - 1)),
    most,
    mean,
    mark,
    small,
    notInThree,
    notInAll,
  }));
}
