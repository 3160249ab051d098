import type { Span } from '../../model/article/article.ts';
import type { Known } from '../known-by.ts';
import { everyPart } from '../../language/index.ts';
import { fold } from './reading.ts';

/** This many digits in a row identify a number; fewer occur in many numbers. */
export const LEAST = 6;

/** A run of digits with what people put between them. */
export const RUN = /(?<![\p{L}\d])[+(]{0,2}\d[\d \t\u00a0.\u2010-\u2015\-/()·]*\d(?!\p{L})/gu;

/** Words that announce a short number within an organization. */
const EXTENSION_LABELS =
  'extension|extensi[oó]n|ext|toestel|tst|durchwahl|dw|poste|anexo|interno|int|wewn|wew|доб|внутр|внутренний|dahili|mellék|mellek|linka|anknytning|داخلي|שלוחה|εσωτ|x';
/** Words before a number that a text mentions again. */
const CALLS = 'nummer|number|numéro|número|numer|nr|no|tel|phone|bel|belt|call|dial|line|lijn|kamer';

const EXTENSION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${EXTENSION_LABELS})\s?[.:]?\s?(\d{2,5})(?![\p{L}\d])`,
  'giu',
);

/** Most titles and notes have no number, and the patterns for numbers take long to compile. */
function hasDigits(text: string): boolean {
  return /\d/.test(text);
}

/** Returns a text without its numbers of six digits and more. */
export function withoutNumbers(text: string): string {
  if (!hasDigits(text)) return text;
  return text.replace(RUN, (run) => (digitsOf(run).length < LEAST ? run : ', '));
}

/** Returns a text without its extensions. */
export function withoutExtensions(text: string): string {
  return hasDigits(text) ? text.replace(EXTENSION, ', ') : text;
}

/** Every number of six digits and more in a text, as it is written. */
export function numbersWritten(text: string): string[] {
  if (!hasDigits(text)) return [];
  return [...text.matchAll(RUN)].map(([run]) => run.trim()).filter((run) => digitsOf(run).length >= LEAST);
}

/** Every extension in a text, with its label. */
export function extensionsIn(text: string): string[] {
  if (!hasDigits(text)) return [];
  return [...text.matchAll(EXTENSION)].map(([found]) => found);
}

/** Telephone numbers in prose, as opposed to amounts and dates: they begin with a plus or zeros. */
export function phonesIn(text: string): string[] {
  return numbersWritten(text).filter((run) => /^\(?(?:\+|0)/.test(run) && digitsOf(run).length >= 8);
}

/** The digits of a short number, and whether it was written with a label. Null for a longer one. */
export function shortNumber(words: string): { digits: string; isLabelled: boolean } | null {
  const digits = digitsOf(words);
  if (digits.length < 2 || digits.length >= LEAST) return null;
  return { digits, isLabelled: /\p{L}|#/u.test(words) };
}

/** The source of a pattern for the words that announce a short number. */
export const ANNOUNCED = String.raw`(?:(?<![\p{L}\p{N}])(?:${EXTENSION_LABELS}|${CALLS})|#)\s?[.:]?\s?`;

export function digitsOf(words: string): string {
  return words.replace(/\D/g, '');
}

/** Words that resemble something that a source is known by: where they are, and why. */
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

/** A near match needs at least this many digits. */
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

/**
 * Finds the last four or more digits of a number, a number with one digit changed, and short numbers alone. Null
 * without numbers.
 */
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
