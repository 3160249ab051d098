import { Decimal } from 'decimal.js';
import type { Span } from '../model/article/article.ts';
import { PERCENT } from '../model/calculation.ts';
import { CalculationError } from './problem.ts';

/** Sums and products are exact up to so many digits; a quotient that goes on has as many. */
const Exact = Decimal.clone({ precision: 50, toExpNeg: -1000, toExpPos: 1000, defaults: true });
/** No larger number is worked out. */
const LARGEST = new Exact('1e40');
/** So many digits of a quotient are kept. */
const KEPT = 30;

/** A number and what it is of: how often each unit is a factor, -1 for what it is divided by. */
export interface Quantity {
  readonly value: Decimal;
  readonly units: ReadonlyMap<string, number>;
}

/** Returns a number with a unit. `number` has no spaces and a point before its decimals. */
export function quantity(number: string, unit: string | null = null): Quantity {
  return { value: new Exact(number), units: new Map(unit === null ? [] : unitFactors(unit)) };
}

/** 'EUR/inwoner' is a unit of two. */
function unitFactors(unit: string): [string, number][] {
  const [above = '', ...below] = unit.split('/');
  return [
    ...(above === '' || above === '1' ? [] : above.split(' · ').map((one): [string, number] => [one, 1])),
    ...below.map((one): [string, number] => [one, -1]),
  ];
}

/** Returns the unit in words: 'EUR/inwoner'; null for a plain number. */
export function unitText({ units }: Quantity): string | null {
  const repeated = (unit: string, times: number) => Array.from({ length: Math.abs(times) }, () => unit);
  const above = [...units].flatMap(([unit, times]) => (times > 0 ? repeated(unit, times) : []));
  const below = [...units].flatMap(([unit, times]) => (times < 0 ? repeated(unit, times) : []));
  if (above.length + below.length === 0) return null;
  return [above.length === 0 ? '1' : above.join(' · '), ...below].join('/');
}

/** Returns the number to the last digit; of one that goes on 30 digits. */
export function decimalText({ value }: Quantity): string {
  const text = value.toSignificantDigits(KEPT).toDecimalPlaces(KEPT).toFixed();
  return text === '-0' ? '0' : text;
}

/** True for two numbers of which the one is the other, as far as digits are kept. */
export function isSameNumber(one: Quantity, other: Quantity): boolean {
  return decimalText(one) === decimalText(other);
}

export function isPercentage({ units }: Quantity): boolean {
  return units.size === 1 && units.get(PERCENT) === 1;
}

/** The sum of two, or their difference. `place` is where it stands, for the message. Throws units or percentage. */
export function add(one: Quantity, other: Quantity, sign: 1 | -1, place: Span): Quantity {
  if (isPercentage(one) !== isPercentage(other)) throw new CalculationError('percentage', place);
  const [left, right] = [unitText(one), unitText(other)];
  if (left !== right && left !== null && right !== null)
    throw new CalculationError('units', place, left, right);
  const value = sign === 1 ? one.value.plus(other.value) : one.value.minus(other.value);
  return limited({ value, units: left === null ? other.units : one.units }, place);
}

export function multiply(one: Quantity, other: Quantity, place: Span): Quantity {
  const [left, right] = [plain(one), plain(other)];
  return limited({ value: left.value.times(right.value), units: joined(left.units, right.units, 1) }, place);
}

/** Throws zero. Of two percentages the quotient is a plain number. */
export function divide(one: Quantity, other: Quantity, place: Span): Quantity {
  if (other.value.isZero()) throw new CalculationError('zero', place);
  const [left, right] = [plain(one), plain(other)];
  return limited(
    { value: left.value.dividedBy(right.value), units: joined(left.units, right.units, -1) },
    place,
  );
}

/** A plain number as a percentage: 0.14 is 14 %. Throws units of a number that is of something. */
export function asPercentage(one: Quantity, place: Span): Quantity {
  const unit = unitText(one);
  if (unit !== null) throw new CalculationError('units', place, unit, PERCENT);
  return { value: one.value.times(100), units: new Map([[PERCENT, 1]]) };
}

export function negate({ value, units }: Quantity): Quantity {
  return { value: value.negated(), units };
}

/** A percentage as a plain number, all others as they are. */
function plain(one: Quantity): Quantity {
  return isPercentage(one) ? { value: one.value.dividedBy(100), units: new Map() } : one;
}

function joined(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  sign: 1 | -1,
): Map<string, number> {
  const all = new Map(one);
  for (const [unit, times] of other) {
    const sum = (all.get(unit) ?? 0) + sign * times;
    if (sum === 0) all.delete(unit);
    else all.set(unit, sum);
  }
  return all;
}

function limited(result: Quantity, place: Span): Quantity {
  if (result.value.abs().greaterThan(LARGEST)) throw new CalculationError('large', place);
  return result;
}
