import type { Span } from '../model/article/article.ts';

/** A part of a source's text with a locator of its own; who speaks in it, where the source says so. */
export interface SourcePassage extends Span {
  readonly speaker: string | null;
}

/** The text of a source. Its passages are in order and do not overlap. Spans are UTF-16 units of the text. */
export interface SourceText {
  readonly text: string;
  readonly passages: readonly SourcePassage[];
}

/** Returns the text of a source that is kept as its passages, each on a line of its own. */
export function joinPassages(
  passages: readonly { readonly text: string; readonly speaker?: string | null }[],
): SourceText {
  let at = 0;
  const placed = passages.map(({ text, speaker = null }) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, speaker };
  });
  return { text: passages.map(({ text }) => text).join('\n'), passages: placed };
}

/** Returns the indexes of the first and the last passage that a span touches; null if it touches none. */
export function passagesAt({ passages }: SourceText, { start, end }: Span): [number, number] | null {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < passages.length && (passages[last + 1]?.start ?? end) < end) last += 1;
  return (passages[low]?.start ?? end) < end ? [low, last] : null;
}
