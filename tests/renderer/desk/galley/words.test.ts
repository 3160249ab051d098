import { expect, test } from 'vitest';
import { stepWord, wordsIn } from '../../../../renderer/desk/galley/words.ts';

const text = 'So: three ships, left.';
const words = wordsIn(text, { start: 0, end: text.length }, 'en');
const shown = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

test('finds the words, with their places in the whole text', () => {
  expect(words.map(shown)).toEqual(['So', 'three', 'ships', 'left']);
  expect(wordsIn(text, { start: 4, end: 15 }, 'en').map(shown)).toEqual(['three', 'ships']);
  expect(wordsIn(text, { start: 4, end: 15 }, 'und').map(shown)).toEqual(['three', 'ships']);
});

test('the first step takes the first word, or the last going back', () => {
  expect(shown(stepWord(words, null, 'next'))).toBe('So');
  expect(shown(stepWord(words, null, 'extend'))).toBe('So');
  expect(shown(stepWord(words, null, 'previous'))).toBe('left');
  expect(stepWord([], null, 'next')).toBeNull();
});

test('steps go from word to word and stop at the ends', () => {
  const three = words[1]!;
  expect(shown(stepWord(words, three, 'next'))).toBe('ships');
  expect(shown(stepWord(words, three, 'previous'))).toBe('So');
  expect(shown(stepWord(words, words[3]!, 'next'))).toBe('left');
  expect(shown(stepWord(words, words[0]!, 'previous'))).toBe('So');
});

test('extending takes a word more and shrinking a word less, never the last', () => {
  const two = stepWord(words, words[1]!, 'extend');
  expect(shown(two)).toBe('three ships');
  expect(shown(stepWord(words, two, 'shrink'))).toBe('three');
  expect(shown(stepWord(words, words[1]!, 'shrink'))).toBe('three');
  expect(shown(stepWord(words, { start: 4, end: 22 }, 'extend'))).toBe('three ships, left');
});

test('a selection that begins within a word is brought to whole words', () => {
  expect(shown(stepWord(words, { start: 6, end: 8 }, 'extend'))).toBe('three ships');
});
