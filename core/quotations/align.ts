import { editDistance } from '../text/edit-distance.ts';
import type { Run, SourceIndex } from './source-index.ts';
import { isFigure, type Word } from './words.ts';

/** A word of a quotation, with what the paper says about it. */
export interface QuotedWord extends Word {
  /** True within square brackets: the paper's own word. */
  readonly isInserted: boolean;
  /** True if a mark before it says that words were left out. */
  readonly isAfterMark: boolean;
}

/**
 * A step through a quotation and its source. Words are indexes: `quotation` in the quotation, `source` in the index's list.
 * - same: the same letters, some of them parted or joined otherwise (`words` of the quotation, `sourceWords` of the source)
 * - changed: one word for another
 * - added: a word that the source does not have there
 * - omitted: a word of the source that the quotation does not have
 */
export type Step =
  | { kind: 'same'; quotation: number; words: number; source: number; sourceWords: number }
  | { kind: 'changed'; quotation: number; source: number }
  | { kind: 'added'; quotation: number }
  | { kind: 'omitted'; source: number; sourceWords: number };

/** So many more words of a source than of the quotation are compared one by one. */
const ROOM = 8;
const LARGE = 60;
const OMIT = 0.5;
const ADD = 1;
/** Two words that are one on the other side are joined up to so many. */
const JOINED = 3;

/** Returns the steps that lead through a whole quotation along a chain of runs. */
export function alignChain(
  quotation: readonly QuotedWord[],
  chain: readonly Run[],
  index: SourceIndex,
): Step[] {
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return [];
  const [begin, end] = index.extentOf(index.sourceOf(first.source));
  const steps: Step[] = [];
  const before = Math.max(begin, first.source - Math.ceil(first.quotation * 1.5) - ROOM);
  const own = ownSentence(first.source, before, -1, index);
  steps.push(...new Gap(quotation, 0, first.quotation, places(own, first.source), index, 'start').steps());
  for (const [at, run] of chain.entries()) {
    const next = chain[at + 1];
    for (let word = 0; word < run.length; word += 1)
      steps.push({
        kind: 'same',
        quotation: run.quotation + word,
        words: 1,
        source: run.source + word,
        sourceWords: 1,
      });
    if (next === undefined) continue;
    const [from, to] = [run.quotation + run.length, next.quotation];
    const between = spaceBetween(run.source + run.length, next.source, to - from, end);
    steps.push(...new Gap(quotation, from, to, between, index, null).steps());
  }
  const from = last.quotation + last.length;
  const ahead = Math.min(end, last.source + last.length + Math.ceil((quotation.length - from) * 1.5) + ROOM);
  const after = places(
    last.source + last.length,
    ownSentence(last.source + last.length - 1, ahead, 1, index),
  );
  steps.push(...new Gap(quotation, from, quotation.length, after, index, 'end').steps());
  return filled(steps);
}

/** What stands beyond the end of a sentence is not what the quotation's last words, or first, were before they were changed. */
function ownSentence(from: number, to: number, by: 1 | -1, index: SourceIndex): number {
  const { text } = index.sources[index.sourceOf(from)] ?? { text: '' };
  for (let at = from; by === 1 ? at + 1 < to : at > to; at += by) {
    const [one, other] = by === 1 ? [at, at + 1] : [at - 1, at];
    const between = text.slice(index.wordAt(one).end, index.wordAt(other).start);
    if (/[.!?…。！？]/u.test(between)) return other;
  }
  return to;
}

function places(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** The places of a source between two runs; of many only those next to either run. */
function spaceBetween(from: number, to: number, words: number, end: number): number[] {
  const room = words + ROOM;
  if (to < from) return places(from, Math.min(end, from + words));
  if (to - from <= 2 * room + LARGE) return places(from, to);
  return words === 0 ? [] : [...places(from, from + room), ...places(to - room, to)];
}

/** Puts in what was left out of account between two words that follow each other in the quotation, going forward. */
function filled(steps: readonly Step[]): Step[] {
  const all: Step[] = [];
  let next: number | null = null;
  for (const step of steps) {
    if (step.kind !== 'added') {
      if (next !== null && step.source > next)
        all.push({ kind: 'omitted', source: next, sourceWords: step.source - next });
      next = step.source + (step.kind === 'changed' ? 1 : step.sourceWords);
    }
    all.push(step);
  }
  return all;
}

/** How a cell of the table was reached: so many words of the quotation and of the source before it. */
type Move = readonly [words: number, sourceWords: number];

/** What lies between two runs, word by word. `open` is the side at which the source may begin or end anywhere. */
class Gap {
  readonly #words: readonly QuotedWord[];
  readonly #quotation: readonly QuotedWord[];
  readonly #from: number;
  readonly #places: readonly number[];
  readonly #source: readonly Word[];
  readonly #open: 'start' | 'end' | null;

  constructor(
    quotation: readonly QuotedWord[],
    from: number,
    to: number,
    sourcePlaces: readonly number[],
    index: SourceIndex,
    open: 'start' | 'end' | null,
  ) {
    this.#quotation = quotation;
    this.#from = from;
    this.#words = quotation.slice(from, to);
    this.#places = sourcePlaces;
    this.#source = sourcePlaces.map((at) => index.wordAt(at));
    this.#open = open;
  }

  /** The cheapest steps through the gap: a table of costs by dynamic programming. */
  steps(): Step[] {
    const [height, width] = [this.#words.length, this.#source.length];
    if (this.#open !== null && height === 0) return [];
    const costs = new Float64Array((height + 1) * (width + 1));
    const moves: Move[] = new Array<Move>(costs.length).fill([0, 0]);
    for (let row = 0; row <= height; row += 1)
      for (let column = row === 0 ? 1 : 0; column <= width; column += 1) {
        let best = Infinity;
        let move: Move = [0, 0];
        for (const [words, sourceWords, cost] of this.#movesTo(row, column)) {
          const total = cost + (costs[(row - words) * (width + 1) + column - sourceWords] ?? 0);
          if (total < best) {
            best = total;
            move = [words, sourceWords];
          }
        }
        costs[row * (width + 1) + column] = best;
        moves[row * (width + 1) + column] = move;
      }
    return this.#along(moves);
  }

  *#movesTo(
    row: number,
    column: number,
  ): Generator<readonly [words: number, sourceWords: number, cost: number]> {
    const word = this.#words[row - 1];
    const other = this.#source[column - 1];
    if (word !== undefined && other !== undefined) {
      yield [1, 1, changeCost(word, other)];
      for (let count = 2; count <= JOINED; count += 1) {
        if (row >= count && isJoined(this.#words.slice(row - count, row), other)) yield [count, 1, 0.05];
        if (column >= count && isJoined(this.#source.slice(column - count, column), word))
          yield [1, count, 0.05];
      }
    }
    if (word !== undefined) yield [1, 0, word.isInserted ? 0.1 : ADD];
    if (other !== undefined) yield [0, 1, this.#omitCost(row)];
  }

  /** Where a mark says that words were left out it costs next to nothing, and nothing at an open side. */
  #omitCost(row: number): number {
    if (this.#open === 'start' && row === 0) return 0;
    if (this.#open === 'end' && row === this.#words.length) return 0;
    const at = this.#from + row;
    const isInserted =
      this.#quotation[at]?.isInserted === true || this.#quotation[at - 1]?.isInserted === true;
    return this.#quotation[at]?.isAfterMark === true ? 0.01 : isInserted ? 0.1 : OMIT;
  }

  /** What stands in brackets is the paper's own, also where the source has the same word. */
  #isSame(row: number, column: number): boolean {
    const word = this.#words[row];
    return word?.isInserted === false && word.key === this.#source[column]?.key;
  }

  #along(moves: readonly Move[]): Step[] {
    const width = this.#source.length;
    const steps: Step[] = [];
    let [row, column] = [this.#words.length, width];
    while (row > 0 || column > 0) {
      const [words, sourceWords] = moves[row * (width + 1) + column] ?? [0, 0];
      if (words === 0 && sourceWords === 0) break;
      row -= words;
      column -= sourceWords;
      const [quotation, source] = [this.#from + row, this.#places[column] ?? 0];
      const isOutside =
        (this.#open === 'start' && row === 0) || (this.#open === 'end' && row === this.#words.length);
      if (words === 0) {
        if (!isOutside) steps.push({ kind: 'omitted', source, sourceWords });
      } else if (sourceWords === 0) steps.push({ kind: 'added', quotation });
      else if (words === 1 && sourceWords === 1 && !this.#isSame(row, column))
        steps.push({ kind: 'changed', quotation, source });
      else steps.push({ kind: 'same', quotation, words, source, sourceWords });
    }
    return steps.reverse();
  }
}

/** True if words put together are another word: a hyphen, a space or a line's end parts them, and no letter is another. */
function isJoined(parts: readonly Word[], whole: Word): boolean {
  if (parts.map(({ key }) => key).join('') !== whole.key) return false;
  return !isFigure(whole.key) || parts.slice(1).every(({ key }) => /^\p{Nd}{3}$/u.test(key));
}

/** From 0 for the same word to 1 for words that have nothing in common. */
function changeCost(word: QuotedWord, other: Word): number {
  if (word.isInserted) return 0.2;
  if (word.key === other.key) return 0;
  if (isFigure(word.key) && isFigure(other.key)) return 0.6;
  return 1 - 0.6 * likeness(word.key, other.key);
}

/** How much of two words' letters is the same: from 0 to 1; below a half it is told as 0. */
export function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const most = Math.floor(longer / 2);
  const distance = editDistance(one, other, most);
  return distance > most ? 0 : 1 - distance / longer;
}
