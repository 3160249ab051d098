import type { Claim } from '../../../core/claim.ts';
import type { Translate } from '../../../core/i18n/translate.ts';

/** Returns what a claim is called where it cannot be seen: its number, its verdict, and whether it is only suggested. */
export function claimLabel(claim: Claim, number: number, t: Translate): string {
  const label = t('claim.said', { number, verdict: t(`verdict.${claim.verdict}`) });
  return claim.status === 'suggested' ? `${label}, ${t('suggestion.mark')}` : label;
}
