import type { NumberWords } from '../language/parts/numbers.ts';
import type { Span } from '../model/article/article.ts';
import { splitSentences } from '../text/sentences.ts';
import type { QuotedWord, Step } from './align.ts';
import { letterDifferences } from './letters.ts';
import type { DifferenceKind, QuotationDifference } from '../model/source/quotation-match.ts';
import type { SourceIndex } from './source-index.ts';
import { isFigure, plainSigns, type Word } from './words.ts';

/** A quotation with its words, and the source in which it was found. */
export interface Compared {
  /** The article's text. */
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /** Words of the article within the quotation that are not quoted: « Les prix, affirme-t-il, montent ». */
  readonly asides: readonly Span[];
  readonly sourceText: string;
  readonly index: SourceIndex;
  readonly language: string;
  readonly numbers: NumberWords;
}

/** So many words that were left out or added beside a changed word belong to that change. */
const BESIDE = 2;
/** So many words may be replaced by the paper's own in brackets. */
const REPLACED = 8;
/** So much of a source around a place is split into sentences. */
const AROUND = 400;
const FAR = 4000;
const END_MARK = /[.!?…。！？][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u;

/** A stretch of steps that differ in one way, as half-open ranges of words. */
interface Stretch {
  kind: 'insertion' | 'changed' | 'added' | 'omitted';
  quotation: [number, number];
  source: [number, number];
}

/** Returns what differs along the steps, in the quotation's order. */
export function differencesOf(steps: readonly Step[], compared: Compared): QuotationDifference[] {
  const found: QuotationDifference[] = [];
  const comparison = new Comparison(compared);
  let before: Step | undefined;
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (step?.kind === 'same') {
      if (before?.kind === 'same') found.push(...comparison.between(before, step));
      found.push(...comparison.inWord(before, step));
      at += 1;
    } else {
      let to = at;
      while (to < steps.length && steps[to]?.kind !== 'same') to += 1;
      const stretches = stretchesOf(steps.slice(at, to), compared.words, before, steps[to]);
      found.push(...stretches.map((stretch) => comparison.difference(stretch)));
      at = to;
    }
    before = steps[at - 1];
  }
  return found;
}

function wordsAfter(step: Step): number {
  return step.kind === 'same' ? step.words : 1;
}

function sourceWordsAfter(step: Step): number {
  return step.kind === 'same' || step.kind === 'omitted' ? step.sourceWords : 1;
}

function hasSource(step: Step): step is Exclude<Step, { kind: 'added' }> {
  return step.kind !== 'added';
}

/** Puts steps together that differ in one way. `before` and `after` are the steps around them. */
function stretchesOf(
  steps: readonly Step[],
  words: readonly QuotedWord[],
  before: Step | undefined,
  after: Step | undefined,
): Stretch[] {
  const first = [...steps, ...(after === undefined ? [] : [after])].find(hasSource);
  let at = before === undefined || before.kind === 'omitted' ? 0 : before.quotation + wordsAfter(before);
  let sourceAt =
    before === undefined || before.kind === 'added'
      ? (first?.source ?? 0)
      : before.source + sourceWordsAfter(before);
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const isInserted = step.kind !== 'omitted' && words[step.quotation]?.isInserted === true;
    const end = step.kind === 'omitted' ? at : at + 1;
    if (step.kind !== 'added') sourceAt = step.source;
    const sourceEnd = step.kind === 'added' ? sourceAt : sourceAt + sourceWordsAfter(step);
    const next: Stretch = {
      kind: isInserted ? 'insertion' : step.kind === 'same' ? 'changed' : step.kind,
      quotation: [at, end],
      source: [sourceAt, sourceEnd],
    };
    const last = stretches.at(-1);
    if (last !== undefined && belongsTo(last, next, words)) join(last, next);
    else stretches.push(next);
    [at, sourceAt] = [end, sourceEnd];
  }
  return stretches;
}

function join(last: Stretch, next: Stretch): void {
  const kinds = new Set([last.kind, next.kind]);
  last.kind = kinds.size === 1 ? last.kind : kinds.has('insertion') ? 'insertion' : 'changed';
  last.quotation = [last.quotation[0], next.quotation[1]];
  last.source = [last.source[0], next.source[1]];
}

function belongsTo(last: Stretch, next: Stretch, words: readonly QuotedWord[]): boolean {
  if (last.kind === next.kind) return last.kind !== 'changed';
  if (words[next.quotation[0]]?.isAfterMark === true) return false;
  const size = ({ quotation, source }: Stretch) =>
    Math.max(quotation[1] - quotation[0], source[1] - source[0]);
  const kinds = new Set([last.kind, next.kind]);
  if (kinds.has('insertion'))
    return kinds.has('omitted') && size(last.kind === 'omitted' ? last : next) <= REPLACED;
  if (kinds.has('changed')) return size(last.kind === 'changed' ? next : last) <= BESIDE;
  return size(last) <= BESIDE && size(next) <= BESIDE;
}

/** Compares the stretches of a quotation and its source, letter by letter. */
class Comparison {
  readonly #of: Compared;

  constructor(compared: Compared) {
    this.#of = compared;
  }

  #word(at: number): Word | undefined {
    return this.#of.words[at];
  }

  #quotationSpan([from, to]: readonly [number, number]): Span {
    const { text, words } = this.#of;
    if (to > from) return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? text.length };
    const start = words[from - 1]?.end ?? words[from]?.start ?? 0;
    return { start, end: Math.max(start, words[from]?.start ?? start) };
  }

  #sourceSpan([from, to]: readonly [number, number]): Span {
    const { index } = this.#of;
    if (to > from) return { start: index.wordAt(from).start, end: index.wordAt(to - 1).end };
    const [begin, end] = index.extentOf(index.sourceOf(from));
    const start = from > begin ? index.wordAt(from - 1).end : 0;
    return { start, end: from < end ? Math.max(start, index.wordAt(from).start) : start };
  }

  difference({ kind, quotation, source }: Stretch): QuotationDifference {
    const spans = { quotation: this.#quotationSpan(quotation), source: this.#sourceSpan(source) };
    const plain = { ...spans, marked: false, letters: [] };
    switch (kind) {
      case 'insertion':
      case 'added':
        return { ...plain, kind: kind === 'added' && this.#hasFigure(quotation, null) ? 'figure' : kind };
      case 'omitted':
        return this.#omission(quotation[0], source, plain);
      case 'changed': {
        const letters = letterDifferences(
          this.#of.text.slice(spans.quotation.start, spans.quotation.end),
          this.#of.sourceText.slice(spans.source.start, spans.source.end),
          spans.quotation.start,
          spans.source.start,
        );
        return { ...plain, letters, kind: this.#hasFigure(quotation, source) ? 'figure' : 'word' };
      }
    }
  }

  /** Left out within a sentence, or whole sentences or their ends, so that two were joined. */
  #omission(at: number, [from, to]: readonly [number, number], plain: Plain): QuotationDifference {
    const marked = this.#of.words[at]?.isAfterMark === true;
    if (marked) return { ...plain, kind: 'omission', marked };
    const { index } = this.#of;
    const [begin, end] = index.extentOf(index.sourceOf(from));
    const reach = {
      start: from > begin ? index.wordAt(from - 1).end : 0,
      end: to < end ? index.wordAt(to).start : index.wordAt(end - 1).end,
    };
    const ends = this.#sentenceEnds(reach);
    const isKept = END_MARK.test(this.#gap(at));
    return { ...plain, kind: ends > (isKept ? 1 : 0) ? 'joined' : 'omission' };
  }

  /** What stands in the quotation between a word and the one before it. */
  #gap(at: number): string {
    return this.#of.text.slice(this.#word(at - 1)?.end ?? 0, this.#word(at)?.start ?? 0);
  }

  /** How many sentences of the source end in a span; a mark must show it. */
  #sentenceEnds({ start, end }: Span): number {
    const { sourceText, language } = this.#of;
    if (end - start > FAR) return 2;
    const from = Math.max(0, start - AROUND);
    const part = sourceText.slice(from, end + AROUND);
    return splitSentences(part, language).filter((sentence) => {
      const begin = from + sentence.start;
      return begin > start && begin <= end && END_MARK.test(sourceText.slice(start, begin));
    }).length;
  }

  /** True if figures are not the same on both sides: digits, signs of money, number words. */
  #hasFigure(quotation: readonly [number, number], source: readonly [number, number] | null): boolean {
    const { words, index } = this.#of;
    const own = words.slice(...quotation).filter(({ key }) => this.#isFigure(key));
    const others = source === null ? [] : range(source).map((at) => index.wordAt(at));
    const theirs = others.filter(({ key }) => this.#isFigure(key));
    return own.map(({ key }) => key).join(' ') !== theirs.map(({ key }) => key).join(' ');
  }

  #isFigure(key: string): boolean {
    const { numbers, multipliers, halves, compound } = this.#of.numbers;
    if (isFigure(key)) return true;
    return (
      [numbers, multipliers, halves].some((known) => Object.hasOwn(known, key)) || compound(key) !== null
    );
  }

  /** What differs between two words that follow each other in the quotation. */
  between(before: Step & { kind: 'same' }, step: Step & { kind: 'same' }): QuotationDifference[] {
    const { sourceText, index, asides } = this.#of;
    const source = before.source + before.sourceWords;
    const spans = {
      quotation: this.#quotationSpan([step.quotation, step.quotation]),
      source: this.#sourceSpan([source, source]),
    };
    if (asides.some(({ start, end }) => start < spans.quotation.end && end > spans.quotation.start))
      return [];
    // Further back in the source: two pieces that were put in another order.
    if (step.source !== source) {
      const end = index.wordAt(step.source).start;
      return [{ ...spans, source: { start: end, end }, kind: 'joined', marked: false, letters: [] }];
    }
    const own = this.#gap(step.quotation);
    const theirs = sourceText.slice(spans.source.start, spans.source.end);
    if (oneSpace(own) === oneSpace(theirs)) return [];
    const isMarked = this.#of.words[step.quotation]?.isAfterMark === true;
    const isJoined =
      !isMarked && !END_MARK.test(own) && END_MARK.test(theirs) && this.#sentenceEnds(spans.source) > 0;
    return [{ ...spans, kind: isJoined ? 'joined' : 'typography', marked: false, letters: [] }];
  }

  /** What differs within words that have the same letters: their typography, or a capital. */
  inWord(before: Step | undefined, step: Step & { kind: 'same' }): QuotationDifference[] {
    const quotation = this.#quotationSpan([step.quotation, step.quotation + step.words]);
    const source = this.#sourceSpan([step.source, step.source + step.sourceWords]);
    const own = this.#of.text.slice(quotation.start, quotation.end);
    const theirs = this.#of.sourceText.slice(source.start, source.end);
    if (own === theirs) return [];
    const isSameSigns = lettersOf(own) === lettersOf(theirs);
    const isOnlyCase = isSameSigns || this.#mayHaveCapital(before, step, own, theirs);
    const letters = letterDifferences(own, theirs, quotation.start, source.start);
    const kind: DifferenceKind = isOnlyCase ? 'typography' : 'word';
    return [{ kind, quotation, source, marked: false, letters: isOnlyCase ? [] : letters }];
  }

  /** True for a capital at the beginning of the quotation, a piece of it or a sentence, and for words in capitals throughout. */
  #mayHaveCapital(
    before: Step | undefined,
    step: Step & { kind: 'same' },
    own: string,
    theirs: string,
  ): boolean {
    const [one, other] = [lettersOf(own), lettersOf(theirs)];
    if ([one, other].some((word) => [...word].length > 1 && word === word.toUpperCase()))
      return this.#isShouted(step);
    const rest = (word: string) => [...word].slice(1).join('');
    if (rest(one) !== rest(other)) return false;
    if (before === undefined || before.kind !== 'same') return true;
    const { sourceText, words, index } = this.#of;
    const start = index.wordAt(step.source).start;
    const gap = sourceText.slice(Math.max(0, start - 6), start);
    return (
      words[step.quotation]?.isAfterMark === true ||
      before.source + before.sourceWords !== step.source ||
      [this.#gap(step.quotation), gap].some((between) => OPENS.test(between))
    );
  }

  /** True if the words around are in capitals too, on the one side or the other. */
  #isShouted({ quotation, source }: Step & { kind: 'same' }): boolean {
    const { text, words, sourceText, index } = this.#of;
    const own = words.slice(Math.max(0, quotation - 2), quotation + 3);
    const [begin, end] = index.extentOf(index.sourceOf(source));
    const around = range([Math.max(begin, source - 2), Math.min(end, source + 3)]).map((at) =>
      index.wordAt(at),
    );
    const isIn = (of: string, list: readonly Word[]) =>
      list.length > 2 &&
      list.every((word) => {
        const letters = of.slice(word.start, word.end);
        return letters === letters.toUpperCase();
      });
    return isIn(text, own) !== isIn(sourceText, around);
  }
}

type Plain = Omit<QuotationDifference, 'kind'>;

/** Before a word that may have a capital: the end of a sentence, a colon, a mark that opens a quotation. */
const OPENS = /[.!?…:\n“„«‘"'][\s“„«‘"'–—-]*$/u;

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** A line's end is a space; all other spaces are told apart. */
function oneSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Letters and digits, as they would be typed. */
function lettersOf(text: string): string {
  return plainSigns(text).replace(/[\s\u2010\u2011-]/gu, '');
}
