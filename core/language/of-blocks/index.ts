import type { BlockWords } from './block-words.ts';
import { dutch } from '../nl/blocks.ts';
import { english } from '../en/blocks.ts';
import { french } from '../fr/blocks.ts';
import { german } from '../de/blocks.ts';
import { spanish } from '../es/blocks.ts';

/**
 * The words of every language that is known, tried all together: a page's furniture is often in another language than
 * its article, and it is read before the article's language is known.
 */
export const blockWords: readonly BlockWords[] = [dutch, english, german, french, spanish];

/** Returns the alternatives of one field of every language, as the inside of a group. */
export function anyOf(field: 'credit' | 'by' | 'staff' | 'published' | 'updated' | 'days' | 'clock'): string {
  return blockWords.map((words) => words[field]).join('|');
}
