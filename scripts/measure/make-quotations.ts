import { splitSentences } from '../../core/text/sentences.ts';
import { claimPack } from '../../core/language/index.ts';
import { joinPassages, type SourceText } from '../../core/quotations/source-text.ts';
import type { QuotationKind } from '../../core/model/source/quotation-match.ts';
import { isFigure, wordsOf, type Word } from '../../core/quotations/words.ts';

/** A transcript: a line a turn, 'Name: what they say'. */
export interface Transcript {
  readonly language: string;
  readonly text: string;
}

export type MadeKind = QuotationKind | 'notFound';

/** A quotation that was made of a transcript, and what it is. */
export interface MadeQuotation {
  readonly kind: MadeKind;
  readonly language: string;
  readonly words: string;
  readonly speaker: string;
}

interface Turn {
  readonly speaker: string;
  readonly sentences: readonly string[];
}

/** Every so many sentences one is kept out of the sources: no source has it. */
const HELD_BACK = 9;

/** Random numbers from a seed (mulberry32): the same ones everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function turnsOf({ text, language }: Transcript): { turns: Turn[]; heldBack: Turn[] } {
  const all = text.split('\n').flatMap((line) => {
    const [, speaker, said] = /^([^:]+): (.+)$/u.exec(line) ?? [];
    if (speaker === undefined || said === undefined) return [];
    const sentences = splitSentences(said, language).map(({ start, end }) => said.slice(start, end));
    return [{ speaker, sentences }];
  });
  const part = (isKept: boolean) =>
    all.map(({ speaker, sentences }) => ({
      speaker,
      sentences: sentences.filter((_, at) => (at % HELD_BACK !== HELD_BACK - 1) === isKept),
    }));
  return { turns: part(true), heldBack: part(false) };
}

/** Returns a transcript as a source, a sentence a passage. */
export function sourceOf(transcript: Transcript): SourceText {
  return joinPassages(
    turnsOf(transcript).turns.flatMap(({ speaker, sentences }) =>
      sentences.map((text) => ({ text, speaker })),
    ),
  );
}

/** Makes quotations of one transcript without an end, each kind as often, from a seed. */
export class QuotationMaker {
  readonly #random: () => number;
  readonly #language: string;
  readonly #turns: readonly Turn[];
  readonly #heldBack: readonly Turn[];
  readonly #vocabulary: readonly string[];

  constructor(transcript: Transcript, seed: number) {
    this.#random = randomFrom(seed);
    this.#language = transcript.language;
    const { turns, heldBack } = turnsOf(transcript);
    this.#turns = turns;
    this.#heldBack = heldBack;
    const words = turns.flatMap(({ sentences }) => sentences.flatMap((one) => wordsOf(one)));
    this.#vocabulary = [...new Set(words.map(({ key }) => key))].filter(
      (key) => key.length > 2 && !this.#isNumber(key),
    );
  }

  /** A quotation of a kind. */
  make(kind: MadeKind): MadeQuotation {
    for (;;) {
      const turn = this.#pick(kind === 'notFound' ? this.#heldBack : this.#turns);
      const words = this.#words(kind, turn);
      if (words === null) continue;
      const others = this.#turns.filter(({ speaker }) => speaker !== turn.speaker);
      const { speaker } = kind === 'otherSpeaker' ? this.#pick(others) : turn;
      return { kind, language: this.#language, words, speaker: this.#named(speaker) };
    }
  }

  #words(kind: MadeKind, turn: Turn): string | null {
    switch (kind) {
      case 'exact':
      case 'otherSpeaker':
        return this.#stretch(turn);
      case 'notFound':
        return this.#pick(turn.sentences);
      case 'typography':
        return this.#retyped(this.#stretch(turn));
      case 'insertion':
        return this.#inserted(this.#stretch(turn));
      case 'omission':
        return this.#shortened(this.#stretch(turn), turn);
      case 'joined':
        return this.#joined(turn);
      case 'word':
        return this.#reworded(this.#stretch(turn));
      case 'figure':
        return this.#refigured(this.#stretch(turn));
    }
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.#random() * list.length)];
    if (found === undefined) throw new RangeError('there is nothing to pick from');
    return found;
  }

  #below(most: number): number {
    return Math.floor(this.#random() * most);
  }

  /** In full, or by the last name alone. */
  #named(speaker: string): string {
    return this.#random() < 0.5 ? speaker : speaker.split(' ').slice(1).join(' ') || speaker;
  }

  /** One to three sentences that follow each other, or a part of one of at least six words. */
  #stretch({ sentences }: Turn): string {
    const first = this.#below(sentences.length);
    if (this.#random() < 0.5) return sentences.slice(first, first + 1 + this.#below(3)).join(' ');
    const sentence = sentences[first] ?? '';
    const words = wordsOf(sentence);
    const from = this.#below(Math.max(1, words.length - 6));
    const to = Math.min(words.length, from + 6 + this.#below(words.length));
    return sentence.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? sentence.length);
  }

  #retyped(words: string): string {
    const ways: readonly ((text: string) => string)[] = [
      (text) => text.replace("'", '’').replace(/ (?=\S+$)/u, '\u00a0'),
      (text) => text.replace(/(\p{L}{4})(\p{L}{4})/u, '$1\u00ad$2'),
      (text) => text.replace(/(\p{L}{5})(\p{L}{4})/u, '$1-\n$2'),
      (text) => text.replace('fi', 'ﬁ').replace('fl', 'ﬂ'),
      (text) => text.replace(', ', ' – '),
      (text) => text.replace(', ', '; '),
      (text) => text.replace(/ (\p{L}{5,}) /u, ' “$1” '),
      (text) => this.#turnedCase(text),
    ];
    const way = this.#pick(ways);
    const retyped = this.#random() < 0.3 ? this.#pick(ways)(way(words)) : way(words);
    return retyped === words ? words.replace(' ', '\u202f') : retyped;
  }

  #turnedCase(text: string): string {
    const first = text.charAt(0);
    return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
  }

  #inserted(text: string): string | null {
    const words = wordsOf(text);
    const at = 1 + this.#below(Math.max(1, words.length - 2));
    const [word, own] = [words[at], this.#pick(this.#vocabulary)];
    if (word === undefined || words.length < 6) return null;
    const kept =
      this.#random() < 0.5 || this.#isNumber(word.key) ? ` ${text.slice(word.start, word.end)}` : '';
    return `${text.slice(0, word.start)}[${own}]${kept}${text.slice(word.end)}`;
  }

  /** Up to six words fewer, inside a sentence; or with a mark, anywhere. */
  #shortened(text: string, turn: Turn): string | null {
    const isMarked = this.#random() < 0.5;
    const within = isMarked ? text : this.#pick(turn.sentences);
    const words = wordsOf(within);
    if (words.length < 8) return null;
    const from = 3 + this.#below(words.length - 6);
    const to = Math.min(words.length - 3, from + 1 + this.#below(6));
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined || to <= from) return null;
    // Of two words that are the same, one too few may be either.
    if (words[from]?.key === words[to]?.key || words[from - 1]?.key === words[to - 1]?.key) return null;
    const mark = isMarked ? this.#pick(['[…] ', '(…) ', '… ', '[...] ']) : '';
    return within.slice(0, first.start) + mark + within.slice(last.end).replace(/^[\s,;:.?!]+/u, '');
  }

  #joined({ sentences }: Turn): string | null {
    const at = this.#below(sentences.length - 2);
    const [one, next, last] = sentences.slice(at, at + 3);
    if (one === undefined || next === undefined || last === undefined) return null;
    const bare = one.replace(/[.!?]+$/u, '');
    const way = this.#random();
    if (way < 0.34) return `${bare}, ${next.charAt(0).toLowerCase()}${next.slice(1)}`;
    if (way < 0.67) return `${one} ${last}`;
    const [head, tail] = [wordsOf(one), wordsOf(last)];
    if (head.length < 7 || tail.length < 7) return null;
    const begins = one.slice(0, head[3 + this.#below(head.length - 5)]?.end);
    return `${begins} ${last.slice(tail[1 + this.#below(tail.length - 5)]?.start)}`;
  }

  #isNumber(key: string): boolean {
    const { numbers, multipliers, halves, compound } = claimPack(this.#language).numbers;
    return (
      isFigure(key) ||
      [numbers, multipliers, halves].some((known) => Object.hasOwn(known, key)) ||
      compound(key) !== null
    );
  }

  #replaced(text: string, word: Word, by: string): string {
    return text.slice(0, word.start) + by + text.slice(word.end);
  }

  /** Another word, another letter in a word, or a word more. */
  #reworded(text: string): string | null {
    const words = wordsOf(text);
    const plain = words.filter(({ key }) => !this.#isNumber(key));
    if (words.length < 6 || plain.length === 0) return null;
    const word = this.#pick(plain);
    const old = text.slice(word.start, word.end);
    const way = this.#random();
    const other = this.#pick(this.#vocabulary);
    if (way < 0.4) {
      if (other === word.key) return null;
      return this.#replaced(
        text,
        word,
        old.charAt(0) === old.charAt(0).toLowerCase() ? other : capital(other),
      );
    }
    if (way < 0.8) {
      const at = this.#below(old.length);
      const letter = this.#pick([...'abdeghiklmnoprstuvwz']);
      const changed = old.slice(0, at) + letter + old.slice(at + 1);
      const isLetter = /\p{L}/u.test(old.charAt(at));
      if (!isLetter || changed.toLowerCase() === old.toLowerCase() || this.#isNumber(changed.toLowerCase()))
        return null;
      return this.#replaced(text, word, changed);
    }
    return this.#replaced(text, word, `${old} ${other}`);
  }

  /** Another digit, or another number word. */
  #refigured(text: string): string | null {
    const words = wordsOf(text);
    const figures = words.filter(({ key }) => this.#isNumber(key) && (/\d/u.test(key) || key.length > 1));
    if (words.length < 6 || figures.length === 0) return null;
    const figure = this.#pick(figures);
    const old = text.slice(figure.start, figure.end);
    if (/\d/u.test(old)) {
      const places = [...old.matchAll(/\d/gu)].map(({ index }) => index);
      const at = this.#pick(places);
      const digit = (Number(old.charAt(at)) + 1 + this.#below(8)) % 10;
      return this.#replaced(text, figure, old.slice(0, at) + String(digit) + old.slice(at + 1));
    }
    const other = this.#pick(Object.keys(claimPack(this.#language).numbers.numbers));
    return other === figure.key ? null : this.#replaced(text, figure, other);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
