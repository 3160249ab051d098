import type { Span } from '../../model/article/article.ts';
import type { Known } from '../known-by.ts';
import { everyPart } from '../../language/index.ts';
import { digitsOf, LEAST } from './number-forms.ts';
import { fold } from './reading.ts';

/** What looks like something that a source is known by, where it stands, and why. */
export interface Near extends Span {
  readonly like: Known;
  readonly because: 'same' | 'spelling' | 'sound' | 'form' | 'initials' | 'number' | 'account';
}

export interface KnownNumber {
  readonly digits: string;
  readonly like: Known;
}

/** A number with what people put between its digits; no year beside a month, no amount with a sign before it. */
const NUMBER = /(?<![\p{L}\d.,]|[€$£]\s?)\d(?:[\s\u2010-\u2015./()-]{0,2}\d){3,14}(?![\p{L}\d%]|[.,]\d)/gu;

/** No such number has fewer digits. */
const SOME_DIGITS = /\d(?:\D{0,2}\d){3}/;

/** Digits as words, of all languages that articles are read in, and as Chinese characters. */
const DIGIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...everyPart('numbers').flatMap(({ numbers }) =>
    Object.entries(numbers).flatMap(([word, value]): [string, string][] =>
      Number.isInteger(value) && value >= 0 && value < 10
        ? [word, fold(word)].map((told) => [told, String(value)])
        : [],
    ),
  ),
  ...[...'〇零一二三四五六七八九'].map((sign, at): [string, string] => [sign, String(Math.max(0, at - 1))]),
  ...'zero oh nought nul null cero'.split(' ').map((word): [string, string] => [word, '0']),
  ...'one een ein eins un une uno'.split(' ').map((word): [string, string] => [word, '1']),
]);
const OF_DIGITS = [...DIGIT_WORDS.keys()].sort((a, b) => b.length - a.length);
/** Six of them or more in a row. */
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:(?:${OF_DIGITS.filter((word) => word.length > 1).join('|')})(?!\\p{L})[\\s,.-]{0,3}){6,}|[〇零一二三四五六七八九]{6,}`,
  'giu',
);
const ONE = new RegExp(OF_DIGITS.join('|'), 'giu');

/** Finds the last four digits or more of a number, one with a digit changed, and short numbers by themselves. Null without numbers. */
export function numbersNear(known: readonly KnownNumber[]): ((text: string) => Near[]) | null {
  const told = known.filter(({ digits }) => digits.length > 3);
  if (told.length === 0) return null;
  const found = (text: string, pattern: RegExp, digitsIn: (words: string) => string) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const digits = digitsIn(words);
      const like = told.find((number) => isNear(digits, number.digits))?.like;
      return like === undefined
        ? []
        : { start: index, end: index + words.trimEnd().length, like, because: 'number' as const };
    });
  return (text) => [
    ...(SOME_DIGITS.test(text) ? found(text, NUMBER, digitsOf) : []),
    ...found(text, SPOKEN, spokenDigits),
  ];
}

function spokenDigits(words: string): string {
  return [...fold(words).matchAll(ONE)].map(([word]) => DIGIT_WORDS.get(word.toLowerCase()) ?? '').join('');
}

function isNear(digits: string, known: string): boolean {
  if (digits === known) return true;
  if (known.length < LEAST) return false;
  if (digits.length < LEAST) return known.endsWith(digits);
  const [one, other] = [digits, known].map((number) => number.replace(/^0+/, ''));
  if (one === undefined || other === undefined || one.length !== other.length || one.length < 8) return false;
  return [...one].filter((digit, at) => digit !== other.charAt(at)).length < 2;
}
