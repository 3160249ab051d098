import type { Span } from '../../model/article/article.ts';
import { quoteFinder } from '../find-quote.ts';
import { changedParts } from './changed-parts.ts';
import { pairWords } from './common-words.ts';
import type { ChangedParts } from './read-part.ts';
import { shakenParts } from './leaning.ts';
import { isTelling, sameParts, type PartedText, type SamePart } from './same-parts.ts';
import { bareText, bareWords, weightOf, wordsIn, type Word } from './words.ts';

/** The place of words of an older text in a newer one. */
export interface NewPlace extends Span {
  /** True if their whole sentence is unchanged and means the same, so that the verdicts still hold. */
  isSame: boolean;
  /**
   * Why they may not hold: the sentence has changed; it has the same words, but goes on from one that has changed (leans);
   * or the same words stand several times, and nothing tells which are meant (repeats).
   */
  why: 'changed' | 'leans' | 'repeats' | null;
  /** What must be looked at: the older sentences and the newer ones; null where nothing has changed. */
  compared: { was: Span; is: Span } | null;
}

/** If less than this share of the words is in the new sentence, they are gone from it. */
const LEAST_SHARE = 0.4;

/**
 * Returns a function that finds spans of an older text in a newer one: in sentences with the same words; in sentences that stand
 * for changed ones; or where their words, if there are enough of them, occur exactly once. Otherwise it returns null. `parts` are
 * the sentences, `language` a BCP 47 tag: it tells which words go on from the sentence before.
 */
export function placeFinder(
  before: PartedText,
  after: PartedText,
  language = 'und',
): (span: Span) => NewPlace | null {
  const finder = new PlaceFinder(before, after, language);
  return (span) => finder.of(span);
}

/** Finds spans of an older text in a newer one. */
class PlaceFinder {
  readonly #before: PartedText;
  readonly #after: PartedText;
  readonly #same: readonly (SamePart | null)[];
  readonly #changed = new Map<number, ChangedParts>();
  /** Sentences that go on from one that has changed. */
  readonly #shaken: ReadonlySet<number>;
  /** The sentences of the new text that have the words of one of the old. */
  readonly #taken = new Set<number>();
  readonly #find: (quote: string) => Span[];

  constructor(before: PartedText, after: PartedText, language: string) {
    this.#before = before;
    this.#after = after;
    this.#same = sameParts(before, after);
    this.#shaken = shakenParts(before, this.#same, language);
    for (const part of this.#same) if (part !== null) this.#taken.add(part.at);
    for (const change of changedParts(before, after, this.#same))
      for (let at = change.from; at < change.to; at += 1) this.#changed.set(at, change);
    const find = quoteFinder(after.text, 2);
    this.#find = (quote) => find(quote).places;
  }

  /** The new place of a span of the old text, or null if its words are not in the new one. */
  of(span: Span): NewPlace | null {
    const parts = partsAt(this.#before, span);
    const same = this.#unchanged(span, parts);
    if (same !== null) return this.#told(span, parts, same, this.#doubtOf(parts));
    const changed = this.#inChanged(span, parts) ?? this.#elsewhere(span);
    return changed && this.#told(span, parts, changed, 'changed');
  }

  /** Why sentences with the same words may say something else; null if nothing speaks for it. */
  #doubtOf(parts: readonly number[]): NewPlace['why'] {
    if (parts.some((at) => this.#same[at]?.isSure !== true)) return 'repeats';
    return parts.some((at) => this.#shaken.has(at)) ? 'leans' : null;
  }

  #told(span: Span, parts: readonly number[], { start, end }: Span, why: NewPlace['why']): NewPlace {
    if (why === null) return { start, end, isSame: true, why, compared: null };
    const theirs = partsAt(this.#after, { start, end });
    // A sentence that goes on from another is looked at with that one.
    const by = why === 'leans' ? 1 : 0;
    const was = sentencesFrom(this.#before, parts, by) ?? span;
    const is = sentencesFrom(this.#after, theirs, by) ?? { start, end };
    return { start, end, isSame: false, why, compared: { was, is } };
  }

  /** The place of a span in sentences with the same words, which must follow each other. */
  #unchanged(span: Span, parts: readonly number[]): Span | null {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined) return null;
    const places = parts.map((at) => this.#same[at] ?? null);
    if (!areInRow(places)) return null;
    const start = this.#moved(span.start, first, 'start');
    const end = this.#moved(span.end, last, 'end');
    const words = this.#before.text.slice(span.start, span.end);
    if (start === null || end === null || bareWords(this.#after.text.slice(start, end)) !== bareWords(words))
      return null;
    return { start, end };
  }

  /** The place of an end of a span in a sentence with the same words, after as many signs that are not white space. */
  #moved(offset: number, part: number, end: 'start' | 'end'): number | null {
    const [old, at] = [this.#before.parts[part], this.#same[part]?.at];
    const now = at === undefined ? undefined : this.#after.parts[at];
    if (old === undefined || now === undefined) return null;
    const [was, is] = [
      this.#before.text.slice(old.start, old.end),
      this.#after.text.slice(now.start, now.end),
    ];
    const inside = Math.min(Math.max(offset - old.start, 0), was.length);
    if (was === is) return now.start + inside;
    const [theirs, ours] = [bareText(is), bareText(was)];
    const nth =
      end === 'start'
        ? ours.origin.findIndex((from) => from >= inside)
        : ours.origin.findLastIndex((from) => from < inside);
    const origin = theirs.origin[nth];
    return origin === undefined ? null : now.start + origin + (end === 'start' ? 0 : 1);
  }

  /** The place of a span in sentences of which one at least has changed; they must stand in the same order. */
  #inChanged(span: Span, parts: readonly number[]): Span | null {
    const places: Span[] = [];
    let last: ChangedParts | null = null;
    for (const part of parts) {
      const [old, change] = [this.#before.parts[part], this.#changed.get(part) ?? null];
      if (old === undefined) return null;
      if (change !== null && change === last) continue;
      last = change;
      const own = { start: Math.max(span.start, old.start), end: Math.min(span.end, old.end) };
      const place = change === null ? this.#unchanged(own, [part]) : this.#inChange(span, change);
      if (place === null || (places.at(-1)?.end ?? 0) > place.start) return null;
      places.push(place);
    }
    const [from, to] = [places[0], places.at(-1)];
    return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
  }

  /** The place in changed sentences of the part of a span that is in them. */
  #inChange(span: Span, { from, to, start, end }: ChangedParts): Span | null {
    const [before, after] = [runOf(this.#before, from, to), runOf(this.#after, start, end)];
    const [words, theirs] = [wordsIn(this.#before.text, before), wordsIn(this.#after.text, after)];
    const first = words.findIndex((word) => word.end > span.start);
    const last = words.findLastIndex((word) => word.start < span.end);
    if (first === -1 || last < first) return null;
    return first === 0 && last === words.length - 1 ? after : pairedPlace(words, theirs, first, last);
  }

  /** Words that stand once in the new text, in no sentence that is another's. */
  #elsewhere(span: Span): Span | null {
    const words = this.#before.text.slice(span.start, span.end);
    if (!isTelling(words)) return null;
    const [place, ...others] = this.#find(words);
    if (place === undefined || others.length > 0) return null;
    const isTaken = this.#after.parts.some(
      ({ start, end }, at) => start < place.end && place.start < end && this.#taken.has(at),
    );
    return isTaken ? null : place;
  }
}

/**
 * The place of the words from `first` to `last` among their pairs. Words at its edges that have no pair stand for those
 * between the nearest pairs, if nothing else does.
 */
function pairedPlace(
  words: readonly Word[],
  theirs: readonly Word[],
  first: number,
  last: number,
): Span | null {
  const pairs = pairWords(words, theirs);
  const own = pairs.filter(({ before }) => before >= first && before <= last);
  const [one, other] = [own[0], own.at(-1)];
  if (one === undefined || other === undefined) return null;
  const paired = weightOf(own.flatMap(({ before }) => words[before] ?? []));
  if (paired < LEAST_SHARE * weightOf(words.slice(first, last + 1))) return null;
  const left = pairs.findLast(({ before }) => before < first) ?? { before: -1, after: -1 };
  const right = pairs.find(({ before }) => before > last) ?? { before: words.length, after: theirs.length };
  const from = one.before > first && left.before === first - 1 ? left.after + 1 : one.after;
  const to = other.before < last && right.before === last + 1 ? right.after - 1 : other.after;
  const [start, end] = [theirs[from]?.start, theirs[to]?.end];
  return start === undefined || end === undefined ? null : { start, end };
}

/** The indexes of the parts that a span touches. */
function partsAt({ parts }: PartedText, span: Span): number[] {
  return parts.flatMap(({ start, end }, at) => (start < span.end && span.start < end ? [at] : []));
}

/** The span of parts, with so many more before them. */
function sentencesFrom({ parts }: PartedText, among: readonly number[], before: number): Span | null {
  const [first, last] = [among[0], among.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: parts[Math.max(0, first - before)]?.start ?? 0, end: parts[last]?.end ?? 0 };
}

function runOf({ parts }: PartedText, from: number, to: number): Span {
  return { start: parts[from]?.start ?? 0, end: parts[to - 1]?.end ?? 0 };
}

/** True for parts that all exist and follow each other. */
function areInRow(places: readonly (SamePart | null)[]): boolean {
  const [first] = places;
  return first !== null && first !== undefined && places.every((place, by) => place?.at === first.at + by);
}
