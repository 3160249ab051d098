import { locales } from '../i18n/locale.ts';
import type { Language } from '../model/settings/settings.ts';

/** Writes moments and dates for people, in one language and one time zone. */
export interface DateWriter {
  /** A full moment: '14 June 2022, 11:20'. Text that is no moment comes back unchanged. */
  moment(moment: string): string;
  /** A date of any precision: '2022', 'June 2022', '14 June 2022'; with a time if it has one. */
  date(date: string): string;
  /** Two moments: '14 June 2022, 10:41 to 12:05', with both days when they differ. */
  range(from: string, to: string): string;
  /** What people call the zone: 'Central European Time'. */
  zone: string;
}

const TO: Record<Language, string> = { en: 'to', nl: 'tot' };

/** Returns the writer for a language and an IANA time zone; throws RangeError for a zone that is not one. */
export function dateWriter(language: Language, timeZone: string): DateWriter {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  // A date without a time is the same day everywhere.
  const plainDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
  const plainMonth = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });

  const moment = (text: string): string => {
    const time = Date.parse(text);
    return Number.isNaN(time) ? text : `${day.format(time)}, ${clock.format(time)}`;
  };
  const date = (text: string): string => {
    const [, datePart = '', time, offset] = /^([\d-]+)(?:T(\d{2}:\d{2})[\d:.]*(.*))?$/.exec(text) ?? [];
    if (offset !== undefined && offset !== '') return moment(text);
    const start = Date.parse(datePart);
    if (Number.isNaN(start) || datePart.length === 4) return text;
    if (datePart.length === 7) return plainMonth.format(start);
    return time === undefined ? plainDay.format(start) : `${plainDay.format(start)}, ${time}`;
  };
  const range = (from: string, to: string): string => {
    const start = Date.parse(from);
    const end = Date.parse(to);
    if (day.format(start) !== day.format(end)) return `${moment(from)} ${TO[language]} ${moment(to)}`;
    if (clock.format(start) === clock.format(end)) return moment(from);
    return `${moment(from)} ${TO[language]} ${clock.format(end)}`;
  };
  return { moment, date, range, zone: zoneName(locale, timeZone) };
}

/** The name that is valid in summer and winter; for a zone without such a name (universal time), its plain name. */
function zoneName(locale: string, timeZone: string): string {
  // Intl gives the name for both seasons only at a time when the zone has both. 1970 was before summer time came
  // back.
  const at = Date.UTC(2024, 0);
  const named = (timeZoneName: 'longGeneric' | 'long'): string =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const name = named('longGeneric');
  return name.startsWith('GMT') ? named('long') : name;
}
