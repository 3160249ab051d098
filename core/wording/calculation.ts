import { assertNever } from '../kernel/assert-never.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ClaimFigure, Comparison } from '../calculation/compare.ts';
import type { Calculation, CalculationInput, Problem } from '../model/calculation.ts';
import { locatorText } from './locator.ts';

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

/** Returns in words what is wrong with an expression, with the part of it that is meant where the problem itself does not name it. */
export function problemAtText(problem: Problem, expression: string, t: Translate): string {
  const part = expression.slice(problem.start, problem.end).trim();
  const isNamed = problem.words[0] !== undefined && problem.words[0] !== '' && problem.code !== 'units';
  const text = problemText(problem, t);
  return part === '' || part === expression.trim() || isNamed ? text : t('calculation.at', { part, text });
}

/** Returns a result as people write it in a language of the interface, with no more than six decimals. */
export function resultText({ value, unit }: { value: string; unit: string | null }, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(value));
  return unit === null ? number : `${number} ${unit}`;
}

/** Returns the claim's figure beside a result, in words: the same, rounded, or by how much it differs. */
export function comparisonText(
  { agreement, difference }: Comparison,
  { figure, words }: Pick<ClaimFigure, 'figure' | 'words'>,
  t: Translate,
  locale: string,
): string {
  if (agreement !== 'other' || difference === null) return t(`calculation.${agreement}`, { figure: words });
  const number = resultText({ value: String(Math.abs(difference)), unit: null }, locale);
  // Between 14 % and 15 % lies a percentage point: one per cent more would be 14.14 %.
  const by = figure.kind === 'percentage' ? t('calculation.points', { number }) : number;
  return t(difference > 0 ? 'calculation.more' : 'calculation.less', { figure: words, difference: by });
}

/** Returns an input in words: its name, its value with its unit, and where it stands; `source` is what its file is called. */
export function inputText(
  { name, value, unit, words, locator }: CalculationInput,
  source: string | null,
  t: Translate,
  locale: string,
): string {
  const number = resultText({ value, unit }, locale);
  const quoted = words === null || words === number ? '' : ` (“${words}”)`;
  const place = [source, locator && locatorText(locator, t)].filter((part) => part).join(', ');
  return `${name} = ${number}${quoted}${place === '' ? '' : ` · ${place}`}`;
}

/** Returns a calculation as one line: the expression and what it comes to. */
export function calculationText(
  calculation: Pick<Calculation, 'expression' | 'value' | 'unit'>,
  locale: string,
): string {
  return `${calculation.expression} = ${resultText(calculation, locale)}`;
}
