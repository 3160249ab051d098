import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import { type Release, restrictionsOf } from '../../../core/model/article/article.ts';
import { dateWriter } from '../../../core/report/dates.ts';
import type { Language } from '../../../core/model/settings/settings.ts';

/**
 * Returns the name of a claim for places where it cannot be seen: its number, its verdict, and whether it is only suggested.
 */
export function claimLabel(claim: Claim, number: number, t: Translate): string {
  const label = t('claim.said', { number, verdict: t(`verdict.${claim.verdict}`) });
  return claim.status === 'suggested' ? `${label}, ${t('suggestion.mark')}` : label;
}

/** What a row of the list shows beside a claim's own words. */
interface RowFacts {
  number: number;
  /** The speaker, in words. */
  speaker: string;
  /** Words about the rest of its state, such as 'no evidence recorded'. */
  state: readonly string[];
}

/**
 * Returns what a screen reader says for a row of the list: everything that the row shows, first the verdict, then the
 * claim's words.
 */
export function claimRowLabel(claim: Claim, { number, speaker, state }: RowFacts, t: Translate): string {
  const { attribution, said, quote, kind } = claim;
  const found = [
    claimLabel(claim, number, t),
    attribution !== null && said !== 'unchecked' && `${t('tick.said')}: ${t(`verdict.${said}`)}`,
    ...state,
  ];
  const end = /[.!?…]["'”’»)]*$/u.test(quote) ? '' : '.';
  const about = [speaker, kind !== null && t(`kind.${kind}`)];
  return `${found.filter(Boolean).join(', ')}: ${quote}${end} ${about.filter(Boolean).join(', ')}`;
}

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
