import { locales } from '../i18n/locale.ts';
import type { Language } from '../model/settings/settings.ts';
import { writeTypedDate } from './typed-date.ts';

/** Returns a language's name in the interface's language, or null if it is not known. */
export function languageName(tag: string, language: string): string | null {
  if (tag === 'und') return null;
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(tag) ?? null;
}

/** Returns a date as precise as it was given (2022, 2022-06, 2022-06-14; of a moment its day), in the interface's language. */
export function partialDateText(date: string, language: Language): string {
  return writeTypedDate(date.slice(0, 10), language);
}

/** Returns a moment (ISO 8601) as day and time on this machine, in the interface's language; with its year where that is not this one. */
export function momentText(moment: string, language: Language): string {
  const at = new Date(moment);
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    ...(at.getFullYear() !== new Date().getFullYear() && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Returns the day of a moment (ISO 8601) on this machine, in the interface's language. */
export function dayText(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium' }).format(new Date(moment));
}

/** Returns the time of day of a moment (ISO 8601) on this machine, in the interface's language. */
export function clockText(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
}

/** Returns today as YYYY-MM-DD on this machine's calendar. */
export function today(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
