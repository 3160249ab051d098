import type { Span } from '../../model/article/article.ts';
import { quoteFinder } from '../find-quote.ts';

/** With at least so many letters and figures, words that occur once in a text are surely the same words. */
const TELLING = 24;

/** The place of words of an older text in a newer one. */
export interface NewPlace extends Span {
  /** True if their whole sentence is unchanged, so that the verdicts still hold. */
  isSame: boolean;
}

/**
 * Returns a function that finds spans of an older text in a newer one: in unchanged sentences, or where their words,
 * if there are enough of them, occur exactly once; otherwise null. `parts` are the sentences.
 */
export function placeFinder(before: PartedText, after: PartedText): (span: Span) => NewPlace | null {
  const matched = sameParts(before, after);
  const find = quoteFinder(after.text, 2);

  /**
   * The new place of an end of a span in the old sentence at `index`, after the same number of characters without
   * white space.
   */
  function moved(offset: number, index: number, end: 'start' | 'end'): number | null {
    const [old, at] = [before.parts[index], matched[index]];
    const now = at === null || at === undefined ? undefined : after.parts[at];
    if (old === undefined || now === undefined) return null;
    const [was, is] = [before.text.slice(old.start, old.end), after.text.slice(now.start, now.end)];
    return now.start + (was === is ? offset - old.start : sameSign(was, offset - old.start, is, end));
  }

  return (span) => {
    const words = before.text.slice(span.start, span.end);
    const first = before.parts.findIndex(({ start, end }) => start <= span.start && span.start < end);
    const last = before.parts.findIndex(({ start, end }) => start < span.end && span.end <= end);
    const isRun = first !== -1 && last >= first && follow(matched.slice(first, last + 1));
    if (isRun) {
      const [start, end] = [moved(span.start, first, 'start'), moved(span.end, last, 'end')];
      if (start !== null && end !== null && isLike(after.text.slice(start, end), words))
        return { start, end, isSame: true };
    }
    if (words.replace(/[^\p{L}\p{N}]+/gu, '').length < TELLING) return null;
    const [place, ...others] = find(words).places;
    return place === undefined || others.length > 0 ? null : { ...place, isSame: false };
  };
}

/** The offset in a text with as many non-space characters before it as another text has before `offset`. */
function sameSign(was: string, offset: number, is: string, end: 'start' | 'end'): number {
  const signs = [...is.matchAll(/\S/g)].map(({ index }) => index);
  const before = was.slice(0, offset).replace(/\s+/g, '').length;
  return end === 'start' ? (signs[before] ?? is.length) : (signs[before - 1] ?? -1) + 1;
}

/** True for indexes that all exist and are consecutive. */
function follow(indexes: readonly (number | null)[]): boolean {
  const [first] = indexes;
  return typeof first === 'number' && indexes.every((index, offset) => index === first + offset);
}

function isLike(one: string, other: string): boolean {
  return one.replace(/\s+/gu, ' ') === other.replace(/\s+/gu, ' ');
}

/** A text and parts of it in their order: sentences or blocks. */
interface PartedText<Part extends Span = Span> {
  text: string;
  parts: readonly Part[];
}

/**
 * Returns, for each part of the old text, the index of the part of the new one with exactly the same words, or null.
 * If the words occur several times, the first matches the first, the second the second. White space within them does
 * not count.
 */
export function sameParts(before: PartedText, after: PartedText): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [index, part] of after.parts.entries()) {
    const words = wordsOf(after.text, part);
    const known = places.get(words);
    if (known === undefined) places.set(words, [index]);
    else known.push(index);
  }
  const taken = new Map<string, number>();
  return before.parts.map((part) => {
    const words = wordsOf(before.text, part);
    const nth = taken.get(words) ?? 0;
    taken.set(words, nth + 1);
    return places.get(words)?.[nth] ?? null;
  });
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
