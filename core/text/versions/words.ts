import type { Span } from '../../model/article/article.ts';
import { lowerCase } from '../scan.ts';

/** A word, a number or a sign of a text, as two versions of the text are compared. */
export interface Word extends Span {
  /** What two words must share to be the same but for typography. */
  readonly key: string;
  /** How much it counts for two sentences to be alike: longer words say more. */
  readonly weight: number;
  readonly isFigure: boolean;
}

/** Words with the apostrophes in them, numbers with the signs in them, and every other sign by itself. */
const WORD =
  /(?:[-−–](?=\p{Nd})(?<![\p{L}\p{N}].))?\p{Nd}+(?:[.,:/]\p{Nd}+)*|[\p{L}\p{M}](?:[\p{L}\p{M}]|['’‘ʼ`´](?=\p{L}))*|[^\s]/gu;
const LONGEST_WEIGHT = 12;
const SIGN_WEIGHT = 0.3;

const shapes: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
  '…': '...',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};
/** Signs that nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** A text in the form in which versions are compared, and where each of its characters comes from. */
interface BareText {
  readonly bare: string;
  readonly origin: readonly number[];
}

/**
 * Returns words in the form in which versions are compared: quotation marks, dashes and ellipses have one shape, and white space is
 * one space between two letters or figures, and left out elsewhere.
 */
export function bareText(words: string): BareText {
  let bare = '';
  const origin: number[] = [];
  let isSpaced = false;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (!isPlain(sign) && UNSEEN.test(sign)) continue;
    if (isSpace(sign)) {
      isSpaced = bare !== '';
      continue;
    }
    if (isSpaced && isLetter(bare.charAt(bare.length - 1)) && isLetter(sign)) {
      bare += ' ';
      origin.push(at);
    }
    isSpaced = false;
    const isDouble = (sign === "'" || sign === ',') && words.charAt(at + 1) === sign;
    const shape = isDouble ? '"' : isPlain(sign) ? sign : (shapes[sign] ?? sign);
    bare += shape;
    for (let count = 0; count < shape.length; count += 1) origin.push(at);
    if (isDouble) at += 1;
  }
  return { bare, origin };
}

/** Half a character counts as a letter, so that no emoji is taken apart. */
function isLetter(sign: string): boolean {
  return isPlain(sign) ? /[a-z0-9]/iu.test(sign) : /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(sign);
}

function isSpace(sign: string): boolean {
  return isPlain(sign) ? sign === ' ' || sign === '\n' || sign === '\t' : /\s/u.test(sign);
}

/** True for a character of ASCII but the grave accent, which has one shape only. */
function isPlain(sign: string): boolean {
  return sign < '\u0080' && sign !== '`';
}

/** Returns words in the form in which versions are compared. */
export function bareWords(words: string): string {
  return bareText(words).bare;
}

/** Returns the words of a part of a text, in order; the places are those in the text. */
export function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    key: lowerCase(bareWords(word)),
    weight: isLetter(word.charAt(word.length - 1)) ? Math.min(word.length, LONGEST_WEIGHT) : SIGN_WEIGHT,
    isFigure: /\p{N}/u.test(word),
  }));
}

/** Returns how much words count together. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
