import { locales } from '../../../core/i18n/locale.ts';
import type { Language } from '../../../core/model/settings/settings.ts';
import { useEffect, useState, useMemo } from 'react';
import { useApp } from './app-context.tsx';

const MINUTE = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it, and a table of dates needs the same few. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

/**
 * Writes a partial date (2022, 2022-06, 2022-06-14 or a full moment) as precisely as the text gave it: '2022',
 * 'Jun 2022', '14 Jun 2022'. Of a moment the day is taken as it stands there, whatever this machine's time zone.
 */
export function formatPartialDate(date: string, language: Language): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (month === undefined) return year;
  const at = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
  return formatter(language, day === undefined ? parts : { ...parts, day: 'numeric' }).format(at);
}

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

function relativeIn(language: Language): Intl.RelativeTimeFormat {
  const relative =
    relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  relatives.set(language, relative);
  return relative;
}

/** Writes a moment in full, to the minute, in this machine's time zone: '14 June 2022 at 11:02'. */
export function formatMoment(moment: string, language: Language): string {
  return formatter(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment));
}

/**
 * Writes how long ago a moment was, as short as it can be told: minutes within the hour, the time of today, 'yesterday',
 * a day of this year, else the day with its year. A moment after `now` (clocks differ) counts as now.
 */
export function formatAgo(moment: string, now: Date, language: Language): string {
  const at = new Date(moment);
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / MINUTE));
  const relative = relativeIn(language);
  if (minutes === 0) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(at)) / (24 * 60 * MINUTE));
  if (days <= 0) return formatter(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  if (days === 1) return relative.format(-1, 'day');
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (at.getFullYear() === now.getFullYear()) return formatter(language, day).format(at);
  return formatter(language, { ...day, year: 'numeric' }).format(at);
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

const languageNames = new Map<Language, Intl.DisplayNames>();

/** Returns the name of a language tag in the interface's language ('Dutch' for nl), or '' for 'und'. */
export function languageName(tag: string, language: Language): string {
  if (tag === 'und') return '';
  const names = languageNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  languageNames.set(language, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Returns the time, renewed each minute, for what is written as '5 min. ago'. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Returns what writes a number as the interface's language does. */
export function useNumbers(): (value: number) => string {
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language);
    return (value) => numbers.format(value);
  }, [language]);
}
