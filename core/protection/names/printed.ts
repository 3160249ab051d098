import { escape } from './literals.ts';
import { ARTICLES } from './small-words.ts';

/** How the article itself has a word: as a thing, as an ordinary word in small letters, else not at all or as a name. */
export type Printed = 'thing' | 'word' | 'other';

/**
 * Returns how an article has a word of a contact. Only what it prints as a thing each time ('the Harbour Authority', or
 * letters such as BBC) may stay readable in what checkers write: a name that it prints can be the source's all the same.
 */
export function printedAs(word: string, printed: string): Printed {
  const whole = (form: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(form)}(?![\\p{L}\\p{N}])`, 'gu');
  const places = [...printed.matchAll(whole(word))].map(({ index }) => index);
  if (places.length > 0) {
    if (/^\p{Lu}{2,5}$/u.test(word)) return 'thing';
    if (places.every((at) => AFTER_ARTICLE.test(printed.slice(Math.max(0, at - 80), at)))) return 'thing';
  }
  const small = word.toLowerCase();
  return small !== word && whole(small).test(printed) ? 'word' : 'other';
}

/** An article, and other names of the thing between it and the word. */
const AFTER_ARTICLE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${ARTICLES.join('|')})[\\s'’]+(?:\\p{Lu}[\\p{L}\\p{N}-]*\\s+){0,3}$`,
  'iu',
);
