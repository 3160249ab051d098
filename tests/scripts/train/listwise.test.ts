import { expect, test } from 'vitest';
import { dot, fitLists } from '../../../scripts/train/listwise.ts';

const lists = [
  {
    rows: [
      [1, 5],
      [3, 5],
      [2, 5],
    ],
    right: [false, true, false],
    counts: 1,
  },
  {
    rows: [
      [7, 1],
      [6, 1],
    ],
    right: [true, false],
    counts: 1,
  },
  {
    rows: [
      [0, 0],
      [1, 9],
      [4, 2],
    ],
    right: [false, false, true],
    counts: 1,
  },
];

test('puts the right row of each list first, by the feature that tells it', () => {
  const weights = fitLists(lists, 0.1);
  for (const { rows, right } of lists) {
    const sums = rows.map((row) => dot(row, weights));
    expect(right[sums.indexOf(Math.max(...sums))]).toBe(true);
  }
  expect(weights[0]).toBeGreaterThan(0);
  expect(fitLists(lists, 0.1)).toEqual(weights);
});
