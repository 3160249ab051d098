import { PartialDate } from '../model/article/article.ts';
import { locales } from '../i18n/locale.ts';
import type { Language } from '../model/settings/settings.ts';

const languages = Object.keys(locales) as Language[];

const near: Record<string, number> = { today: 0, vandaag: 0, yesterday: -1, gisteren: -1 };
const TIME = /(?:,?\s+|T)(\d{1,2})[:.](\d{2})$/;
const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{2}|\d{4}))?$/;
const MONTH_NUMBER = /^(\d{1,2})[./-](\d{4})$/;
const WORDS =
  /^(?:(\d{1,2})(?:st|nd|rd|th|e)?\.?\s*)?(\p{L}{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(\d{4}))?$/u;

/**
 * Returns the PartialDate that somebody means who types a date in English or Dutch, null for what is none or no day of the
 * calendar: '24-11-2026', '24 November 2026', 'nov 24, 2026', 'november 2026', '11-2026', '2026', ISO 8601, 'yesterday',
 * each day with a time after it or without. The day comes before the month but where only the other order is a day. Of a
 * day without its year the last one until today is meant. `today` is YYYY-MM-DD.
 */
export function readTypedDate(typed: string, today: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (PartialDate.safeParse(text).success) return isDate(text) ? text : null;
  const days = near[text.toLowerCase()];
  if (days !== undefined) return stepDate(today, days);
  const [whole = '', hour, minute] = TIME.exec(text) ?? [];
  const date = readDay(whole === '' ? text : text.slice(0, -whole.length), today);
  if (date === null || hour === undefined) return date;
  const moment = `${date}T${hour.padStart(2, '0')}:${minute ?? ''}`;
  return date.length === 10 && isDate(moment) ? moment : null;
}

function readDay(text: string, today: string): string | null {
  const [, monthNumber, ofYear] = MONTH_NUMBER.exec(text) ?? [];
  if (monthNumber !== undefined) return whole(ofYear, Number(monthNumber));
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first, , second, short] = numbers;
    const year = short?.length === 2 ? `20${short}` : short;
    const day = Number(first);
    const month = Number(second);
    return day <= 12 && month > 12 ? dayOf(year, day, month, today) : dayOf(year, month, day, today);
  }
  const [, before, name = '', after, year] = WORDS.exec(text) ?? [];
  const month = monthOf(name);
  if (month === null || (before !== undefined && after !== undefined)) return null;
  const day = before ?? after;
  return day === undefined ? whole(year, month) : dayOf(year, month, Number(day), today);
}

function dayOf(year: string | undefined, month: number, day: number, today: string): string | null {
  if (year !== undefined) return whole(year, month, day);
  const last = Number(today.slice(0, 4));
  return (
    [last, last - 1]
      .map((one) => whole(String(one), month, day))
      .find((date) => date !== null && date <= today) ?? null
  );
}

function whole(year: string | undefined, month: number, day?: number): string | null {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = [year ?? '', pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
  return isDate(date) ? date : null;
}

/** The number of a month by its name in either language, or by a beginning of it that is no other month's; null for none. */
function monthOf(name: string): number | null {
  const wanted = name.toLowerCase();
  const found = new Set(
    monthNames()
      .filter(([known]) => known.startsWith(wanted))
      .map(([, month]) => month),
  );
  const [month] = found;
  return found.size === 1 && month !== undefined ? month : null;
}

let names: [string, number][] | null = null;

function monthNames(): [string, number][] {
  names ??= languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locales[language], { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        format.format(Date.UTC(2000, index)).toLowerCase().replace('.', ''),
        index + 1,
      ]);
    }),
  );
  return names;
}

/** True for a PartialDate that is a day of the calendar and a time of the day. */
export function isDate(date: string): boolean {
  if (!PartialDate.safeParse(date).success) return false;
  const [day = '', time] = date.split('T');
  const [year = '', month = '01', dayOfMonth = '01'] = day.split('-');
  const at = new Date(`${year}-${month}-${dayOfMonth}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(dayOfMonth)) return false;
  return Number(year) >= 1000 && (time === undefined || !Number.isNaN(Date.parse(date)));
}

/** Returns a PartialDate as it stands in a field: '24 November 2026', 'november 2026', '2026', with its time where it has one. */
export function writeTypedDate(date: string, language: Language): string {
  const [, year = '', month, day, time] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(date) ?? [];
  if (month === undefined) return year;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  const written = new Intl.DateTimeFormat(locales[language], parts).format(
    Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)),
  );
  return time === undefined ? written : `${written}, ${time}`;
}

/**
 * Returns a PartialDate so many days, months or years later, whichever it is known to; its time is left out. As it was where that
 * would be a year of more than four digits.
 */
export function stepDate(date: string, by: number): string {
  const [year = 0, month, day] = date.slice(0, 10).split('-').map(Number);
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (day !== undefined) at.setUTCDate(day + by);
  else if (month !== undefined) at.setUTCMonth(month - 1 + by);
  else at.setUTCFullYear(year + by);
  const stepped = at.toISOString();
  return (/^\d/.test(stepped) ? stepped : date).slice(0, Math.min(10, date.length));
}

/** Returns the first or the last day (YYYY-MM-DD) of a PartialDate. */
export function edgeOf(date: string, edge: 'first' | 'last'): string {
  const day = date.slice(0, 10);
  if (day.length === 10) return day;
  if (edge === 'first') return `${day}${day.length === 4 ? '-01' : ''}-01`;
  const [year = 0, month = 12] = day.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${day}${day.length === 4 ? '-12' : ''}-${days}`;
}
