import { anyOf, everyPart } from '../language/index.ts';

/** A date at the beginning of a text. */
export interface FoundDate {
  /** As PartialDate writes it. */
  readonly date: string;
  /** Its length in the text in UTF-16 units, including a time after it. */
  readonly length: number;
  /** True for the form 2022-06-14, which prose does not use. */
  readonly iso: boolean;
}

const months = new Map<string, number>();
for (const { months: names } of everyPart('blocks'))
  for (const [index, forms] of names.entries())
    for (const form of forms.split('|')) months.set(form, index + 1);
const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

const DAY = `(?:(?:${anyOf('blocks', 'days')})\\.?,?\\s+)?`;
const TIME = `(?:[,\\s]+(?:(?:${anyOf('blocks', 'clock')})\\s+)?|T)(\\d{1,2})(?:[:.]|\\s?h\\s?)(\\d{2})(?::(\\d{2}))?(?:\\s?([ap])\\.?m\\b\\.?)?(?:\\s?(?:${anyOf('blocks', 'clock')})\\b)?`;
const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s?(Z|[+-]\d{2}:?\d{2}))?)?)?(?!\d|-\d)/;
const DAY_FIRST = new RegExp(
  `^${DAY}(\\d{1,2})(?:\\.|er|st|nd|rd|th)?\\s+(?:de\\s+)?(${month})\\.?,?\\s+(?:del?\\s+)?(\\d{4})(?!\\d)(?:${TIME})?`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `^${DAY}(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)(?:${TIME})?`,
  'iu',
);
const MONTH_ONLY = new RegExp(`^(${month})\\.?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`, 'iu');
const NUMBERS = new RegExp(`^${DAY}(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)(?:${TIME})?`, 'iu');

/** 2024年6月14日, 2024년 6월 14일. */
const WITH_SIGNS =
  /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:\s*(\d{1,2})[:：](\d{2}))?/u;

/**
 * Returns the date that `text` begins with, in a form of our five languages, Chinese, Japanese, Korean or ISO 8601;
 * null if there is none.
 */
export function dateAtStart(text: string): FoundDate | null {
  const near = text.slice(0, 80);
  const iso = ISO.exec(near);
  if (iso !== null) {
    const [whole, year, monthNumber, day, hour, minute, second, zone] = iso;
    const date = partialDate(year, monthNumber, day, clock(hour, minute, second), zone);
    return date === null ? null : { date, length: whole.length, iso: true };
  }
  const found = written(near);
  return found === null || found.date === null ? null : { ...found, date: found.date, iso: false };
}

/** Returns the PartialDate of a whole string (a meta tag's, front matter's); null if it is none. */
export function readDate(text: string): string | null {
  const tidy = text.trim();
  const found = dateAtStart(tidy);
  if (found !== null) return found.date;
  if (/^\d{4}$/.test(tidy)) return tidy;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?/.exec(tidy);
  if (compact !== null)
    return partialDate(compact[1], compact[2], compact[3], clock(compact[4], compact[5], compact[6]));
  // RFC 5322, as some pages' meta tags have it: Tue, 14 Jun 2022 10:30:00 +0200.
  return /^\p{L}{3}, \d{1,2} \p{L}{3} \d{4}/u.test(tidy) ? (dateAtStart(tidy.slice(5))?.date ?? null) : null;
}

function written(text: string): { date: string | null; length: number } | null {
  let match = DAY_FIRST.exec(text);
  if (match !== null) {
    const [whole, day, name, year, ...time] = match;
    return {
      date: partialDate(year, months.get((name ?? '').toLowerCase()), day, clock(...time)),
      length: whole.length,
    };
  }
  match = MONTH_FIRST.exec(text);
  if (match !== null) {
    const [whole, name, day, year, ...time] = match;
    return {
      date: partialDate(year, months.get((name ?? '').toLowerCase()), day, clock(...time)),
      length: whole.length,
    };
  }
  match = WITH_SIGNS.exec(text);
  if (match !== null) {
    const [whole, year, monthNumber, day, ...time] = match;
    return { date: partialDate(year, monthNumber, day, clock(...time)), length: whole.length };
  }
  match = MONTH_ONLY.exec(text);
  if (match !== null) {
    const [whole, name, year] = match;
    return { date: partialDate(year, months.get((name ?? '').toLowerCase())), length: whole.length };
  }
  match = NUMBERS.exec(text);
  if (match === null) return null;
  const [whole, first, mark, second, year, ...time] = match;
  return {
    date: numericDate(Number(first), Number(second), year, mark === '/', clock(...time)),
    length: whole.length,
  };
}

/**
 * 14/6/2022. If day and month are ambiguous (6/5/2022), only the year is taken, because a wrong date is worse than a
 * vague one.
 */
function numericDate(
  first: number,
  second: number,
  year: string | undefined,
  slashes: boolean,
  time: string,
): string | null {
  if (second > 12) return slashes ? partialDate(year, first, second, time) : null;
  if (slashes && first <= 12 && first !== second) return partialDate(year);
  return partialDate(year, second, first, time);
}

/** Returns T10:30 (and seconds), or nothing if there is no valid time. */
function clock(hour?: string, minute?: string, second?: string, half?: string): string {
  if (hour === undefined || minute === undefined) return '';
  const shifted =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (shifted > 23 || Number(minute) > 59) return '';
  // Programs that read dates do not accept a leap second.
  const seconds = second === undefined || Number(second) > 59 ? '' : `:${second}`;
  return `T${String(shifted).padStart(2, '0')}:${minute}${seconds}`;
}

/** Returns a PartialDate of its parts; null if they are not a day of the calendar. */
function partialDate(
  year: string | undefined,
  monthNumber?: string | number,
  day?: string | number,
  time = '',
  zone?: string,
): string | null {
  const numbers = [Number(year), Number(monthNumber ?? 1), Number(day ?? 1)] as const;
  const moment = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2]));
  if (numbers[0] < 1000 || moment.getUTCMonth() !== numbers[1] - 1 || moment.getUTCDate() !== numbers[2])
    return null;
  if (monthNumber === undefined) return String(year);
  const yearMonth = `${year}-${String(numbers[1]).padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const isZone = zone !== undefined && /^(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/.test(zone);
  const offset = !isZone || time === '' ? '' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${yearMonth}-${String(numbers[2]).padStart(2, '0')}${time}${offset}`;
}
