import type { Span } from '../../model/article/article.ts';

/** Finds stretches that name a protected source in a text that is read without accents (`readingOf`), in UTF-16 units. */
export type Hider = (read: string) => Span[];

/** Every match of a pattern with the g flag in a text, as spans; of one that never matches nothing. */
export function matches(pattern: RegExp, text: string): Span[] {
  // Most texts have none, and an iterator of matches is made anew for each.
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text))
    found.push({ start: match.index, end: pattern.lastIndex });
  return found;
}

/** Marks on the letter before them: on a bar they would tell how a name ends. */
const MARKS = /\p{M}*/uy;

/** Returns a text with `bar` in place of the spans and of the marks on their last letters; those that overlap become one. */
export function hide(text: string, spans: readonly Span[], bar: string): string {
  let hidden = '';
  let end = 0;
  let isCovered = false;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (!isCovered || span.start >= end) hidden += text.slice(end, span.start) + bar;
    isCovered = true;
    MARKS.lastIndex = span.end;
    end = Math.max(end, span.end + (MARKS.exec(text)?.[0].length ?? 0));
  }
  return hidden + text.slice(end);
}
