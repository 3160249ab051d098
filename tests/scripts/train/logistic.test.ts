import { describe, expect, it } from 'vitest';
import { fitLogistic, sumOf, type Example } from '../../../scripts/train/logistic.ts';

/** So many examples with these features, of which `share` is true. */
function examples(features: number[], count: number, share: number): Example[] {
  return Array.from({ length: count }, (_, at) => ({ features, is: at < count * share, counts: 1 }));
}

const chance = (sum: number) => 1 / (1 + Math.exp(-sum));

describe('fitLogistic', () => {
  it('gives each combination the share of it that is true', () => {
    const data = [...examples([], 1000, 0.1), ...examples([0], 1000, 0.3), ...examples([1], 1000, 0.05)];
    const weights = fitLogistic(data, 2, 0.01);
    expect(chance(sumOf(weights, []))).toBeCloseTo(0.1, 2);
    expect(chance(sumOf(weights, [0]))).toBeCloseTo(0.3, 2);
    expect(chance(sumOf(weights, [1]))).toBeCloseTo(0.05, 2);
  });

  it('draws weights to nothing the more L2 it has, but not the bias', () => {
    const data = [...examples([], 100, 0.2), ...examples([0], 100, 0.6)];
    const [free, held] = [0.1, 1000].map((l2) => fitLogistic(data, 1, l2));
    expect(Math.abs(held?.[0] ?? NaN)).toBeLessThan(Math.abs(free?.[0] ?? NaN) / 10);
    expect(chance(held?.[1] ?? NaN)).toBeCloseTo(0.4, 1);
  });

  it('counts an example as often as it is told', () => {
    const twice = [...examples([0], 10, 0.5).map((one) => ({ ...one, counts: 3 })), ...examples([], 30, 0.2)];
    const often = [...examples([0], 30, 0.5), ...examples([], 30, 0.2)];
    expect([...fitLogistic(twice, 1, 1)].map((weight) => weight.toFixed(3))).toEqual(
      [...fitLogistic(often, 1, 1)].map((weight) => weight.toFixed(3)),
    );
  });

  it('gives the same weights for the same examples', () => {
    const data = [...examples([0, 1], 50, 0.7), ...examples([1], 50, 0.2), ...examples([], 50, 0.4)];
    expect([...fitLogistic(data, 2, 1)]).toEqual([...fitLogistic(data, 2, 1)]);
  });
});
