import { folded } from '../../../core/kernel/tidy.ts';
import type { Span } from '../../../core/model/article/article.ts';

/**
 * Returns where a text has the words that were looked for, whatever their case and accents, whole words only (UTF-16 offsets): the
 * words by which the index finds it.
 */
export function wordsAsked(text: string, words: string): Span[] {
  const asked = new Set((words.match(WORD) ?? []).map(folded));
  return [...text.matchAll(WORD)]
    .filter(([word]) => asked.has(folded(word)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** True if a text has every one of the words that were looked for. */
export function hasAll(text: string, words: string): boolean {
  const there = new Set((text.match(WORD) ?? []).map(folded));
  return (words.match(WORD) ?? []).every((word) => there.has(folded(word)));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
