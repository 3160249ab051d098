import type { NumberWords } from '../../language/parts/numbers.ts';
import type { Token } from '../tokens.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';

/** A number and how many tokens it takes. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
}

/** Returns the number that begins at a token: digits or number words, with the words that multiply it; else null. */
export function numberAt(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const half = halfAt(tokens, at, words);
  if (half !== null) return multiplied(tokens, half, words);
  const value = token.kind === 'number' ? digits(token.text, words) : wordValue(token, words);
  if (value === null) return null;
  const joined = token.kind === 'word' ? tensAndOnes(tokens, at, value, words) : null;
  return multiplied(tokens, joined ?? { value, to: at + 1 }, words);
}

/** anderhalf miljoen, half a million: numbers only before what multiplies them. */
function halfAt(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  if (tokens[at]?.kind !== 'word' || !opensHalf(tokens[at].lower, words)) return null;
  for (const length of [3, 2, 1]) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({ lower }) => lower)
      .join(' ');
    const value = Object.hasOwn(words.halves, phrase) ? words.halves[phrase] : undefined;
    const next = tokens[at + length]?.lower ?? '';
    if (value !== undefined && (words.multipliers[next] ?? 0) >= 1000) return { value, to: at + length };
  }
  return null;
}

/** The first words of phrases for halves, made once a language: most words are none, and are asked for every token. */
const openings = new WeakMap<NumberWords, ReadonlySet<string>>();

function opensHalf(word: string, words: NumberWords): boolean {
  let known = openings.get(words);
  if (known === undefined) {
    known = new Set(Object.keys(words.halves).map((phrase) => phrase.split(' ')[0] ?? ''));
    openings.set(words, known);
  }
  return known.has(word);
}

/** vingt et un, treinta y cinco. */
function tensAndOnes(
  tokens: readonly Token[],
  at: number,
  value: number,
  words: NumberWords,
): ReadNumber | null {
  const { tensJoin } = words;
  if (tensJoin === null || value < 20 || value > 90 || value % 10 !== 0) return null;
  if (tokens[at + 1]?.lower !== tensJoin.word) return null;
  const one = tokens[at + 2]?.lower ?? '';
  const ones = Object.hasOwn(tensJoin.ones, one) ? tensJoin.ones[one] : undefined;
  return ones === undefined ? null : { value: value + ones, to: at + 3 };
}

function multiplied(tokens: readonly Token[], { value, to }: ReadNumber, words: NumberWords): ReadNumber {
  let product = value;
  let end = to;
  const byDigits = tokens[to - 1]?.kind === 'number';
  for (let next = tokens[end]; next !== undefined; next = tokens[end]) {
    const before = tokens[end - 1];
    // 15 000: groups of three after a space that may not break are one token; after a plain space they follow here.
    if (
      byDigits &&
      isLastGroup(next.text, words) &&
      /^\d{1,3}$/.test(before?.text ?? '') &&
      next.start === (before?.end ?? 0) + 1
    ) {
      product = product * 1000 + (plainDigits(next.text, words.decimal) ?? 0);
      end += 1;
      continue;
    }
    const factor = Object.hasOwn(words.multipliers, next.lower) ? words.multipliers[next.lower] : undefined;
    if (factor === undefined || (next.text.length === 1 && next.start !== before?.end)) break;
    product *= factor;
    end += 1;
    // 12 Mio. Euro: the point belongs to what is cut short.
    if (next.text.length <= 3 && tokens[end]?.text === '.' && tokens[end + 1]?.kind === 'word') end += 1;
  }
  return { value: Number(product.toPrecision(12)), to: end };
}

/** Three digits after a space, and the decimals of the whole number: 1 250,50. */
function isLastGroup(text: string, { decimal }: NumberWords): boolean {
  return /^\d{3}$/.test(text) || (/^\d{3}[.,]\d{1,2}$/.test(text) && text.charAt(3) === decimal);
}

function wordValue(token: Token, words: NumberWords): number | null {
  if (token.kind !== 'word') return null;
  if (Object.hasOwn(words.numbers, token.lower)) return words.numbers[token.lower] ?? null;
  const factor = Object.hasOwn(words.multipliers, token.lower) ? words.multipliers[token.lower] : undefined;
  // 'm' and 'bn' are no numbers by themselves.
  if (factor !== undefined && token.lower.length > 2) return factor;
  return words.compound(token.lower);
}

/** What may stand right behind digits and leaves them a number: units, a person's age. */
const UNIT =
  /^(?:km|kg|cm|mm|ha|kwh|mw|gw|mb|gb|[-–]?jarige[nr]?|[-–]?jährige[nrsm]?|[-–]year|[-–]\p{L}{3,})$/iu;

/**
 * Reads digits with the signs of one language: in 15.000 the point groups in Dutch and in English too, because three
 * digits follow a single number that cannot be a fraction of news; 1.5 is a decimal where the language says so, and also
 * where it does not but grouping is impossible. A multiplier right behind (2.3m, 4bn) counts. Null for ordinals, times,
 * versions, telephone numbers and the like.
 */
function digits(
  text: string,
  { decimal, multipliers }: Pick<NumberWords, 'decimal' | 'multipliers'>,
): number | null {
  const [plain] = /^[\p{N}.,’'\u00a0\u202f]+/u.exec(text) ?? [''];
  if (plain === '' || !/^[0-9.,’'\u00a0\u202f]+$/.test(plain) || /^0\d/.test(plain)) return null;
  const rest = text.slice(plain.length).toLowerCase();
  const factor = Object.hasOwn(multipliers, rest) ? multipliers[rest] : undefined;
  if (rest !== '' && factor === undefined && !UNIT.test(rest)) return null;
  const value = plainDigits(plain, decimal);
  return value === null ? null : value * (factor ?? 1);
}

function plainDigits(plain: string, decimal: '.' | ','): number | null {
  const group = decimal === ',' ? '.' : ',';
  const clean = plain.replace(/[’'\u00a0\u202f]/g, '');
  if (/^\d+$/.test(clean)) return Number(clean);
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(clean)) return Number(clean.replaceAll(group, '').replace(decimal, '.'));
  if (new RegExp(`^\\d+\\${decimal}\\d+$`).test(clean)) return Number(clean.replace(decimal, '.'));
  if (new RegExp(`^\\d+\\${group}\\d{1,2}$`).test(clean)) return Number(clean.replace(group, '.'));
  return null;
}

/** Returns where a telephone number ends that begins at a token (0900-8844, 020 1234567); null if there is none. */
export function telephoneAt(tokens: readonly Token[], at: number): number | null {
  if (!/^0\d+$/u.test(tokens[at]?.text ?? '')) return null;
  let to = at + 1;
  while (/^(?:[-–/]|\d+)$/u.test(tokens[to]?.text ?? '')) to += 1;
  return to;
}

/**
 * Returns where a time of day ends that begins at a token (16.45 uur, 9.14am, at 4pm, om elf uur); null if there is none.
 * '24 uur' is a time of day only after a word like 'om': else it is how long something took.
 */
export function clockAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'word' && !Object.hasOwn(words.numbers, token.lower)) return null;
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const opened =
    words.clockBefore.includes(before) ||
    words.clockBefore.includes(`${tokens[at - 2]?.lower ?? ''} ${before}`);
  if (/^\d{1,2}(?:[.:]\d{2})?(?:am|pm|u|h)$/u.test(token.lower))
    return /^\d{2}$/u.test(after) && tokens[at + 1]?.start === token.end ? at + 2 : at + 1;
  if (/^\d{1,2}[.:]\d{2}$/u.test(token.text)) {
    if (words.clockAfter.includes(after)) return at + 2;
    return opened || /:/u.test(token.text) ? at + 1 : null;
  }
  if (/^\d{1,2}$/u.test(token.text) && /^(?:am|pm|a\.m\.|p\.m\.)$/u.test(after)) return at + 2;
  if (!opened) return null;
  const hour = numberAt(tokens, at, words);
  return hour !== null && hour.value <= 24 && words.clockAfter.includes(tokens[hour.to]?.lower ?? '')
    ? hour.to + 1
    : null;
}

/**
 * Returns what the number tokens[at] is: a figure that somebody could have wrong, a year, a day, a time of day; null if
 * it only counts the text's own parts: 1) and 2/3, and what stands in a tag (#COP26). `from` is where its sentence begins.
 */
export function numberSense(
  tokens: readonly Token[],
  at: number,
  from: number,
  pack: ClaimPack,
): 'number' | 'year' | 'date' | 'clock' | null {
  const text = tokens[at]?.text ?? '';
  const before = at > from ? (tokens[at - 1]?.lower ?? '') : '';
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:1[5-9]|20)\d\d$/u.test(text)) return 'year';
  if (/^\d{4}-\d{2}/u.test(text)) return 'date';
  if (before === '#' || before === '@') return null;
  if (
    /^\d{1,2}$/u.test(text) &&
    (after === '/' || before === '/') &&
    tokens[at]?.end === tokens[at + 1]?.start
  )
    return null;
  if (at === from && /^\d{1,2}$/u.test(text) && /^[.)]$/u.test(after)) return null;
  if (/^\d{1,2}:\d{2}/u.test(text) || /^\d{1,2}[hu]\d{0,2}$/u.test(text)) return 'clock';
  if (/^\d{1,2}(?:st|nd|rd|th|er|e|º)?$/u.test(text)) {
    // 3 mei, 3 de mayo, 3. Mai; May 3.
    const next = /^(?:de|of|\.)$/u.test(after) ? (tokens[at + 2]?.lower ?? '') : after;
    if (isMonth(next, pack) || isMonth(before, pack)) return 'date';
  }
  return 'number';
}

function isMonth(word: string, pack: ClaimPack): boolean {
  return word.length > 2 && pack.numbers.months.some((month) => month === word || month.slice(0, 3) === word);
}
