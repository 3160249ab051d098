import { expect, test } from 'vitest';
import { fitDense, oddsOf } from '../../../scripts/train/dense-logistic.ts';

/** True in three of four cases where the first value is 2, and in one of four where it is 1; the second value says nothing. */
const examples = [1, 2].flatMap((value) =>
  [0, 1, 2, 3].map((place) => ({
    values: [value, place % 2],
    is: value === 2 ? place > 0 : place === 0,
    counts: 100,
  })),
);

test('gives the log-odds of what is true', () => {
  const model = fitDense(examples, 0.001);
  expect(oddsOf(model, [2, 0.5])).toBeCloseTo(Math.log(3), 1);
  expect(oddsOf(model, [1, 0.5])).toBeCloseTo(-Math.log(3), 1);
  expect(fitDense(examples, 0.001)).toEqual(model);
});

test('holds weights back by L2, and not the bias', () => {
  const held = fitDense(examples, 1e9);
  expect(held.weights[0]).toBeCloseTo(0);
  expect(held.bias).toBeCloseTo(0);
});
