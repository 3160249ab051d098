import { expect, test } from 'vitest';
import { recognizeDrawnPages } from '../../../scripts/measure/ocr.ts';

test('on clean pages in five languages at most .5 % of the characters are wrong, and no wrong figure is unmarked', async () => {
  const { counts, wrong, pages } = await recognizeDrawnPages(['clean'], [14], ['serif']);
  const clean = counts.get('clean');
  expect([pages, clean?.figures]).toEqual([5, 113]);
  expect((clean?.wrong ?? Infinity) / (clean?.characters ?? 1)).toBeLessThanOrEqual(0.005);
  expect(wrong.filter(({ isMarked }) => !isMarked)).toEqual([]);
  expect((clean?.rightFiguresMarked ?? Infinity) / (clean?.rightFigures ?? 1)).toBeLessThanOrEqual(0.1);
});
