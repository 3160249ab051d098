import { assertNever } from '../../kernel/assert-never.ts';

/** Returns a year, month (1-12) and day as a PartialDate. */
export function written(year: string, month: number, day: number | null): string {
  return `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** Returns the day so many days after another (a full PartialDate); null if that is not known to the day. */
export function moved(published: string | null, days: number): string | null {
  if (published === null || published.length < 10 || !Number.isInteger(days)) return null;
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

/** Returns the month so many months before that of a PartialDate; null if its month is not known. */
export function monthAgo(published: string | null, months: number): string | null {
  if (published === null || published.length < 7 || !Number.isInteger(months)) return null;
  const count = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - months;
  return count < 0 ? null : written(String(Math.floor(count / 12)).padStart(4, '0'), (count % 12) + 1, null);
}

/** Returns the year so many years before that of a PartialDate. */
export function yearAgo(published: string | null, years: number): string | null {
  const year = published === null ? NaN : Number(published.slice(0, 4)) - years;
  return Number.isInteger(year) && year > 0 ? String(year).padStart(4, '0') : null;
}

/**
 * Returns the day of a weekday (0 is Sunday) by an article's day: the last up to that day (`near`), before it (`last`), or the
 * next after it.
 */
export function weekday(
  published: string | null,
  day: number,
  which: 'near' | 'last' | 'next',
): string | null {
  if (published === null || published.length < 10) return null;
  const back = (new Date(`${published.slice(0, 10)}T00:00:00Z`).getUTCDay() - day + 7) % 7;
  switch (which) {
    case 'near':
      return moved(published, -back);
    case 'last':
      return moved(published, back === 0 ? -7 : -back);
    case 'next':
      return moved(published, 7 - back);
    default:
      return assertNever(which);
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
