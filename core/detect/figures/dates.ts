import { assertNever } from '../../kernel/assert-never.ts';
import type { Figure } from '../analysis.ts';
import { monthAgo, moved, weekday, written, yearAgo } from './date-sums.ts';
import type { NumberWords } from '../../language/parts/numbers.ts';
import { lexicon, type Lexicon, type Mark } from '../../language/parts/lexicon.ts';
import { numberAt } from './numbers.ts';
import type { Token } from '../tokens.ts';

/** How far before a weekday a word of the future may stand for it to be the next: will meet on Tuesday. */
const NEAR = 6;
/** Phrases for days, months, years and weeks. */
export type DatePhrase = 'day' | 'month' | 'year' | 'week';

/** A language's words for times, with the article's day that they lean on. */
export interface DateReader {
  readonly words: NumberWords;
  readonly published: string | null;
  readonly phrases: Lexicon<DatePhrase>;
}

interface FoundDate {
  readonly date: string | null;
  readonly to: number;
}

/** Makes a reader of dates for a language and the day of an article (a PartialDate; null if it is not known). */
export function dateReader(words: NumberWords, published: string | null): DateReader {
  const phrases = lexicon<DatePhrase>({
    day: Object.keys(words.days).join(),
    month: Object.keys(words.monthsFrom).join(),
    year: Object.keys(words.years).join(),
    week: words.weeks.join(),
  });
  return { words, published, phrases };
}

/**
 * Returns the date that begins at a token: a day and month (either way round), a month, a year, a weekday, yesterday, last
 * year, three days ago; `marks` are the reader's phrases by the token at which they begin. Without the article's day what leans on it has no value; no more has a week.
 */
export function dateAt(
  tokens: readonly Token[],
  at: number,
  reader: DateReader,
  marks: ReadonlyMap<number, readonly Mark<DatePhrase>[]>,
): FoundDate | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  const full = inDigits(token.text, reader.words);
  if (full !== undefined) return { date: full, to: at + 1 };
  return (
    yearAt(tokens, at, reader.words) ??
    monthAndDay(tokens, at, reader) ??
    agoAt(tokens, at, reader) ??
    phraseAt(tokens, at, reader, marks) ??
    weekdayAt(tokens, at, reader)
  );
}

/** 2022-06-09, 9-6-2022, 9.6.2022; null if day and month could be the other way round; undefined for no date. */
function inDigits(text: string, { decimal }: NumberWords): string | null | undefined {
  if (/^(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.test(text)) return text;
  const [, one, , two, year] = /^(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text) ?? [];
  if (one === undefined || two === undefined || year === undefined) return undefined;
  const [first, second] = [Number(one), Number(two)];
  // English writes both ways; the others write the day first.
  if (decimal === '.' && first <= 12 && second <= 12 && first !== second) return null;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? written(year, month, day) : undefined;
}

function yearAt(tokens: readonly Token[], at: number, words: NumberWords): FoundDate | null {
  const text = tokens[at]?.text ?? '';
  if (!isYear(text)) return null;
  // 2100 inslagen: a small word right after a number that could be a year is what is counted; a year stands by itself.
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.lower ?? '';
  const opened =
    words.beforeYear.includes(before) ||
    words.months.includes(before) ||
    words.ranges.some(([opens]) => opens === before);
  // Highways Act 1980, a 2016 study: after a name or an article, and not much ahead of our time.
  const named = at > 1 && tokens[at - 1]?.capital === true && tokens[at - 1]?.kind === 'word';
  const nearby = /^(?:19[5-9]|20[0-4])/u.test(text);
  if (nearby && (named || words.articles.includes(before))) return { date: text, to: at + 1 };
  return opened || next === undefined || next.kind === 'mark' ? { date: text, to: at + 1 } : null;
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

function monthAndDay(tokens: readonly Token[], at: number, reader: DateReader): FoundDate | null {
  const first = dayOf(tokens[at]);
  if (first !== null) {
    const between = reader.words.dayJoins.includes(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    const month = monthAt(tokens, between, reader.words);
    if (month !== null) return withYear(tokens, between + 1, month, first, reader);
  }
  const month = monthAt(tokens, at, reader.words);
  if (month === null) return null;
  const day = dayOf(tokens[at + 1]);
  if (day === null) return withYear(tokens, at + 1, month, null, reader);
  const comma = tokens[at + 2]?.text === ',' && isYear(tokens[at + 3]?.text ?? '');
  return withYear(tokens, comma ? at + 3 : at + 2, month, day, reader);
}

function dayOf(token: Token | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|e)?$/u.exec(token?.text ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

function monthAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const index = words.months.indexOf(token.lower);
  if (index < 0) return null;
  if (
    words.capitalMonths.includes(token.lower) &&
    (!token.capital || (at === 0 && dayOf(tokens[at + 1]) === null))
  )
    return null;
  return index + 1;
}

function withYear(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number | null,
  { published, words }: DateReader,
): FoundDate {
  const opens =
    words.yearJoins.includes(tokens[at]?.lower ?? '') && isYear(tokens[at + 1]?.text ?? '') ? at + 1 : at;
  const year = tokens[opens]?.text ?? '';
  if (isYear(year)) return { date: written(year, month, day), to: opens + 1 };
  if (published === null) return { date: null, to: at };
  // Without a year it is the last one before the article, unless that is most of a year ago: then the next.
  const known = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7) || '12');
  const ahead = isAhead(tokens, at, words) && month < now;
  const meant = ahead || now - month > 7 ? known + 1 : month - now > 6 ? known - 1 : known;
  return { date: written(String(meant), month, day), to: at };
}

/** three days ago, vor drei Tagen: a number and a unit of time, between the words that make it one. */
function agoAt(tokens: readonly Token[], at: number, { words, published }: DateReader): FoundDate | null {
  const { before, after, day, week, month, year } = words.ago;
  if (tokens[at]?.kind === 'word' && before.length === 0 && !Object.hasOwn(words.numbers, tokens[at].lower))
    return null;
  const lead = before.find((phrase) =>
    phrase.split(' ').every((word, place) => tokens[at + place]?.lower === word),
  );
  const from = lead === undefined ? at : at + lead.split(' ').length;
  if (lead === undefined && before.length > 0 && after.length === 0) return null;
  const count = numberAt(tokens, from, words);
  if (count === null) return null;
  const unit = tokens[count.to]?.lower ?? '';
  const closes = after.includes(tokens[count.to + 1]?.lower ?? '');
  if (lead === undefined && !closes) return null;
  const to = closes ? count.to + 2 : count.to + 1;
  if (day.includes(unit)) return { date: moved(published, -count.value), to };
  if (week.includes(unit)) return { date: moved(published, -7 * count.value), to };
  if (month.includes(unit)) return { date: monthAgo(published, count.value), to };
  return year.includes(unit) ? { date: yearAgo(published, count.value), to } : null;
}

/** gisteren, last month, cette année; a week has no date. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  { words, published }: DateReader,
  marks: ReadonlyMap<number, readonly Mark<DatePhrase>[]>,
): FoundDate | null {
  let longest: Mark<DatePhrase> | undefined;
  for (const mark of marks.get(at) ?? []) if (mark.to > (longest?.to ?? 0)) longest = mark;
  if (longest === undefined) return null;
  const phrase = tokens
    .slice(at, longest.to)
    .map(({ lower }) => lower)
    .join(' ');
  switch (longest.cls) {
    case 'day':
      return { date: moved(published, words.days[phrase] ?? 0), to: longest.to };
    case 'month':
      return { date: monthAgo(published, -(words.monthsFrom[phrase] ?? 0)), to: longest.to };
    case 'year':
      return { date: yearAgo(published, -(words.years[phrase] ?? 0)), to: longest.to };
    case 'week':
      return { date: null, to: longest.to };
    default:
      return assertNever(longest.cls);
  }
}

/** dinsdag, dinsdagavond, next Tuesday, lundi dernier: the last before the article, unless words of the future say else. */
function weekdayAt(tokens: readonly Token[], at: number, { words, published }: DateReader): FoundDate | null {
  const word = tokens[at]?.lower ?? '';
  const index = words.weekdays.findIndex(
    (name) => word === name || words.dayParts.some((part) => word === name + part),
  );
  if (index < 0) return null;
  const beside = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const isNext = beside.some((one) => words.next.includes(one)) || isAhead(tokens, at, words);
  const isLast = beside.some((one) => words.last.includes(one));
  return {
    date: weekday(published, (index + 1) % 7, isLast ? 'last' : isNext ? 'next' : 'near'),
    to: at + 1,
  };
}

function isAhead(tokens: readonly Token[], at: number, { future }: NumberWords): boolean {
  for (let back = at - 1; back >= 0 && at - back <= NEAR; back -= 1) {
    if (/^[,;:.]$/u.test(tokens[back]?.text ?? '')) return false;
    if (future.includes(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

/** Returns a date as a figure. */
export function dateFigure(tokens: readonly Token[], from: number, { date, to }: FoundDate): Figure {
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    kind: 'date',
    value: null,
    range: null,
    unit: null,
    per: null,
    date,
    approximate: false,
    bound: null,
  };
}
