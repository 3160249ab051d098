import type { Span } from '../../model/article/article.ts';
import { matches, type SpanFinder } from './span-finder.ts';
import { ANNOUNCED, LEAST, RUN, shortNumber } from './number-forms.ts';
import { readingOf } from './reading.ts';

/** No number has more digits, its country code included (ITU-T E.164). */
const LONGEST = 15;
/** What may be between two digits of one number. */
const GAP = '[\\s.\\u2010-\\u2015\\-/()·]{0,3}';
/** What may be there if the digits are known to be the secret: also separators of lists and tables. */
const WIDE_GAP = "[\\s.,_'’:•|~*+[\\]\\u2010-\\u2015\\u2212\\-/()·]{0,5}";
/** Country codes of one and of two digits (ITU-T E.164); all others have three. */
const SHORT_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A longer row of digits is no telephone number: it is hidden only as written. */
const MOST = 40;

interface SecretNumber {
  /** Its digits without country code and leading zero. */
  readonly core: string;
  /** The country code, if it is written. */
  readonly code: string;
  /** Its digits as they are written. */
  readonly written: string;
}

/**
 * Finds a number as a whole, whatever is between its digits, with and without country code or leading zero. It also
 * finds parts that identify it: its last six or more digits, or any six or more in a row that are no part of another
 * number. Null if there is no number of six digits.
 */
export function numbers(texts: readonly string[]): SpanFinder | null {
  const read = texts.map((text) => readingOf(text.normalize('NFC'), 'kept').text);
  // One number may be written in two ways, +31 6 … and wa.me/316…, and only the first shows its country code.
  const found = new Map(
    read.flatMap(numbersIn).map((number) => [`${number.code} ${number.core} ${number.written}`, number]),
  );
  if (found.size === 0) return null;
  const hiders = [...found.values()].map(hiderOf);
  return (read) => (SOME_DIGITS.test(read) ? hiders.flatMap((spansIn) => spansIn(read)) : []);
}

/** A part of a number with fewer digits identifies nobody. */
const SOME_DIGITS = new RegExp(`\\d(?:\\D{0,5}\\d){${LEAST - 1}}`, 'u');

/**
 * Finds numbers of fewer than six digits, such as extensions, after a word that announces a number. Those of four or
 * more digits that a checker listed are found alone too.
 */
export function shortNumbers(texts: readonly string[]): SpanFinder | null {
  const told = texts.flatMap((text) => shortNumber(readingOf(text.normalize('NFC'), 'kept').text) ?? []);
  const forms = [...new Map(told.map((number) => [number.digits, number])).values()].flatMap(
    ({ digits, isLabelled }) => [
      `${ANNOUNCED}${[...digits].join('[\\s.-]?')}(?!\\d)`,
      ...(isLabelled || digits.length < 4 ? [] : [`(?<![\\d.,])${digits}(?![\\d.,]*\\d)`]),
    ],
  );
  if (forms.length === 0) return null;
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => (/\d\d/.test(read) || /\d[\s.-]\d/.test(read) ? matches(pattern, read) : []);
}

function numbersIn(text: string): SecretNumber[] {
  return [...text.matchAll(RUN)]
    .flatMap(([run]) => run.split(/(?=[+(]*\+)/u))
    .flatMap(abroadApart)
    .flatMap(apart)
    .flatMap((run) => secretOf(run) ?? []);
}

/** Splits a row into two numbers if the second may begin with 00. The row also counts as one number with 00 in it. */
function abroadApart(run: string): string[] {
  const parts = run.split(/\s+(?=\(?00[1-9])/u);
  if (parts.length === 1) return parts;
  return run.replace(/\D/g, '').length > LONGEST ? parts : [run, ...parts];
}

/**
 * Splits a row into two numbers with only space or a dash between them. If it may also be one number, it counts as
 * that too.
 */
function apart(run: string): string[] {
  const parts = [/\s+[/\u2010-\u2015-]\s+/u, /\s+/u]
    .map((between) => run.trim().split(between))
    .find((groups) => groups.every((group) => group.replace(/\D/g, '').length >= LEAST));
  if (parts === undefined) return [run];
  return run.replace(/\D/g, '').length > LONGEST ? parts : [run, ...parts];
}

function secretOf(run: string): SecretNumber | null {
  const written = run.replace(/\D/g, '');
  if (written.length < LEAST || written.length > MOST) return null;
  const international = /^\(?\+/.test(run.trim())
    ? written
    : /^00[1-9]/.test(written)
      ? written.slice(2)
      : null;
  const code = international === null ? '' : codeOf(international);
  const core = (international ?? written).slice(code.length).replace(/^0+/, '');
  return core.length < LEAST ? { core: written, code: '', written } : { core, code, written };
}

function codeOf(digits: string): string {
  return SHORT_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
}

function hiderOf({ core, code, written }: SecretNumber): (text: string) => Span[] {
  const whole = new RegExp(spaced(core), 'gu');
  const ends = endsOf(core);
  const end = ends.length === 0 ? null : new RegExp(ends.map(endForm).join('|'), 'gu');
  const national = `(?:\\(?(?<!\\d)0\\)?${GAP})?`;
  const abroad = `(?:(?:\\+|(?<!\\d)00)${GAP}\\d{1,3}${GAP}${code === '' ? '' : `|(?<!\\d)${code}${GAP}`})?`;
  const before = new RegExp(`(?:${abroad}${national}\\(?|[+\\d]*)$`, 'u');
  return (text) => [
    ...matches(whole, text).map((span) => ({
      start:
        span.start - (before.exec(text.slice(Math.max(0, span.start - 20), span.start))?.[0].length ?? 0),
      end: span.end + (/^\d*/.exec(text.slice(span.end))?.[0].length ?? 0),
    })),
    ...(end === null ? [] : matches(end, text)),
    ...matches(STRETCH, text).filter((span) => isPiece(text.slice(span.start, span.end))),
  ];

  function isPiece(stretch: string): boolean {
    const digits = stretch.replace(/\D/g, '');
    return `${code}0${core}`.includes(digits) || written.includes(digits);
  }
}

/** Digits in a row that are no part of a longer row. */
const STRETCH = new RegExp(`(?<!\\d${GAP})\\d(?:${GAP}\\d){${LEAST - 1},}(?!${GAP}\\d)`, 'gu');

/** The endings of a number that identify it alone, the longest first. */
function endsOf(core: string): string[] {
  const count = Math.max(0, core.length - LEAST);
  return Array.from({ length: count }, (_, cut) => core.slice(cut + 1));
}

/**
 * The last digits identify it also after another number (room 12, 555 9922) and after the zero that replaces a
 * country code.
 */
function endForm(end: string): string {
  return `(?<!\\d)(?:0${GAP})?${spaced(end)}(?!\\d)`;
}

function spaced(digits: string): string {
  return [...digits].join(WIDE_GAP);
}
