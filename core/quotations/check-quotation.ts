import { claimPack } from '../language/index.ts';
import type { Span } from '../model/article/article.ts';
import { splitSentences } from '../text/sentences.ts';
import { isSameSpeaker } from '../speakers/same-speaker.ts';
import { alignChain, likeness, type QuotedWord, type Step } from './align.ts';
import { chainsOf } from './chains.ts';
import { differencesOf } from './differences.ts';
import type { DifferenceKind, QuotationKind, QuotationMatch } from '../model/source/quotation-match.ts';
import type { SourceIndex } from './source-index.ts';
import { passagesAt, type SourceText } from './source-text.ts';
import { wordsOf } from './words.ts';

/** A quotation of an article, to be looked for in sources. */
export interface AskedQuotation {
  /** Without its marks. */
  readonly content: Span;
  /** Words within it that are not quoted. */
  readonly asides: readonly Span[];
  /** Who says it, as the article has it; null if it does not say. */
  readonly speaker: string | null;
}

/** The article that quotes: its text, and its language (BCP 47). */
export interface QuotingArticle {
  readonly text: string;
  readonly language: string;
}

/** So much of a quotation must be in the source, or so many words in a row: else it is not found. */
const LEAST_SHARE = 0.6;
const LEAST_WEIGHT = 0.4;
const LEAST_ROW = 8;
/** Of a word that only looks like the source's this much counts. */
const ALIKE = 0.65;
const MOST_MATCHES = 5;

/** The differences that make a quotation's kind, the gravest first. */
const gravest: readonly (readonly [DifferenceKind, QuotationKind])[] = [
  ['figure', 'figure'],
  ['word', 'word'],
  ['added', 'word'],
  ['joined', 'joined'],
  ['omission', 'omission'],
  ['insertion', 'insertion'],
];

/**
 * Returns where a quotation stands in the sources, the best place first: five at most, none if it is not found. Nothing is
 * 'exact' of which a letter or digit differs. Takes time by the length of the quotation and by how often its words are in the
 * sources, not by the length of these.
 */
export function checkQuotation(
  { content, asides, speaker }: AskedQuotation,
  { text, language }: QuotingArticle,
  index: SourceIndex,
): QuotationMatch[] {
  const words = quotedWords(text, content, asides);
  const own = words.filter(({ isInserted }) => !isInserted);
  if (own.length === 0) return [];
  const { numbers } = claimPack(language);
  // The paper's own words in brackets are nobody's: no run of them is looked for.
  const sought = words.map((word) => (word.isInserted ? { ...word, key: '' } : word));
  const matches = chainsOf(index.runsOf(sought), index).flatMap((chain) => {
    const steps = alignChain(words, chain, index);
    if (!isFound(steps, words, index)) return [];
    const at = index.sourceOf(chain[0]?.source ?? 0);
    const source = index.sources[at];
    if (source === undefined) return [];
    const compared = { text, words, asides, sourceText: source.text, index, language, numbers };
    const differences = differencesOf(steps, compared);
    const pieces = piecesOf(steps, index);
    const passages = passagesAt(source, enclosing(pieces));
    const whose = speakerOf(source, pieces, speaker, language);
    const kind = kindOf(new Set(differences.map((one) => one.kind)), whose);
    const rest = restOfSentence(source.text, pieces, language);
    const match = { kind, source: at, pieces, passages, speaker: whose, ...rest, differences };
    return [{ match, cost: costOf(match) }];
  });
  return matches
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, MOST_MATCHES)
    .map(({ match }) => match);
}

function kindOf(kinds: ReadonlySet<DifferenceKind>, speaker: QuotationMatch['speaker']): QuotationKind {
  const grave = gravest.find(([difference]) => kinds.has(difference));
  if (grave !== undefined) return grave[1];
  if (speaker === 'other') return 'otherSpeaker';
  return kinds.has('typography') ? 'typography' : 'exact';
}

/** What a place has against it, beside the others: the words first, then the speaker. */
function costOf({ differences, speaker }: QuotationMatch): number {
  const costs: Readonly<Record<DifferenceKind, number>> = {
    typography: 0.01,
    insertion: 0.3,
    omission: 1,
    joined: 2,
    added: 2,
    word: 2,
    figure: 2,
  };
  const sum = differences.reduce((total, { kind }) => total + costs[kind], 0);
  return sum + (speaker === 'other' ? 0.5 : speaker === 'unknown' ? 0.001 : 0);
}

/** True if enough of a quotation is in the source to speak of the same words. */
function isFound(steps: readonly Step[], words: readonly QuotedWord[], index: SourceIndex): boolean {
  let [counted, shared, weight, sharedWeight, row, longest] = [0, 0, 0, 0, 0, 0];
  for (const step of steps) {
    if (step.kind === 'omitted' || words[step.quotation]?.isInserted === true) continue;
    const size = step.kind === 'same' ? step.words : 1;
    const tells = words
      .slice(step.quotation, step.quotation + size)
      .reduce((sum, { key }) => sum + index.weightOf(key), 0);
    const part = partOf(step, words, index);
    counted += size;
    weight += tells;
    shared += size * part;
    sharedWeight += tells * part;
    row = step.kind === 'same' ? row + size : 0;
    longest = Math.max(longest, row);
  }
  if (longest >= LEAST_ROW) return true;
  return counted > 0 && shared >= LEAST_SHARE * counted && sharedWeight >= LEAST_WEIGHT * weight;
}

/** How much of a step's word the source has: of another word half, where it is written nearly so. */
function partOf(step: Step, words: readonly QuotedWord[], index: SourceIndex): number {
  if (step.kind === 'same') return 1;
  if (step.kind !== 'changed') return 0;
  const alike = likeness(words[step.quotation]?.key ?? '', index.wordAt(step.source).key);
  return alike >= ALIKE ? 0.5 : 0;
}

/** The stretches of the source's text that the steps go through, parted where words were left out. */
function piecesOf(steps: readonly Step[], index: SourceIndex): Span[] {
  const pieces: Span[] = [];
  let next: number | null = null;
  for (const step of steps) {
    if (step.kind === 'added' || step.kind === 'omitted') continue;
    const count = step.kind === 'same' ? step.sourceWords : 1;
    const span = { start: index.wordAt(step.source).start, end: index.wordAt(step.source + count - 1).end };
    const last = pieces.at(-1);
    if (last === undefined || step.source !== next) pieces.push(span);
    else last.end = span.end;
    next = step.source + count;
  }
  return pieces;
}

/** So much of a source around a quotation is split into sentences. */
const AROUND = 600;
const ANY_WORD = /[\p{L}\p{N}]/u;

/** What the source's sentence has before the first piece, and after the last. */
function restOfSentence(
  text: string,
  pieces: readonly Span[],
  language: string,
): Pick<QuotationMatch, 'before' | 'after'> {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return { before: null, after: null };
  const opens = sentenceAt(text, first.start, language);
  const closes = sentenceAt(text, last.end - 1, language);
  const rest = (start: number, end: number) =>
    end > start && ANY_WORD.test(text.slice(start, end)) ? { start, end } : null;
  return { before: rest(opens.start, first.start), after: rest(last.end, closes.end) };
}

/** The sentence in which an offset lies. */
function sentenceAt(text: string, offset: number, language: string): Span {
  const from = Math.max(0, offset - AROUND);
  const found = splitSentences(text.slice(from, offset + AROUND), language).find(
    ({ start, end }) => from + start <= offset && offset < from + end,
  );
  return found === undefined
    ? { start: offset, end: offset + 1 }
    : { start: from + found.start, end: from + found.end };
}

function enclosing(pieces: readonly Span[]): Span {
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}

/** Whether the source's pieces are said by whom the article names. Of several speakers all must be the same. */
function speakerOf(
  source: SourceText,
  pieces: readonly Span[],
  speaker: string | null,
  language: string,
): QuotationMatch['speaker'] {
  const names = pieces.flatMap((piece) => {
    const passages = passagesAt(source, piece);
    return passages === null
      ? [null]
      : source.passages.slice(passages[0], passages[1] + 1).map((one) => one.speaker);
  });
  const same = new Set(
    names.map((name) => (speaker === null || name === null ? null : isSameSpeaker(speaker, name, language))),
  );
  if (same.has(false)) return 'other';
  return same.has(null) ? 'unknown' : 'same';
}

/** […], (...), … and ... : words were left out, or somebody hesitated. */
const LEFT_OUT = /\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}/gu;
/** What the paper put in: [de minister]. */
const BRACKETS = /\[[^[\]]{1,200}\]/gu;
/** So it stands there: no word of its own. */
const SIC = /^\[\s*sic[!.]?\s*\]$/iu;

/**
 * Returns the words of a quotation (a span of an article's text, without its marks): which of them are the paper's own, and
 * before which words were left out. `asides` are left out: they are not quoted.
 */
function quotedWords(text: string, content: Span, asides: readonly Span[]): QuotedWord[] {
  const part = text.slice(content.start, content.end);
  const spansOf = (pattern: RegExp) =>
    [...part.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: content.start + index,
      end: content.start + index + found.length,
    }));
  const marks = spansOf(LEFT_OUT);
  const brackets = spansOf(BRACKETS);
  const dropped = [...asides, ...brackets.filter(({ start, end }) => SIC.test(text.slice(start, end)))];
  const isIn = (spans: readonly Span[], { start, end }: Span) =>
    spans.some((span) => span.start <= start && end <= span.end);
  const words = wordsOf(text, content.start, content.end).filter((word) => !isIn(dropped, word));
  return words.map((word, at) => {
    const from = words[at - 1]?.end ?? content.start;
    return {
      ...word,
      isInserted: isIn(brackets, word),
      isAfterMark: at > 0 && marks.some(({ start, end }) => from <= start && end <= word.start),
    };
  });
}
