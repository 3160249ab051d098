import { isJoined } from './joined.ts';
import { escape } from './literals.ts';
import { ARTICLES, isParticle } from './small-words.ts';

const BEGINS_WORD = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_WORD = /[\p{L}\p{M}\p{N}]$/u;

/**
 * True where an article has words as they stand, and not only inside of longer ones: an article about Nowakowo does not print
 * Nowak. Scripts without room between their words have none to look at.
 */
export function isPrinted(words: string, printed: string): boolean {
  if (words === '') return true;
  const isInside = (at: number): boolean =>
    (BEGINS_WORD.test(words) && ENDS_WORD.test(printed.slice(Math.max(0, at - 2), at))) ||
    (ENDS_WORD.test(words) && BEGINS_WORD.test(printed.slice(at + words.length, at + words.length + 2)));
  for (let at = printed.indexOf(words); at !== -1; at = printed.indexOf(words, at + 1))
    if (isJoined(words) || !isInside(at)) return true;
  return false;
}

/** How the article itself has a word: as a thing, as an ordinary word in small letters, else not at all or as a name. */
export type Printed = 'thing' | 'word' | 'other';

/**
 * Returns how an article has a word of a source's. Only what it prints as a thing each time ('the Harbour Authority', or
 * letters such as BBC) may stay readable in what checkers write: a name that it prints can be the source's all the same.
 *
 * @param isFamily true for a family name: words that also stand inside of names (de Vries, la Cour) make no thing of it, nor do
 *   capitals
 */
export function printedAs(word: string, printed: string, isFamily = false): Printed {
  const whole = (form: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(form)}(?![\\p{L}\\p{N}])`, 'gu');
  const places = [...printed.matchAll(whole(word))].map(({ index }) => index);
  if (places.length > 0) {
    if (/^\p{Lu}{2,5}$/u.test(word) && !isFamily) return 'thing';
    const after = isFamily ? AFTER_SURE_ARTICLE : AFTER_ARTICLE;
    if (places.every((at) => after.test(printed.slice(Math.max(0, at - 80), at)))) return 'thing';
  }
  const small = word.toLowerCase();
  return small !== word && whole(small).test(printed) ? 'word' : 'other';
}

/** One of these words, and other names of the thing between it and the word. */
function afterOneOf(words: readonly string[]): RegExp {
  return new RegExp(
    `(?:^|[^\\p{L}\\p{N}])(?:${words.join('|')})[\\s'’]+(?:\\p{Lu}[\\p{L}\\p{N}-]*\\s+){0,3}$`,
    'iu',
  );
}

const AFTER_ARTICLE = afterOneOf(ARTICLES);
const AFTER_SURE_ARTICLE = afterOneOf(
  ARTICLES.filter((article) => !isParticle(article) || article === 'the' || article === 'het'),
);
