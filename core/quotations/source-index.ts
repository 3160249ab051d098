import { editDistance } from '../text/edit-distance.ts';
import type { SourceText } from './source-text.ts';
import { wordsOf, type Word } from './words.ts';

/** A run of words that a quotation and a source have in common: `length` words from `quotation` and from `source` on. */
export interface Run {
  readonly quotation: number;
  readonly source: number;
  readonly length: number;
  /** How much its words tell: rare words tell much. */
  readonly weight: number;
}

/** A run tells at least so much of what the whole quotation tells. */
const LEAST_SHARE = 0.2;
const LEAST_WEIGHT = 9;
/** No more runs of a quotation are looked at: those that tell the most. */
const MOST_RUNS = 240;
/** Between two sources stands a word that is in no quotation. */
const NO_WORD = -1;

/** The words of sources, to be searched for quotations. */
export class SourceIndex {
  readonly sources: readonly SourceText[];
  readonly #vocabulary = new Map<string, number>();
  readonly #keys: string[] = [];
  /** The words of all sources one after the other: which word, and where it stands in its source. */
  readonly #words: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Where in that list the words of each source begin. */
  readonly #begins: number[] = [];
  /** The places of each word, those of word n from #offsets[n] on. */
  readonly #offsets: Int32Array;
  readonly #places: Int32Array;

  /** Reads the sources once: linear in their length. */
  constructor(sources: readonly SourceText[]) {
    this.sources = sources;
    const lists = sources.map(({ text }) => wordsOf(text));
    const total = lists.reduce((sum, words) => sum + words.length + 1, 0);
    this.#words = new Int32Array(total).fill(NO_WORD);
    this.#starts = new Int32Array(total);
    this.#ends = new Int32Array(total);
    let at = 0;
    for (const words of lists) {
      this.#begins.push(at);
      for (const word of words) {
        this.#words[at] = this.#numberOf(word.key);
        this.#starts[at] = word.start;
        this.#ends[at] = word.end;
        at += 1;
      }
      at += 1;
    }
    this.#offsets = new Int32Array(this.#vocabulary.size + 1);
    this.#places = this.#sorted();
  }

  #numberOf(key: string): number {
    const known = this.#vocabulary.get(key);
    if (known !== undefined) return known;
    this.#vocabulary.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }

  /** The places by their words, counted first and then put down. */
  #sorted(): Int32Array {
    const offsets = this.#offsets;
    this.#words.forEach((word) => {
      if (word !== NO_WORD) offsets[word + 1] = (offsets[word + 1] ?? 0) + 1;
    });
    for (let word = 0; word + 1 < offsets.length; word += 1)
      offsets[word + 1] = (offsets[word + 1] ?? 0) + (offsets[word] ?? 0);
    const next = offsets.slice();
    const places = new Int32Array(this.#words.length);
    this.#words.forEach((word, at) => {
      if (word === NO_WORD) return;
      const to = next[word] ?? 0;
      places[to] = at;
      next[word] = to + 1;
    });
    return places;
  }

  /** Which word of the sources has this key; below NO_WORD where none has. */
  #known(key: string): number {
    return this.#vocabulary.get(key) ?? NO_WORD - 1;
  }

  /** How much it tells that a word is there: the rarer it is in the sources, the more. */
  weightOf(key: string): number {
    const word = this.#known(key);
    const count = word < 0 ? 0 : (this.#offsets[word + 1] ?? 0) - (this.#offsets[word] ?? 0);
    return Math.log((this.#words.length + 1) / (count + 1));
  }

  /** How much the rarest word tells. */
  get most(): number {
    return Math.log(this.#words.length + 1);
  }

  /** The source in which word `at` of the list stands. */
  sourceOf(at: number): number {
    let [low, high] = [0, this.#begins.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The places of a source in the list, without the word that ends it. */
  extentOf(source: number): [number, number] {
    return [this.#begins[source] ?? 0, (this.#begins[source + 1] ?? this.#words.length) - 1];
  }

  /** Word `at` of the list, with its place in its source's text. */
  wordAt(at: number): Word {
    const key = this.#keys[this.#words[at] ?? NO_WORD] ?? '';
    return { start: this.#starts[at] ?? 0, end: this.#ends[at] ?? 0, key };
  }

  /** Returns the places in the list where these words follow each other, in order. */
  placesOf(keys: readonly string[]): number[] {
    const words = keys.map((key) => this.#known(key));
    if (words.length === 0 || words.some((word) => word < 0)) return [];
    const count = (word: number) => (this.#offsets[word + 1] ?? 0) - (this.#offsets[word] ?? 0);
    const rarest = words.reduce((best, word, at) => (count(word) < count(words[best] ?? 0) ? at : best), 0);
    const word = words[rarest] ?? 0;
    return [...this.#places.subarray(this.#offsets[word], this.#offsets[word + 1])]
      .map((place) => place - rarest)
      .filter((from) => words.every((one, at) => this.#words[from + at] === one));
  }

  /** Returns the words of the sources that differ from one by no more than `most` letters. */
  nearWords(key: string, most: number): string[] {
    return this.#keys.filter(
      (other) =>
        other !== key &&
        Math.abs(other.length - key.length) <= most &&
        // Two letters changed leave one of the ends as it was.
        (other.charAt(0) === key.charAt(0) || other.endsWith(key.slice(-2))) &&
        editDistance(key, other, most) <= most,
    );
  }

  /** Returns the longest runs that a quotation has in common with the sources, those that tell the most first. */
  runsOf(quotation: readonly Word[]): Run[] {
    const own = quotation.map(({ key }) => this.#known(key));
    const weights = quotation.map(({ key }) => this.weightOf(key));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const least = Math.min(LEAST_WEIGHT, total * LEAST_SHARE);
    const runs: Run[] = [];
    for (const [at, word] of own.entries()) {
      if (word < 0) continue;
      for (let place = this.#offsets[word] ?? 0; place < (this.#offsets[word + 1] ?? 0); place += 1) {
        const source = this.#places[place] ?? 0;
        if (at > 0 && own[at - 1] === this.#words[source - 1]) continue;
        let length = 1;
        while (at + length < own.length && own[at + length] === this.#words[source + length]) length += 1;
        let weight = 0;
        for (let next = at; next < at + length; next += 1) weight += weights[next] ?? 0;
        if (weight >= least) runs.push({ quotation: at, source, length, weight });
      }
    }
    return runs.sort((a, b) => b.weight - a.weight || a.source - b.source).slice(0, MOST_RUNS);
  }
}
