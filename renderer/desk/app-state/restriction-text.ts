import type { Release } from '../../../core/model/article/article.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import { restrictionsOf } from '../../../core/model/article/release.ts';
import { dateWriter } from '../../../core/report/dates.ts';
import type { Language } from '../../../core/model/settings/settings.ts';

/**
 * Returns what restricts the use of a story, in words, the gravest first. Moments are in this machine's time zone, as the
 * report has them.
 */
export function restrictionTexts(release: Release | null, t: Translate, language: Language): string[] {
  const restrictions = restrictionsOf(release);
  if (restrictions.length === 0) return [];
  const dates = dateWriter(language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return restrictions.map(({ key, date }) => t(key, { date: date === '' ? '' : dates.date(date) }));
}
