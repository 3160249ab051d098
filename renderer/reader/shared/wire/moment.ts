import { PartialDate } from '../../../../core/model/article/article.ts';

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/iu;

/**
 * Returns the PartialDate of a date as agency formats write it: ISO 8601, whole or without its end, with or without its
 * marks (2018-11-21T16:25:32-05:00, 20181121T162532-0500, 2018-11); null if it is none.
 */
export function wireMoment(text: string | null): string | null {
  const found = ISO.exec((text ?? '').trim());
  if (found === null) return null;
  const [, year = '', month, day, hour, minute, second, zone] = found;
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  let date = year;
  if (month !== undefined) date += `-${month}`;
  if (day !== undefined) date += `-${day}`;
  if (hour !== undefined && minute !== undefined)
    date += `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`;
  return PartialDate.safeParse(date).success ? date : null;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^z$/iu.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

/** True if one moment is certainly after another: days are compared where a zone or a time is missing. */
export function isLater(one: string, other: string): boolean {
  const exact = /T.*(?:Z|[+-]\d{2}:\d{2})$/u;
  if (exact.test(one) && exact.test(other)) return Date.parse(one) > Date.parse(other);
  return one.slice(0, 10) > other.slice(0, 10);
}
