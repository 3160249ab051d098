import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, inTurn, isMissed } from '../../../scripts/bench/measure.ts';
import { summarize } from '../../../scripts/bench/statistics.ts';
import { tableOf } from '../../../scripts/bench/table.ts';

describe('summarize', () => {
  test('takes the middle of an odd series and between the middle two of an even one', () => {
    expect(summarize([9, 1, 5]).median).toBe(5);
    expect(summarize([4, 1, 2, 9]).median).toBe(3);
    expect(summarize([1, 2, 3, 4, 5]).quartiles).toEqual([2, 4]);
  });

  test('does not depend on the order, and keeps its figures in order', () => {
    const series = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(series, (values) => {
        const { least, quartiles, median, most } = summarize(values);
        expect(summarize(values.toReversed())).toEqual(summarize(values));
        const figures = [least, quartiles[0], median, quartiles[1], most];
        expect(figures).toEqual(figures.toSorted((a, b) => a - b));
      }),
    );
  });

  test('refuses a series with nothing in it', () => {
    expect(() => summarize([])).toThrow('nothing was measured');
  });
});

describe('comparisons', () => {
  const parts = { name: 'start', unit: 'ms' as const, ours: [30, 10, 20], base: [10], against: 'bare' };

  test('a ratio is median over median, and a goal is missed above it, not at it', () => {
    expect(compare(parts).ratio).toBe(2);
    expect(isMissed(compare(parts))).toBe(false);
    expect(isMissed(compare({ ...parts, goal: 2 }))).toBe(false);
    expect(isMissed(compare({ ...parts, goal: 1.9 }))).toBe(true);
  });

  test('the two are done in turn', async () => {
    const done: string[] = [];
    const work = (name: string) => (run: number) => {
      done.push(`${name}${run}`);
      return Promise.resolve(run);
    };
    expect(await inTurn(2, work('a'), work('b'))).toEqual({ ours: [0, 1], base: [0, 1] });
    expect(done).toEqual(['a0', 'b0', 'a1', 'b1']);
  });

  test('the table says which goal was missed', () => {
    const table = tableOf([compare({ ...parts, goal: 1.9 }), compare({ ...parts, name: 'other', goal: 2 })]);
    const [, missed, kept] = table.split('\n');
    expect(missed).toMatch(/^start .*20\.0 \(15\.0–25\.0\).*2\.00 × +≤ 1\.9 +MISSED$/);
    expect(kept).toMatch(/^other .*kept$/);
  });
});
