import type { Span } from '../../model/article/article.ts';
import type { Unit } from '../figures/unit.ts';

/** Only so many names are kept, the last ones, so that a long text costs no more than its length. */
const MOST = 60;

/** A bare title means who was named so few sentences ago; with 'the same' it may be longer. */
const NEAR = 8;
const SAME = 25;

interface Known {
  /** The place of the sentence that names him. */
  readonly at: number;
  readonly span: Span;
  /** The name's words in small letters. */
  readonly words: ReadonlySet<string>;
  /** The last word with a capital: the surname. */
  readonly name: string;
}

/** Speakers that were named so far, to tell whom 'the same governor' means. */
export class KnownSpeakers {
  readonly #names = new Map<string, Known>();

  /** Remembers a speaker of a sentence, where he is named and not only called by a title. */
  add(unit: Unit, at: number, span: Span): void {
    const tokens = unit.tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
    const name = tokens.findLast(({ capital }, place) => capital && place > 0);
    if (name === undefined) return;
    const key = tokens.map(({ lower }) => lower).join(' ');
    this.#names.delete(key);
    this.#names.set(key, { at, span, words: new Set(tokens.map(({ lower }) => lower)), name: name.lower });
    const [oldest] = this.#names.keys();
    if (this.#names.size > MOST && oldest !== undefined) this.#names.delete(oldest);
  }

  /**
   * Returns the speaker whom a bare title means ('the minister', 'dezelfde gouverneur'): the one that was named with all of
   * its words not long before; null where none was, or several, or where it may be another (a local governor).
   */
  byTitle(unit: Unit, at: number, speaker: Span): Span | null {
    const first = unit.tokens.findIndex(({ start }) => start === speaker.start);
    const last = unit.tokens.findIndex(({ end }) => end === speaker.end);
    if (first < 0 || last < first || !unit.classes.has(last, 'role') || unit.tokens[last]?.capital === true)
      return null;
    const places = unit.tokens.map((_, place) => place).slice(first, last + 1);
    const isSame = places.some((place) => unit.classes.has(place, 'same'));
    if (!isSame && !unit.classes.has(first, 'definite')) return null;
    const title = places
      .filter((place) => !unit.classes.has(place, 'definite') && !unit.classes.has(place, 'same'))
      .map((place) => unit.tokens[place]?.lower ?? '');
    if (title.length === 0 || title.length > 2) return null;
    const found = [...this.#names.values()].filter(
      (known) =>
        title.every((word) => known.words.has(word)) &&
        !title.includes(known.name) &&
        at - known.at <= (isSame ? SAME : NEAR),
    );
    const [only] = found;
    return only !== undefined && new Set(found.map(({ name }) => name)).size === 1 ? only.span : null;
  }
}
