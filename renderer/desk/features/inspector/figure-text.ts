import { locales } from '../../../../core/i18n/locale.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import type { Figure } from '../../../../core/model/article/text-notes.ts';

/** Returns a date of a year, a month, a day or a moment in words of a language. */
function dateText(date: string, language: Language): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(moment.getTime()) || month === undefined) return year;
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric', weekday: 'long' }),
  }).format(moment);
}

function amountText({ kind, unit }: Figure, value: number, numbers: (value: number) => string): string {
  if (kind === 'percentage') return `${numbers(value)} %`;
  const written = kind === 'money' ? unit?.toUpperCase() : unit;
  return written === null || written === undefined ? numbers(value) : `${numbers(value)} ${written}`;
}

/**
 * Returns what a figure of the text comes to, in the interface's language ('200,000 soldiers per day', 'Monday 6 June 2022'),
 * or null if it has no value.
 */
export function figureText(
  figure: Figure,
  language: Language,
  numbers: (value: number) => string,
  t: Translate,
): string | null {
  if (figure.date !== null) return dateText(figure.date, language);
  const { value, range, per, approximate } = figure;
  const plain =
    range !== null
      ? `${numbers(range[0])}–${amountText(figure, range[1], numbers)}`
      : value === null
        ? null
        : amountText(figure, value, numbers);
  if (plain === null) return null;
  const rate = per === null ? plain : t('inspector.per', { value: plain, per });
  return approximate ? t('inspector.about', { value: rate }) : rate;
}
