import { termWords } from '../../language/index.ts';
import { list } from '../../language/parts/lexicon.ts';
import type { Figure } from '../../detect/analysis.ts';
import type { Span } from '../../model/article/article.ts';
import { compareFigures, limitWords, withLimit, type FigureMatch } from '../compare-figures.ts';
import { compareNames, type NameMatch } from '../compare-names.ts';
import type { Name } from '../names.ts';
import { textReaderOf, type ClaimText } from '../passage.ts';
import type { Reading } from '../reading.ts';
import type { CheckText } from './check-text.ts';

/** Something that the words of a claim and of an earlier check differ in. */
export interface CheckDifference {
  readonly kind: 'figure' | 'date' | 'place' | 'name' | 'negation' | 'speaker';
  /** Where it stands in the claim's text, in UTF-16 units; null where that has nothing of the kind. */
  readonly claim: Span | null;
  /** Where it stands in the check's claim. */
  readonly check: Span | null;
}

/** One of the two texts, and what else is known of it. */
interface Side {
  readonly reading: Reading;
  readonly language: string;
  /** The keys of what stands around it: its title, who says it. */
  readonly around: ReadonlySet<string>;
}

/**
 * Returns what a claim and an earlier check differ in, in the claim's order, and then what only the check has. It compares the texts alone:
 * whether they are of one claim is for rankChecks.
 */
export function differencesOf(claim: ClaimText, check: CheckText): CheckDifference[] {
  const sides = { claim: claimSide(claim), check: checkSide(check) };
  const differences = [
    ...figureDifferences(sides.claim, sides.check),
    ...nameDifferences(sides.claim, sides.check),
    ...negationDifferences(sides.claim.reading, sides.check.reading),
    ...speakerDifferences(claim, check),
  ];
  const placeOf = ({ claim: own, check: other }: CheckDifference): [number, number] => [
    own?.start ?? Infinity,
    other?.start ?? Infinity,
  ];
  return differences.sort((one, another) => {
    const [[a, b], [c, d]] = [placeOf(one), placeOf(another)];
    return a === c ? (b === d ? 0 : b - d) : a - c;
  });
}

function claimSide({ text, language, published, title, before, speaker }: ClaimText): Side {
  const reader = textReaderOf(language, published);
  return {
    reading: reader.read(text),
    language,
    around: reader.keysOf(`${title}. ${before} ${speaker ?? ''}`),
  };
}

function checkSide({ claim, title, detail, claimant, claimed, published, language }: CheckText): Side {
  const reader = textReaderOf(language, claimed ?? published);
  return {
    reading: reader.read(claim),
    language,
    around: reader.keysOf(`${title}. ${detail} ${claimant ?? ''}`),
  };
}

/** Two things that are held against each other, by their places in their lists. */
interface Pair {
  readonly claim: number;
  readonly check: number;
  /** The lower, the more alike; null where nothing tells that the two are of one thing. */
  readonly rank: number | null;
}

/** What became of two lists: pairs that are alike enough, pairs that differ, and what has no other. */
interface Paired {
  readonly differing: readonly Pair[];
  readonly onlyClaim: readonly number[];
  readonly onlyCheck: readonly number[];
}

/**
 * Pairs two lists one to one, the most alike first. What is left on both sides stands in each other's place where both have as much of it.
 * Ranks below `differs` are no difference.
 */
function pairUp(
  claims: number,
  checks: number,
  rankOf: (claim: number, check: number) => number | null,
  differs: number,
): Paired {
  const pairs: Pair[] = [];
  for (let claim = 0; claim < claims; claim += 1)
    for (let check = 0; check < checks; check += 1) pairs.push({ claim, check, rank: rankOf(claim, check) });
  const [leftClaim, leftCheck] = [new Set(Array(claims).keys()), new Set(Array(checks).keys())];
  const differing: Pair[] = [];
  const known = pairs.filter(({ rank }) => rank !== null);
  for (const pair of known.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))) {
    if (!leftClaim.has(pair.claim) || !leftCheck.has(pair.check)) continue;
    leftClaim.delete(pair.claim);
    leftCheck.delete(pair.check);
    if ((pair.rank ?? 0) >= differs) differing.push(pair);
  }
  return { differing, onlyClaim: [...leftClaim], onlyCheck: [...leftCheck] };
}

/** Pairs what has no other, in its order, where both sides have as much of it. */
function inPlace({ onlyClaim, onlyCheck }: Paired): { claim: number | null; check: number | null }[] {
  if (onlyClaim.length === onlyCheck.length)
    return onlyClaim.map((claim, at) => ({ claim, check: onlyCheck[at] ?? null }));
  return [
    ...onlyClaim.map((claim) => ({ claim, check: null })),
    ...onlyCheck.map((check) => ({ claim: null, check })),
  ];
}

const FIGURE_RANK: Readonly<Record<FigureMatch, number>> = { same: 0, fits: 1, other: 2 };

function figureDifferences(claim: Side, check: Side): CheckDifference[] {
  const spanIn = ({ reading, language }: Side, figure: Figure | undefined): Span | null =>
    figure === undefined ? null : withLimit(figure, reading, limitWords(language));
  return (['figure', 'date'] as const).flatMap((kind) => {
    const of = ({ reading }: Side) =>
      reading.figures.filter((one) => (one.kind === 'date') === (kind === 'date'));
    const [ours, theirs] = [of(claim), of(check)];
    const paired = pairUp(
      ours.length,
      theirs.length,
      (one, other) => {
        const [figure, there] = [ours[one], theirs[other]];
        if (figure === undefined || there === undefined) return null;
        // 'May' in a text without a day is no other May than one that is known.
        const isOpen = figure.date === null || there.date === null;
        if (isOpen && isSameText(claim, figure, check, there)) return FIGURE_RANK.same;
        const match = compareFigures(figure, there);
        return match === null ? null : FIGURE_RANK[match];
      },
      FIGURE_RANK.other,
    );
    return [...paired.differing, ...inPlace(paired)].map((pair) => ({
      kind,
      claim: pair.claim === null ? null : spanIn(claim, ours[pair.claim]),
      check: pair.check === null ? null : spanIn(check, theirs[pair.check]),
    }));
  });
}

function isSameText(one: Side, span: Span, other: Side, place: Span): boolean {
  const text = ({ reading }: Side, { start, end }: Span): string =>
    reading.text.slice(start, end).toLowerCase();
  return text(one, span) === text(other, place);
}

const NAME_RANK: Readonly<Record<NameMatch, number>> = { same: 0, part: 1, other: 2 };

function nameDifferences(claim: Side, check: Side): CheckDifference[] {
  return (['place', 'name'] as const).flatMap((kind) => {
    const of = (side: Side, other: Side) =>
      side.reading.names.filter((name) => isPlace(side, name) === (kind === 'place') && !isSaid(name, other));
    const [ours, theirs] = [of(claim, check), of(check, claim)];
    const paired = pairUp(
      ours.length,
      theirs.length,
      (one, other) => {
        const match = compareNames(ours[one]?.keys ?? [], theirs[other]?.keys ?? []);
        return match === null ? null : NAME_RANK[match];
      },
      NAME_RANK.other,
    );
    return [...paired.differing, ...inPlace(paired)].map((pair) => ({
      kind,
      claim: pair.claim === null ? null : spanOf(ours[pair.claim]),
      check: pair.check === null ? null : spanOf(theirs[pair.check]),
    }));
  });
}

/** True for a name whose words the other text has, in whatever form, or what is known around it; or whose last word it has. */
function isSaid({ keys }: Name, { reading, around }: Side): boolean {
  const has = (key: string): boolean => reading.counts.has(key) || around.has(key);
  return keys.every(has);
}

/** True for a name after a word that stands before places: in, near. */
function isPlace({ reading, language }: Side, { start }: Name): boolean {
  const before = reading.tokens.findLast(({ end }) => end <= start);
  return before !== undefined && list(termWords(language).beforePlace).includes(before.lower);
}

function negationDifferences(
  { negations: claim }: Reading,
  { negations: check }: Reading,
): CheckDifference[] {
  const [ours, theirs] = [claim[0], check[0]];
  if (ours !== undefined && theirs === undefined)
    return [{ kind: 'negation', claim: spanOf(ours), check: null }];
  if (theirs !== undefined && ours === undefined)
    return [{ kind: 'negation', claim: null, check: spanOf(theirs) }];
  return [];
}

/** Two speakers without a word of their names in common are two; where they stand in the texts is shown if they do. */
function speakerDifferences(claim: ClaimText, check: CheckText): CheckDifference[] {
  if (claim.speaker === null || check.claimant === null) return [];
  const ours = textReaderOf(claim.language, null).keysOf(claim.speaker);
  const theirs = textReaderOf(check.language, null).keysOf(check.claimant);
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((key) => theirs.has(key))) return [];
  return [
    { kind: 'speaker', claim: spanIn(claim.text, claim.speaker), check: spanIn(check.claim, check.claimant) },
  ];
}

function spanIn(text: string, words: string): Span | null {
  const start = text.indexOf(words);
  return start === -1 ? null : { start, end: start + words.length };
}

function spanOf(span: Span): Span;
function spanOf(span: Span | undefined): Span | null;
function spanOf(span: Span | undefined): Span | null {
  return span === undefined ? null : { start: span.start, end: span.end };
}
