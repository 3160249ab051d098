import type { Figure } from '../detect/analysis.ts';
import { figuresOfWords } from '../detect/figures/text-figures.ts';
import { claimPack } from '../language/index.ts';
import { PERCENT } from '../model/calculation.ts';
import { quantity, type Quantity } from './quantity.ts';
import { unitOf } from './lexer.ts';

/**
 * How a result stands to a figure of a claim.
 * - equal: the same number
 * - rounded: the figure is the result, rounded as the claim writes it: 14 of 13.6, 2.3 million of 2,345,678
 * - within: the claim says 'at least', 'between 10 and 12', and the result is so
 * - other: another number, or a number of something else
 */
export type Agreement = 'equal' | 'rounded' | 'within' | 'other';

export interface Comparison {
  readonly agreement: Agreement;
  /** True where the result is below zero and the claim gives it without its sign: 'fell by 12 per cent'. */
  readonly isTurned: boolean;
  /** By how much the result is more than the figure (less, where it is below zero), in the figure's unit; null where it agrees, or cannot be told. */
  readonly difference: number | null;
  /** What the figure is rounded to: 1 of 14, 100000 of 2.3 million; null where nothing was rounded. */
  readonly step: number | null;
}

/** A figure of a claim and its words. */
export interface ClaimFigure {
  readonly figure: Figure;
  readonly words: string;
  readonly language: string;
}

/** Returns the figures of a claim's words that a result can stand beside: no dates. */
export function claimFigures(words: string, language: string): ClaimFigure[] {
  return figuresOfWords(words, language, null)
    .filter(({ kind, value, range }) => kind !== 'date' && (value !== null || range !== null))
    .map((figure) => ({ figure, words: words.slice(figure.start, figure.end), language }));
}

/** Returns how a result stands to a figure of a claim. */
export function compareWithFigure(
  result: { value: string; unit: string | null },
  claim: ClaimFigure,
): Comparison {
  const other: Comparison = { agreement: 'other', isTurned: false, difference: null, step: null };
  const number = inUnitOf(quantity(result.value, result.unit), result.unit, claim);
  if (number === null) return other;
  const straight = compareNumbers(number, claim);
  if (straight.agreement !== 'other') return straight;
  if (number >= 0) return { ...straight, difference: differenceFrom(number, claim) };
  const turned = compareNumbers(-number, claim);
  if (turned.agreement !== 'other') return { ...turned, isTurned: true };
  return { ...other, difference: differenceFrom(number, claim) };
}

/** The result as a number of what the figure is of: a share is a percentage too. Null where they are of different things. */
function inUnitOf(result: Quantity, unit: string | null, { figure, language }: ClaimFigure): number | null {
  const number = result.value.toNumber();
  if (figure.kind === 'percentage')
    return unit === PERCENT ? number : unit === null ? result.value.times(100).toNumber() : null;
  if (unit === PERCENT) return null;
  if (unit === null || figure.unit === null) return number;
  const [counted = ''] = unit.split('/');
  const own =
    figure.kind === 'money' ? figure.unit : unitOf(figure.unit.split(' ').at(-1) ?? '', claimPack(language));
  const isMoney = /^[A-Z]{3}$/.test(counted);
  // What is counted has too many names (inwoner, inwoners, mensen) to be told apart; money has not.
  return isMoney === (figure.kind === 'money') && (!isMoney || counted === own) ? number : null;
}

function compareNumbers(
  number: number,
  claim: ClaimFigure,
): Omit<Comparison, 'isTurned'> & { isTurned: false } {
  const { value, range, bound } = claim.figure;
  const none = { isTurned: false, difference: null, step: null } as const;
  if (range !== null)
    return { ...none, agreement: number >= range[0] && number <= range[1] ? 'within' : 'other' };
  if (value === null) return { ...none, agreement: 'other' };
  if (isNear(number, value, 0)) return { ...none, agreement: 'equal' };
  if (bound !== null)
    return { ...none, agreement: (bound === 'least') === number > value ? 'within' : 'other' };
  const room = claim.figure.approximate ? 1 : 0.5;
  const step = stepsOf(claim, value).find((one) => isNear(number, value, one * room));
  return step === undefined ? { ...none, agreement: 'other' } : { ...none, agreement: 'rounded', step };
}

/** Of two decimals their difference has no more digits than they: computers lose some of those. */
function differenceFrom(number: number, { figure: { value, bound } }: ClaimFigure): number | null {
  return value === null || bound !== null ? null : Number((number - value).toPrecision(12));
}

/** True where two numbers differ by no more than `most`, but for what computers lose of decimals. */
function isNear(one: number, other: number, most: number): boolean {
  return Math.abs(one - other) <= most + Math.max(Math.abs(one), Math.abs(other), most) * 1e-12;
}

/** The coarsest step to which a claim's figure may be rounded. */
export function largestStep(claim: ClaimFigure): number {
  return stepsOf(claim, claim.figure.value ?? 0).at(-1) ?? 1;
}

/** What a figure may be rounded to, the finest first: its last decimal, and the zeros at its end. */
function stepsOf({ figure, words }: ClaimFigure, value: number): number[] {
  const digits = /\d[\d.,'’\u00a0\u202f ]*/u.exec(words)?.[0].trim();
  // In words: a third holds for 34 per cent, half for 48; forty for 41 does not, if it is not 'about forty'.
  if (digits === undefined)
    return figure.kind === 'percentage' ? [value * 0.1] : zeroSteps(value).slice(0, 1);
  const decimals = /[.,](\d{1,2}|\d{4,})$/u.exec(digits)?.[1]?.length ?? decimalsOf(digits, value);
  const times = multiplierOf(digits, decimals, value);
  return decimals > 0 ? [times / 10 ** decimals] : zeroSteps(value / times).map((step) => step * times);
}

/** Three digits after a point or comma are thousands or decimals, which the value tells. */
function decimalsOf(digits: string, value: number): number {
  return /[.,]\d{3}$/u.test(digits) && !Number.isInteger(value) ? 3 : 0;
}

/** By what a word after the digits multiplied them. */
function multiplierOf(digits: string, decimals: number, value: number): number {
  const whole = Number(digits.replace(/\D/gu, '')) / 10 ** decimals;
  return whole === 0 ? 1 : Math.max(1, Number((value / whole).toPrecision(6)));
}

/** 1, and 10 of 40, and 10, 100 and 1000 of 15000. */
function zeroSteps(value: number): number[] {
  const steps = [1];
  for (let step = 10; value !== 0 && Number.isInteger(value) && value % step === 0; step *= 10)
    steps.push(step);
  return steps;
}
