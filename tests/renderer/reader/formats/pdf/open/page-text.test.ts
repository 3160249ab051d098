import { expect, test } from 'vitest';
import { pageTexts, type PlacedItem } from '../../../../../../renderer/reader/formats/pdf/open/page-text.ts';

function placed(str: string, matrix: PlacedItem['matrix'], fields: Partial<PlacedItem> = {}): PlacedItem {
  return {
    str,
    dir: 'ltr',
    matrix,
    width: 20,
    vertical: false,
    bold: false,
    mark: null,
    artifact: false,
    ...fields,
  };
}

test('text in each direction stands upright on a page of its own, the most text first', () => {
  const texts = pageTexts(
    [
      placed('side', [0, -10, -10, 0, 40, 300]),
      placed('the text of the page', [10, 0, 0, -10, 50, 100]),
      placed('DRAFT', [7, 7, 7, -7, 100, 100]),
    ],
    200,
    400,
  );
  expect(texts.map(({ items }) => items.map(({ str }) => str))).toEqual([
    ['the text of the page'],
    ['DRAFT'],
    ['side'],
  ]);
  const [main, , side] = texts;
  expect(main).toMatchObject({ width: 200, height: 400, items: [{ x: 50, y: 100, fontSize: 10 }] });
  // Read from below: what is 100 from the bottom is 100 from the left, what is 40 from the left is 40 from the top.
  expect(side?.width).toBeCloseTo(400);
  expect(side?.items[0]?.x).toBeCloseTo(100);
  expect(side?.items[0]?.y).toBeCloseTo(40);
});

test('vertical writing is read down and to the left', () => {
  const [text] = pageTexts(
    [
      placed('二', [10, 0, 0, -10, 100, 50], { vertical: true }),
      placed('一', [10, 0, 0, -10, 150, 50], { vertical: true }),
    ],
    200,
    400,
  );
  const [second, first] = text?.items ?? [];
  expect(first?.y).toBeLessThan(second?.y ?? 0);
});

test('white space is said of the next item; what is set twice at one place is there once', () => {
  const at = (x: number): PlacedItem['matrix'] => [10, 0, 0, -10, x, 100];
  const [text] = pageTexts(
    [placed('a', at(10)), placed(' ', at(15)), placed('b', at(20)), placed('b', at(20.4))],
    200,
    400,
  );
  expect(text?.items.map(({ str, spaced }) => [str, spaced])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});
