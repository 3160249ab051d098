import { PartialDate } from '../../../../../core/model/article/article.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 4.3: the zones that may be named; all other names say nothing. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
const DATE =
  /^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4})|\s*([a-z]{1,5}))?/iu;

/** Returns the PartialDate of a Date header (RFC 5322 3.3), in the sender's own zone; null if it is none. */
export function mailDate(header: string | null): string | null {
  const found = DATE.exec((header ?? '').trim());
  if (found === null) return null;
  const [, day = '', name = '', written = '', hour = '', minute = '', second, offset, zone] = found;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = fullYear(written);
  const moment = new Date(Date.UTC(year, month - 1, Number(day)));
  if (month === 0 || moment.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const ofDay = `${moment.toISOString().slice(0, 10)}T${hour.padStart(2, '0')}:${minute}`;
  const date = `${ofDay}${second === undefined ? '' : `:${second}`}${zoneOf(offset, zone)}`;
  return PartialDate.safeParse(date).success ? date : null;
}

/** RFC 5322 4.3: two digits up to 49 are of this century, others and three digits count from 1900. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return written.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneOf(offset: string | undefined, name: string | undefined): string {
  if (offset === '-0000') return 'Z';
  if (offset !== undefined) return offset.replace(/^(.{3})(..)$/u, '$1:$2');
  return name === undefined ? '' : (ZONES[name.toUpperCase()] ?? '');
}
