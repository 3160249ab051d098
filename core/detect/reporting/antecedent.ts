import type { Span } from '../../model/article/article.ts';
import type { AttributedReport } from './reported-speech.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import { speakerAt, type Stretch } from './speaker.ts';
import type { Unit } from '../figures/text-unit.ts';

/** How many sentences in a row may begin with a pronoun for one person. */
const CHAIN = 3;

/** The person whom a pronoun means, and whether that is a source without a name. */
interface Antecedent {
  readonly span: Span;
  readonly unnamed: boolean;
}

/**
 * Returns whom he or she means: the one speaker of the sentence before (`before` is its place); else its subject, where
 * that is one person and nobody else is named in full; a sentence that begins with a pronoun itself is passed over. Null
 * where it is not certain. `result` is who says what, sentence by sentence, so far.
 */
export function personBefore(
  before: number,
  units: readonly Unit[],
  result: readonly (readonly AttributedReport[])[],
  pack: ClaimPack,
): Antecedent | null {
  for (let back = before; back >= 0 && back > before - CHAIN; back -= 1) {
    const unit = units[back];
    if (unit === undefined) return null;
    const said = (result[back] ?? []).filter(({ speaker }) => speaker !== null);
    const [only] = said;
    if (only !== undefined)
      return new Set(said.map(({ antecedent }) => antecedent?.start)).size === 1 && only.antecedent !== null
        ? { span: only.antecedent, unnamed: only.unnamed }
        : null;
    const subject = subjectOf(unit, pack);
    if (subject !== 'pronoun') return subject === null ? null : { span: subject, unnamed: false };
  }
  return null;
}

/** Returns who speaks of himself in a sentence that he ends (Minister Bos komt niet, liet zij weten); null if nobody may. */
export function personWithin(unit: Unit, pack: ClaimPack): Span | null {
  const subject = subjectOf(unit, pack);
  return subject === 'pronoun' ? null : subject;
}

/** The person that a sentence begins with; 'pronoun' where it begins with one; null if it is not certain. */
function subjectOf(unit: Unit, pack: ClaimPack): Span | 'pronoun' | null {
  const { classes, tokens } = unit;
  if (classes.has(0, 'pronoun') || classes.has(0, 'own')) return 'pronoun';
  if (unit.quoted[0] === true) return null;
  const subject = speakerAt(unit, classes, 0, tokens.length, true);
  if (subject === null || !isPerson(unit, subject) || namesAnother(unit, subject)) return null;
  const next = tokens[subject.to];
  const verb = classes.has(subject.to, 'finite') || classes.has(subject.to, 'say') || next?.text === ',';
  if (!verb && pack.finiteForm?.test(next?.lower ?? '') !== true) return null;
  const [first, last] = [tokens[subject.from], tokens[subject.to - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A title in words and a name, or a first and a last name. */
function isPerson(unit: Unit, { from, to }: Stretch): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    const [one, two] = [unit.tokens[at], unit.tokens[at + 1]];
    if (two?.capital === true && (one?.capital === true || unit.classes.has(at, 'role'))) return true;
  }
  return false;
}

/** True if a sentence names somebody else in full. */
function namesAnother(unit: Unit, { to }: Stretch): boolean {
  for (let at = to; at + 1 < unit.tokens.length; at += 1) {
    const full = unit.tokens[at]?.capital === true && unit.tokens[at + 1]?.capital === true;
    if (full && unit.quoted[at] !== true) return true;
  }
  return false;
}

/** Only so many names are kept, the last ones, so that a long text costs no more than its length. */
const MOST = 60;

/** A bare title means who was named so few sentences ago; with 'the same' it may be longer. */
const NEAR = 8;
const SAME = 25;

interface Known {
  /** The place of the sentence that names him. */
  readonly at: number;
  readonly span: Span;
  /** The name's words in lower case. */
  readonly words: ReadonlySet<string>;
  /** The last word with a capital: the surname. */
  readonly name: string;
}

/** The speakers named so far, to find out whom 'the same governor' means. */
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
   * its words not long before; null if none was, or several, or where it may be another (a local governor).
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
