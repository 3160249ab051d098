import type { Line } from './lines.ts';

/** Milliseconds after which another letter begins a word anew. */
const PAUSE = 900;

/** What was typed over the table, and when. */
export interface Typed {
  letters: string;
  /** Milliseconds, as KeyboardEvent.timeStamp. */
  at: number;
}

export const nothingTyped: Typed = { letters: '', at: 0 };

/** Returns what is typed after a key, or null for one that is no part of a word; a space is one within a word only. */
export function typeLetter(typed: Typed, key: string, at: number): Typed | null {
  const goesOn = typed.letters !== '' && at - typed.at <= PAUSE;
  const begins = /^[\p{L}\p{N}]$/u.test(key);
  if (!begins && !(goesOn && /^[\p{P}\p{S} ]$/u.test(key) && key !== '?')) return null;
  return { letters: goesOn ? typed.letters + key : key, at };
}

/** Without what a title opens with, marks on letters, and case. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/**
 * Returns the index of the first line at or after `from`, and round from the end, whose title begins with what was typed;
 * -1 for none. One letter, again and again, goes on to the next that begins with it.
 */
export function findTyped(lines: readonly Line[], from: number, { letters }: Typed): number {
  const isRepeated = [...letters].every((letter) => letter === letters[0]);
  const words = fold(isRepeated ? (letters[0] ?? '') : letters);
  if (words === '') return -1;
  const start = Math.max(0, from) + (isRepeated ? 1 : 0);
  for (let step = 0; step < lines.length; step++) {
    const index = (start + step) % lines.length;
    const line = lines[index];
    if (line?.kind === 'article' && fold(line.summary.article.title).startsWith(words)) return index;
  }
  return -1;
}
