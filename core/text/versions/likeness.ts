import type { Span } from '../../model/article/article.ts';

/** From this share of common words on (Dice's coefficient) a sentence may be another one's edit. */
const LIKE = 0.5;

/**
 * Returns a function that gives the part of a text that is most like some words, by the words that they have in common, or
 * null where none is like enough. Case, accents, punctuation and the order of words do not count.
 */
export function likenessFinder<Part extends Span>(
  text: string,
  parts: readonly Part[],
): (words: string) => Part | null {
  const places = new Map<string, number[]>();
  const sizes = parts.map((part, index) => {
    const words = wordsOf(text.slice(part.start, part.end));
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index]);
      else known.push(index);
    }
    return words.size;
  });

  return (sought) => {
    const words = wordsOf(sought);
    const common = new Map<number, number>();
    for (const word of words)
      for (const index of places.get(word) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    let [best, most]: [number, number] = [-1, 0];
    for (const [index, count] of common) {
      const likeness = (2 * count) / (words.size + (sizes[index] ?? 0));
      if (likeness >= LIKE && (likeness > most || (likeness === most && index < best)))
        [best, most] = [index, likeness];
    }
    return parts[best] ?? null;
  };
}

function wordsOf(text: string): Set<string> {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return new Set(folded.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu));
}
