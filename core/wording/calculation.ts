import { assertNever } from '../kernel/assert-never.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Problem } from '../model/calculation.ts';

/** Returns in words what is wrong with an expression. */
export function problemText(
  { code, words: [word = '', second = '', third = ''] }: Problem,
  t: Translate,
): string {
  switch (code) {
    case 'number':
      return t('calculation.problem.number', { word, decimal: second, group: third });
    case 'function':
      return t('calculation.problem.function', { word, functions: second });
    case 'units':
      return t('calculation.problem.units', { one: word, other: second });
    case 'unexpected':
      return word === '' ? t('calculation.problem.ends') : t('calculation.problem.unexpected', { word });
    case 'sign':
    case 'name':
    case 'arguments':
      return t(`calculation.problem.${code}`, { word });
    case 'empty':
    case 'percentage':
    case 'zero':
    case 'open':
    case 'large':
      return t(`calculation.problem.${code}`);
    default:
      return assertNever(code);
  }
}

/** Returns a result as people write it in a language of the interface, with no more than six decimals. */
export function resultText({ value, unit }: { value: string; unit: string | null }, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(value));
  return unit === null ? number : `${number} ${unit}`;
}
