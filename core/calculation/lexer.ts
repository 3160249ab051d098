import { currencyAt, signBefore } from '../detect/figures/units.ts';
import { tokenize } from '../detect/tokens.ts';
import type { ClaimPack } from '../language/parts/claims.ts';
import { PERCENT } from '../model/calculation.ts';
import type { Span } from '../model/article/article.ts';
import { lowerCase } from '../text/scan.ts';
import { CalculationError } from './problem.ts';
import { multiply, quantity, type Quantity } from './quantity.ts';

/** A piece of an expression. */
export type Lexeme = Span &
  (
    | { readonly kind: 'number'; readonly quantity: Quantity }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: '+' | '-' | '*' | '/' | '(' | ')' | ',' }
  );

const SPACE = /\s*/uy;
const NAME = /\p{L}[\p{L}\p{M}\p{N}_]*/uy;
const WORD = /[ \u00a0\u202f]?(%|[€$£¥]|\p{L}[\p{L}\p{M}]*(?:[²³]|(?=[^\p{L}\p{M}\p{N}_(]|$)))/uy;
const CURRENCY = /[€$£¥]\s?(?=\p{Nd})/uy;
/** Digits with whatever stands between digits; whether it is a number is asked afterwards. */
const DIGITS = /\d+(?:[.,'’\u00a0\u202f\u2009]\d+| \d{3}(?!\d))*/y;
const signs: Readonly<Record<string, (Lexeme & { kind: 'sign' })['sign']>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '(': '(',
  ')': ')',
  ',': ',',
  ';': ',',
};

/** Returns an expression's pieces. Numbers are read as the language writes them. Throws sign or number. */
export function lexemesOf(expression: string, pack: ClaimPack): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(expression)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  for (take(SPACE); at < expression.length; take(SPACE)) {
    const start = at;
    const currency = take(CURRENCY);
    const digits = take(DIGITS);
    if (digits !== null) {
      const number = numberOf(digits, { start: at - digits.length, end: at }, pack);
      const read = measured(expression, at, number, currency?.trim() ?? null, pack);
      at = read.end;
      lexemes.push({ kind: 'number', start, end: at, quantity: read.quantity });
      continue;
    }
    const name = take(NAME);
    if (name !== null) {
      lexemes.push({ kind: 'name', start, end: at, name });
      continue;
    }
    const character = String.fromCodePoint(expression.codePointAt(at) ?? 0);
    const sign = signs[character];
    const end = at + character.length;
    if (sign === undefined) throw new CalculationError('sign', { start, end }, character);
    lexemes.push({ kind: 'sign', start, end, sign });
    at = end;
  }
  return lexemes;
}

/** Digits as a number with a point; throws number where they are none in this language: 1.25 in Dutch. */
function numberOf(digits: string, place: Span, { numbers }: ClaimPack): string {
  const group = numbers.decimal === ',' ? '.' : ',';
  const plain = digits.replace(/['’\s\u00a0\u202f\u2009](?=\d{3}(?!\d))/gu, '');
  const escaped = (sign: string) => `\\${sign}`;
  const grouped = new RegExp(`^\\d{1,3}(?:${escaped(group)}\\d{3})+(?:${escaped(numbers.decimal)}\\d+)?$`);
  const bare = new RegExp(`^\\d+(?:${escaped(numbers.decimal)}\\d+)?$`);
  if (!grouped.test(plain) && !bare.test(plain))
    throw new CalculationError('number', place, digits, numbers.decimal, group);
  if (plain.length > 40) throw new CalculationError('large', place);
  return plain.replaceAll(group, '').replace(numbers.decimal, '.');
}

/** A number with the word that multiplies it and its unit: 2,3 miljoen euro, € 5, 14 %. */
function measured(
  expression: string,
  from: number,
  number: string,
  currency: string | null,
  pack: ClaimPack,
): { quantity: Quantity; end: number } {
  let end = from;
  let unit = currency === null ? null : unitOf(currency, pack);
  let factor: number | undefined;
  for (;;) {
    WORD.lastIndex = end;
    const [found, word] = WORD.exec(expression) ?? [];
    if (found === undefined || word === undefined) break;
    const lower = lowerCase(word);
    const isAttached = found === word;
    const times = Object.hasOwn(pack.numbers.multipliers, lower)
      ? pack.numbers.multipliers[lower]
      : undefined;
    // 5 m are metres, 5m are millions.
    const multiplies = times !== undefined && factor === undefined && unit === currencyUnit(currency, pack);
    if (multiplies && (lower.length > 1 || isAttached)) factor = times;
    else if (unit === null) unit = unitOf(word, pack);
    else break;
    end += found.length;
  }
  const bare = quantity(number, unit);
  const place = { start: from, end };
  return { quantity: factor === undefined ? bare : multiply(bare, quantity(String(factor)), place), end };
}

function currencyUnit(currency: string | null, pack: ClaimPack): string | null {
  return currency === null ? null : unitOf(currency, pack);
}

/** The unit that a word means: a percentage, a currency by its code, or what is counted. */
export function unitOf(word: string, pack: ClaimPack): string {
  const lower = lowerCase(word);
  if (lower === '%' || pack.numbers.percent.includes(lower)) return PERCENT;
  const tokens = tokenize(word, 0, word.length, pack);
  return signBefore(tokens[0]) ?? currencyAt(tokens, 0, pack.numbers)?.code ?? lower;
}
