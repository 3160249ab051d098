import { isJoined } from './words.ts';
import { ARTICLES, isParticle } from './small-words.ts';

const BEGINS_WORD = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_SIGN = /^[\p{L}\p{N}]/u;
const ENDS_WITH_SIGN = /[\p{L}\p{N}]$/u;

/**
 * True if an article has exactly these words, and not only inside longer ones: an article about Nowakowo does not
 * print Nowak. In scripts without spaces, longer words cannot be recognized.
 *
 * @param from where they probably are, which is checked first because an article is long
 */
export function isPrinted(words: string, printed: string, from = 0): boolean {
  if (words === '' || standsAt(words, printed, from)) return true;
  for (let at = printed.indexOf(words); at !== -1; at = printed.indexOf(words, at + 1))
    if (standsAt(words, printed, at)) return true;
  return false;
}

/** True if an article has exactly these words at a place: see `isPrinted`. */
export function standsAt(words: string, printed: string, at: number): boolean {
  if (!printed.startsWith(words, at)) return false;
  const isInside =
    (ENDS_WORD.test(before(printed, at, 2)) && BEGINS_WORD.test(words)) ||
    (BEGINS_WORD.test(after(printed, at + words.length)) && ENDS_WORD.test(words));
  return !isInside || isJoined(words);
}

/** How the article uses a word: as a thing, as an ordinary word in lower case, or otherwise not at all or as a name. */
export type Printed = 'thing' | 'word' | 'other';

/** An article's text, which can be asked about every word of a source's names. */
export interface PrintedText {
  /** True if it has exactly these words: see `isPrinted`. */
  has(words: string): boolean;
  /**
   * Returns how it uses a word of a source's name. Only words that it always prints as a thing ('the Harbour
   * Authority', or letters such as BBC) may stay readable in checkers' texts: a name that it prints can still be the
   * source's.
   *
   * @param isFamily true for a family name: words that also occur inside names (de Vries, la Cour), or capitals, do
   * not make it a thing
   */
  as(word: string, isFamily?: boolean): Printed;
}

/**
 * Returns an article's text that can be asked about words. It remembers its answers, because sources share names, and
 * each name has many forms.
 */
export function printedText(text: string): PrintedText {
  const printed = text.normalize('NFC');
  const has = remembered((words) => isPrinted(words, printed));
  const asFamily = remembered((word) => printedAs(word, printed, true));
  const asAny = remembered((word) => printedAs(word, printed, false));
  return { has, as: (word, isFamily = false) => (isFamily ? asFamily(word) : asAny(word)) };
}

function remembered<Answer>(ask: (words: string) => Answer): (words: string) => Answer {
  const answers = new Map<string, Answer>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined) return known;
    const answer = ask(words);
    answers.set(words, answer);
    return answer;
  };
}

function printedAs(word: string, printed: string, isFamily: boolean): Printed {
  let places = 0;
  let isThing = true;
  const article = isFamily ? AFTER_SURE_ARTICLE : AFTER_ARTICLE;
  for (const at of placesOf(word, printed)) {
    if (/^\p{Lu}{2,5}$/u.test(word) && !isFamily) return 'thing';
    places++;
    isThing = article.test(before(printed, at, 80));
    if (!isThing) break;
  }
  if (places > 0 && isThing) return 'thing';
  const small = word.toLowerCase();
  return small !== word && !placesOf(small, printed).next().done ? 'word' : 'other';
}

/** The places where a text has a word with no letter or digit right before and after it. */
function* placesOf(word: string, text: string): Generator<number, void> {
  if (word === '') return;
  for (let at = text.indexOf(word); at !== -1;) {
    const end = at + word.length;
    const isWord = !ENDS_WITH_SIGN.test(before(text, at, 2)) && !BEGINS_WITH_SIGN.test(after(text, end));
    if (isWord) yield at;
    at = text.indexOf(word, isWord ? end : at + 1);
  }
}

function before(text: string, at: number, units: number): string {
  return text.slice(Math.max(0, at - units), at);
}

/** The character after a place, which may have two units. */
function after(text: string, at: number): string {
  return text.slice(at, at + 2);
}

/** A pattern for one of these words, with other names of the thing between it and the word. */
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
