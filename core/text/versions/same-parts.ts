import type { Span } from '../../model/article/article.ts';
import { bareWords } from './words.ts';

/** A text and parts of it in their order: sentences or blocks. */
export interface PartedText<Part extends Span = Span> {
  text: string;
  parts: readonly Part[];
}

/** The part of a newer text with the same words as a part of an older one. */
export interface SamePart {
  readonly at: number;
  /** False if the same words stand elsewhere too, and their surroundings do not say which are meant. */
  readonly isSure: boolean;
}

/** With at least so many letters and figures, words are surely the same words wherever they stand. */
export const TELLING = 24;
/** So many parts on either side tell equal ones apart, the most first. */
const SURROUNDINGS: readonly (readonly [before: number, after: number])[] = [
  [3, 3],
  [2, 2],
  [1, 1],
  [3, 0],
  [0, 3],
  [2, 0],
  [0, 2],
  [1, 0],
  [0, 1],
];

/**
 * Returns, for each part of the old text, the part of the new one with the same words, or null. The shape of signs and
 * white space do not count. Words that occur once in both texts come first; where they repeat, the parts around
 * them tell which are meant, and their order tells it between parts that are already known. `leftovers` says what becomes of
 * equal parts that stand nowhere near: a sentence that was moved, or another one that says the same.
 */
export function sameParts(before: PartedText, after: PartedText): (SamePart | null)[] {
  const matching = new SameParts(keysOf(before), keysOf(after));
  matching.byWords();
  matching.bySurroundings();
  matching.byOrder();
  matching.elsewhere();
  return matching.result();
}

function keysOf({ text, parts }: PartedText): string[] {
  return parts.map(({ start, end }) => bareWords(text.slice(start, end)));
}

class SameParts {
  readonly #before: readonly string[];
  readonly #after: readonly string[];
  readonly #found: (SamePart | null)[];
  readonly #origin: (number | null)[];

  constructor(before: readonly string[], after: readonly string[]) {
    this.#before = before;
    this.#after = after;
    this.#found = before.map(() => null);
    this.#origin = after.map(() => null);
  }

  result(): (SamePart | null)[] {
    return this.#found;
  }

  /** Words that stand once in either text. Few words that have left all their neighbours may be another statement. */
  byWords(): void {
    const [old, now] = [placesOf(this.#before), placesOf(this.#after)];
    for (const [key, [at, ...others]] of old) {
      const [place, ...more] = now.get(key) ?? [];
      if (at === undefined || place === undefined || others.length > 0 || more.length > 0) continue;
      this.#match(at, place, true);
    }
    for (const at of outOfOrder(this.#found)) {
      const place = this.#found[at]?.at;
      if (place !== undefined && !isTelling(this.#before[at]) && !this.#hasNeighbour(at, place))
        this.#found[at] = { at: place, isSure: false };
    }
  }

  /** Equal parts between the same parts, the longest run of those first, and then those beside a part that is known. */
  bySurroundings(): void {
    for (const [left, right] of SURROUNDINGS) {
      const [old, now] = [
        this.#surroundings(this.#before, this.#found, left, right),
        this.#surroundings(this.#after, this.#origin, left, right),
      ];
      for (const [key, [at, ...others]] of old) {
        const [place, ...more] = now.get(key) ?? [];
        if (at !== undefined && place !== undefined && others.length === 0 && more.length === 0)
          this.#match(at, place, true);
      }
      this.#spread();
    }
  }

  /** Equal parts between two known ones, in their order. They are sure where as many stand there in both texts. */
  byOrder(): void {
    const gaps = gapsOf(this.#found, this.#after.length);
    for (const { from, to, start, end } of gaps) {
      const [old, now] = [
        this.#open(this.#before, this.#found, from, to),
        this.#open(this.#after, this.#origin, start, end),
      ];
      for (const [key, places] of old) {
        const theirs = now.get(key) ?? [];
        if (places.length === theirs.length)
          for (const [nth, at] of places.entries()) this.#match(at, theirs[nth] ?? 0, true);
      }
    }
    this.#spread();
  }

  /** What is left of equal parts, in their order: the same words, of which nothing says that they are the same statement. */
  elsewhere(): void {
    const old = this.#open(this.#before, this.#found, 0, this.#before.length);
    const now = this.#open(this.#after, this.#origin, 0, this.#after.length);
    for (const [key, places] of old)
      for (const [nth, at] of places.entries()) {
        const place = now.get(key)?.[nth];
        if (place !== undefined) this.#match(at, place, false);
      }
  }

  #match(at: number, place: number, isSure: boolean): void {
    this.#found[at] = { at: place, isSure };
    this.#origin[place] = at;
  }

  #hasNeighbour(at: number, place: number): boolean {
    return [-1, 1].some((by) => this.#found[at + by]?.at === place + by);
  }

  /** Goes on from known parts to equal ones beside them, forward and back. */
  #spread(): void {
    for (const by of [1, -1])
      for (let step = 0; step < this.#before.length; step += 1) {
        const at = by === 1 ? step : this.#before.length - 1 - step;
        const place = this.#found[at]?.at;
        if (place === undefined) continue;
        const [next, there] = [at + by, place + by];
        const isOpen = this.#found[next] === null && this.#origin[there] === null;
        if (isOpen && this.#before[next] === this.#after[there]) this.#match(next, there, true);
      }
  }

  /** The places of open parts by their words and those around them. */
  #surroundings(
    keys: readonly string[],
    known: readonly unknown[],
    left: number,
    right: number,
  ): Map<string, number[]> {
    const around = keys.map((_, at) =>
      known[at] === null
        ? Array.from({ length: left + right + 1 }, (_part, by) => keys[at - left + by] ?? '').join('\n')
        : null,
    );
    return placesOf(around);
  }

  #open(keys: readonly string[], known: readonly unknown[], from: number, to: number): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (let at = from; at < to; at += 1) if (known[at] === null) add(places, keys[at] ?? '', at);
    return places;
  }
}

/** The places of each key; null stands for none. */
function placesOf(keys: readonly (string | null)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) if (key !== null) add(places, key, at);
  return places;
}

function add(places: Map<string, number[]>, key: string, at: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [at]);
  else known.push(at);
}

/** True for words with enough letters and figures to be the same words wherever they stand. */
export function isTelling(words = ''): boolean {
  return words.replace(/[^\p{L}\p{N}]+/gu, '').length >= TELLING;
}

/** Parts of the old text (from, to) and of the new one (start, end) between two that are the same; ends are exclusive. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Returns the gaps between the parts that stand in the same order in both texts, in order; `length` is the number of new parts. */
export function gapsOf(found: readonly (SamePart | null)[], length: number): Gap[] {
  const gaps: Gap[] = [];
  let [from, start] = [0, 0];
  for (const at of [...inOrder(found), found.length]) {
    const end = at === found.length ? length : (found[at]?.at ?? length);
    if (at > from || end > start) gaps.push({ from, to: at, start, end });
    [from, start] = [at + 1, end + 1];
  }
  return gaps;
}

function outOfOrder(found: readonly (SamePart | null)[]): number[] {
  const ordered = new Set(inOrder(found));
  return found.flatMap((part, at) => (part === null || ordered.has(at) ? [] : [at]));
}

/** The most parts that stand in the same order in both texts (the longest increasing subsequence), in order. */
function inOrder(found: readonly (SamePart | null)[]): number[] {
  const ends: number[] = [];
  const before: (number | null)[] = found.map(() => null);
  for (const [at, part] of found.entries()) {
    if (part === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[ends[middle] ?? 0]?.at ?? 0) < part.at) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? null : (ends[low - 1] ?? null);
    ends[low] = at;
  }
  const ordered: number[] = [];
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) ordered.push(at);
  return ordered.reverse();
}
