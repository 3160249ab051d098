import { claimPack } from '../../language/index.ts';
import type { Lexicon } from '../../language/parts/lexicon.ts';

/** Returns whether a word, in lower case, goes on from the sentence before: that, he, both, thereby. `language` is a BCP 47 tag. */
export function pointsBack(language: string): (word: string) => boolean {
  const { words, reports, joinedPronoun } = claimPack(language);
  return (word) =>
    joinedPronoun?.test(word) === true ||
    isOf(words, word, ['pointing']) ||
    isOf(reports, word, ['pronoun', 'own', 'pointer', 'pointsAll', 'pointsBack']);
}

/** Returns whether a word, in lower case, denies: not, never. */
export function denies(language: string): (word: string) => boolean {
  const { words } = claimPack(language);
  return (word) => isOf(words, word, ['negation']);
}

/** Returns whether a word, in lower case, is a number: seven, vierentwintig, million. */
export function isNumber(language: string): (word: string) => boolean {
  const { numbers, compound, multipliers, halves } = claimPack(language).numbers;
  const known = [numbers, multipliers, halves];
  return (word) => known.some((list) => Object.hasOwn(list, word)) || compound(word) !== null;
}

/** True if a word alone is a phrase of one of some classes. */
function isOf<Class extends string>(
  lexicon: Lexicon<Class>,
  word: string,
  classes: readonly Class[],
): boolean {
  const phrases = lexicon.exact.get(word) ?? [];
  return phrases.some(({ cls, words }) => words.length === 1 && classes.includes(cls));
}
