import type { Span } from '../../article.ts';
import type { Known } from '../known-by.ts';
import { digitsOf, LEAST } from './numbers-in.ts';

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

/** Finds the last four digits or more of a number, one with a digit changed, and short numbers by themselves. Null without numbers. */
export function numbersNear(known: readonly KnownNumber[]): ((text: string) => Near[]) | null {
  const told = known.filter(({ digits }) => digits.length > 3);
  if (told.length === 0) return null;
  return (text) =>
    [...text.matchAll(NUMBER)].flatMap(({ 0: found, index }) => {
      const digits = digitsOf(found);
      const like = told.find((number) => isNear(digits, number.digits))?.like;
      return like === undefined
        ? []
        : { start: index, end: index + found.length, like, because: 'number' as const };
    });
}

function isNear(digits: string, known: string): boolean {
  if (digits === known) return true;
  if (known.length < LEAST) return false;
  if (digits.length < LEAST) return known.endsWith(digits);
  const [one, other] = [digits, known].map((number) => number.replace(/^0+/, ''));
  if (one === undefined || other === undefined || one.length !== other.length || one.length < 8) return false;
  return [...one].filter((digit, at) => digit !== other.charAt(at)).length < 2;
}
