import type { Translate } from '../../i18n/translate.ts';
import type { PairAgreement } from './agreement.ts';

/** Returns a sentence on what only one of two checkers decided; null where there is nothing of the kind. */
export function decidedAlone(
  { onlyFirst, onlySecond }: Pick<PairAgreement, 'onlyFirst' | 'onlySecond'>,
  names: { first: string; second: string },
  t: Translate,
): string | null {
  if (onlyFirst > 0 && onlySecond > 0) return t('agreement.only', { ...names, a: onlyFirst, b: onlySecond });
  if (onlyFirst > 0) return t('agreement.onlyOne', { name: names.first, n: onlyFirst });
  return onlySecond > 0 ? t('agreement.onlyOne', { name: names.second, n: onlySecond }) : null;
}
