import type { Span } from '../../model/article/article.ts';

/** A text and parts of it in their order: sentences or blocks. */
export interface PartedText<Part extends Span = Span> {
  text: string;
  parts: readonly Part[];
}

/**
 * Returns, for each part of the old text, the index of the part of the new one that has its very words, or null: the first
 * that has them for the first, the second for the second. White space within them does not count.
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
