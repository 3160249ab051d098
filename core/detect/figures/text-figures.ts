import { claimPack } from '../../language/index.ts';
import type { Figure } from '../analysis.ts';
import { tokenize } from '../tokens.ts';
import { figureReader } from './figures.ts';

/** Returns the figures and dates of words by themselves, in order, with their places in these words. */
export function figuresOfWords(words: string, language: string, published: string | null): Figure[] {
  const pack = claimPack(language);
  return figureReader(pack.numbers, published)(tokenize(words, 0, words.length, pack));
}
