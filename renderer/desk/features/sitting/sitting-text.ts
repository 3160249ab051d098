import type { Translate } from '../../../../core/i18n/translate.ts';

const MINUTE = 60_000;

/** Returns how long a sitting has gone on at `now` (ms since 1970), from its first change (ISO 8601), in words: '1 h 5 min'. */
export function sittingText(since: string, now: number, t: Translate): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  if (minutes < 60) return t('sitting.minutes', { n: minutes });
  return t('sitting.hours', { n: Math.floor(minutes / 60), minutes: minutes % 60 });
}
