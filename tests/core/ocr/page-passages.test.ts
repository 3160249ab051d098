import { expect, test } from 'vitest';
import { isUnsure, pagePassages } from '../../../core/ocr/page-passages.ts';
import {
  confidenceOf,
  defaultOcrLanguages,
  pageOfEngine,
  type RecognizedLine,
  type RecognizedWord,
} from '../../../core/ocr/recognized-page.ts';
import { doubted, hasFigures } from '../../../core/ocr/second-look.ts';

const word = (text: string, confidence = 96, weakest = confidence, x0 = 0): RecognizedWord => ({
  text,
  confidence,
  weakest,
  box: { x0, y0: 0, x1: x0 + 10, y1: 10 },
});
const line = (words: string): RecognizedLine => words.split(' ').map((text) => word(text));

test('cuts a page into sentences at their page, a paragraph a block, and puts parted words together', () => {
  const page = [
    [line('De wethou-'), line('der sprak. Het'), line('was 2024-'), line('2025.')],
    [line('Slot.')],
  ];
  const { passages, words } = pagePassages(page, 7, 'nl', 3);
  expect(passages.map(({ text, block }) => [text, block])).toEqual([
    ['De wethouder sprak.', 3],
    ['Het was 2024-2025.', 3],
    ['Slot.', 4],
  ]);
  expect(passages[0]?.locator).toEqual({ kind: 'page', page: 7 });
  expect(words).toBe(9);
});

test('marks unsure words where they stand, also one that is parted at the end of a line', () => {
  const page = [
    [
      [word('Er'), word('waren'), word('ge-', 50)],
      [word('duldig'), word('40', 96, 60), word('boten.')],
    ],
  ];
  const { passages, unsure } = pagePassages(page, 1, 'nl', 0);
  const [passage] = passages;
  expect(passage?.unsure?.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
    'geduldig',
    '40',
  ]);
  expect(unsure).toBe(2);
});

test('a figure has to be surer than a word, and its points and commas have to be where the language has them', () => {
  expect(isUnsure(word('haven', 80), 'nl')).toBe(false);
  expect(isUnsure(word('1250', 80), 'nl')).toBe(true);
  expect(isUnsure(word('lO', 80), 'nl')).toBe(true);
  expect(isUnsure(word('—', 10), 'nl')).toBe(false);
  expect(isUnsure(word('1,270'), 'es')).toBe(true);
  expect(isUnsure(word('1,270'), 'en')).toBe(false);
  expect(isUnsure(word('£2,75'), 'en')).toBe(true);
});

test('a figure that a second look does not have at the same place is unsure', () => {
  const first = [[[word('in', 96, 96, 0), word('1928', 96, 96, 20), word('£418', 96, 96, 40)]]];
  const second = [[[word('in', 96, 96, 0), word('1998', 96, 96, 10), word('418', 96, 96, 20)]]];
  expect(hasFigures(first)).toBe(true);
  expect(
    doubted(first, second, 0.5)
      .flat(2)
      .map(({ weakest }) => weakest),
  ).toEqual([96, 0, 96]);
});

test('reads what the engine says, without empty words and lines', () => {
  const bbox = { x0: 1, y0: 2, x1: 3, y1: 4 };
  const symbols = [
    { text: '4', confidence: 99 },
    { text: '0', confidence: 71 },
  ];
  const words = [
    { text: '40 ', confidence: 90, bbox, symbols },
    { text: ' ', confidence: 90, bbox, symbols: [] },
  ];
  const json = JSON.stringify({
    blocks: [{ paragraphs: [{ lines: [{ words }, { words: [] }] }, { lines: [] }] }],
  });
  const page = pageOfEngine(json);
  expect(page).toEqual([[[{ text: '40', confidence: 90, weakest: 71, box: bbox }]]]);
  expect(confidenceOf(page)).toBe(90);
  expect(confidenceOf([])).toBe(0);
});

test('takes the language of the article and English unless a checker chooses', () => {
  expect(defaultOcrLanguages('nl-BE')).toEqual(['nl', 'en']);
  expect(defaultOcrLanguages('en')).toEqual(['en']);
  expect(defaultOcrLanguages('tr')).toEqual(['en']);
  expect(defaultOcrLanguages(null)).toEqual(['en']);
});
