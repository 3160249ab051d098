import type { Span } from '../model/article/article.ts';
import { lowerCase } from '../text/scan.ts';

/** A word, a number or a sign that is read aloud, of a quotation or a source. */
export interface Word extends Span {
  /** What two words must share to be the same but for typography and capitals. */
  readonly key: string;
}

/** Signs within words that are not seen: soft hyphens, and those that join or part letters. */
const UNSEEN = '\u00ad\u200b-\u200d\u2060\ufeff';
const APOSTROPHES = "'’‘ʼ＇`´";
const CHARACTERS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';

/**
 * A number with the signs between its digits, and its minus; a character of a script without spaces; letters with the apostrophes
 * between them; a sign that has a name. All other signs are punctuation.
 */
const WORD = new RegExp(
  [
    `(?:(?<![\\p{L}\\p{N}\\p{M})\\]])[-−–](?=\\p{Nd}))?\\p{Nd}+(?:[.,:/·${APOSTROPHES}]\\p{Nd}+|[ \\u00a0\\u2009\\u202f](?<=(?<![\\p{Nd}.,:/])\\p{Nd}{1,3}.)\\p{Nd}{3}(?![\\p{Nd}]))*`,
    `[${CHARACTERS}]`,
    `[\\p{L}\\p{M}](?:[${UNSEEN}]*(?![${CHARACTERS}])[\\p{L}\\p{M}]|[${APOSTROPHES}](?=\\p{L}))*`,
    '[\\p{No}\\p{Nl}\\p{Sc}%‰°§&=<>+@#×]',
  ].join('|'),
  'gu',
);
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'gu');
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
  œ: 'oe',
  Œ: 'OE',
};
const LIGATURE = new RegExp(`[${Object.keys(ligatures).join('')}]`, 'gu');
const PLAIN = /^[a-z0-9]+$/;

/** Returns the words of text[start, end), in order. Linear. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = start;
  const part = end === text.length ? text : text.slice(0, end);
  for (let match = WORD.exec(part); match !== null; match = WORD.exec(part))
    words.push({ start: match.index, end: match.index + match[0].length, key: keyOf(match[0]) });
  return words;
}

/** A word in lower case, without what only its typography makes different. */
function keyOf(word: string): string {
  return PLAIN.test(word) ? word : lowerCase(plainSigns(word));
}

/** A word as it would be typed: no ligatures, no soft hyphens, straight apostrophes, one minus, no spaces in numbers. */
export function plainSigns(word: string): string {
  const plain = word
    .normalize('NFC')
    .replace(UNSEEN_SIGNS, '')
    .replace(LIGATURE, (found) => ligatures[found] ?? found)
    .replace(ANY_APOSTROPHE, "'");
  return /\p{Nd}/u.test(plain) ? plain.replace(/\s/gu, '').replace(/^[−–]/u, '-') : plain;
}

/** True for a key with digits or a sign of money or shares: what makes a changed figure. */
export function isFigure(key: string): boolean {
  return /[\p{N}\p{Sc}%‰]/u.test(key);
}
