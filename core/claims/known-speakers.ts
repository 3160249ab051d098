import type { Span } from '../article.ts';
import type { Unit } from './unit.ts';

/** Only so many names are kept, the last ones, so that a long text costs no more than its length. */
const MOST = 60;

interface Known {
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
  add(unit: Unit, span: Span): void {
    const tokens = unit.tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
    const name = tokens.findLast(({ capital }, at) => capital && at > 0 && !unit.classes.has(at, 'same'));
    if (name === undefined) return;
    const key = tokens.map(({ lower }) => lower).join(' ');
    this.#names.delete(key);
    this.#names.set(key, { span, words: new Set(tokens.map(({ lower }) => lower)), name: name.lower });
    const [oldest] = this.#names.keys();
    if (this.#names.size > MOST && oldest !== undefined) this.#names.delete(oldest);
  }

  /**
   * Returns the speaker whom a bare title means ('the minister', 'dezelfde gouverneur'): the one that was named with all of
   * its words; null where none was, or several.
   */
  byTitle(unit: Unit, speaker: Span): Span | null {
    const first = unit.tokens.findIndex(({ start }) => start === speaker.start);
    const last = unit.tokens.findIndex(({ end }) => end === speaker.end);
    if (first < 0 || last < first || !unit.classes.has(last, 'role') || unit.tokens[last]?.capital === true)
      return null;
    const title = unit.tokens
      .slice(first, last + 1)
      .filter(
        ({ kind }, offset) =>
          kind === 'word' &&
          !unit.classes.has(first + offset, 'determiner') &&
          !unit.classes.has(first + offset, 'same'),
      )
      .map(({ lower }) => lower);
    if (title.length === 0 || title.length > 2) return null;
    const found = [...this.#names.values()].filter(
      ({ words, name }) => title.every((word) => words.has(word)) && !title.includes(name),
    );
    const [only] = found;
    return only !== undefined && new Set(found.map(({ name }) => name)).size === 1 ? only.span : null;
  }
}
