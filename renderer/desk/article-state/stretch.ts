import type { Span } from '../../../core/model/article/article.ts';

export type Stretch = 'endLater' | 'endEarlier' | 'startEarlier' | 'startLater';

/** Marks that close what is before them, and so go with the word that they follow. */
const CLOSING = /^[\p{Pe}\p{Pf}%‰°.,;:!?"'’”€$£]+/u;

/**
 * Returns `span` with one end a word further, given the words of the blocks that it is in, or null where there is no word
 * that way or none would be left. The end takes closing marks with the last word of the room only as far as they stand
 * directly after it: the full stop of a claim that reaches its sentence's end.
 */
export function stretchSpan(text: string, words: readonly Span[], span: Span, how: Stretch): Span | null {
  const first = words.findIndex(({ end }) => end > span.start);
  const last = words.findLastIndex(({ start }) => start < span.end);
  if (first === -1 || last === -1) return null;
  const to = (index: number) => words[index];
  switch (how) {
    case 'endLater': {
      const next = to(last + 1);
      return next === undefined ? toEnd(text, span, words) : { start: span.start, end: next.end };
    }
    case 'endEarlier': {
      const before = to(last - 1);
      return before === undefined || last <= first ? null : { start: span.start, end: before.end };
    }
    case 'startEarlier': {
      const before = to(first - 1);
      return before === undefined ? null : { start: before.start, end: span.end };
    }
    case 'startLater': {
      const next = to(first + 1);
      return next === undefined || first >= last ? null : { start: next.start, end: span.end };
    }
  }
}

/** After the last word only closing marks are left to take. */
function toEnd(text: string, span: Span, words: readonly Span[]): Span | null {
  const lastEnd = words.at(-1)?.end ?? span.end;
  const marks = CLOSING.exec(text.slice(lastEnd))?.[0].length ?? 0;
  const end = lastEnd + marks;
  return end > span.end ? { start: span.start, end } : null;
}
