import type { Span } from '../../model/article/article.ts';
import { isLetterUnit, isWordUnit } from './stream.ts';

/** A word with the characters that join its parts: O’Brien, Jansen-de. */
interface Word extends Span {
  /** True for a word with an @ or a slash before it, or an @ after it: a part of an account or an address. */
  readonly isAccount: boolean;
}

/** Characters that a word may have inside, but not at its beginning or end. */
const WITHIN: ReadonlySet<string> = new Set(["'", '’', '-']);

/**
 * Returns the words of a text. It loops over the characters, because it runs over every disclosed text, and a regular
 * expression takes many times as long.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  // A character between two words marks only one of them as an account name.
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isLetterUnit(text, at)) continue;
    const start = at;
    let end = at + 1;
    for (at = end; at < text.length; at++) {
      if (isLetterUnit(text, at)) end = at + 1;
      else if (!WITHIN.has(text.charAt(at))) break;
    }
    at = end - 1;
    if (end - start === 1 && /^\p{M}/u.test(text.charAt(start))) continue;
    const before = start > free ? text.charAt(start - 1) : '';
    const isBeforeAt = text.charAt(end) === '@';
    words.push({ start, end, isAccount: before === '@' || before === '/' || isBeforeAt });
    free = isBeforeAt ? end + 1 : end;
  }
  return words;
}

/** Returns the different runs of letters, their marks and digits in a text. */
export function runsIn(text: string): Set<string> {
  const found = new Set<string>();
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordUnit(text, at)) start = start === -1 ? at : start;
    else if (start !== -1) {
      found.add(text.slice(start, at));
      start = -1;
    }
  }
  return found;
}

/** Scripts without spaces between words, or in which small words are attached without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PREFIXED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * True for words that are searched inside longer ones, however short: 和王芳谈, 김민준은, ومحمد. Two letters of Arabic or
 * Hebrew occur in too many words.
 */
export function isJoined(words: string): boolean {
  return UNSPACED.test(words) || (PREFIXED.test(words) && [...words].length > 2);
}

/** True for Chinese characters, of which two make a name. */
export function isHan(words: string): boolean {
  return /^\p{Script=Han}+$/u.test(words);
}
