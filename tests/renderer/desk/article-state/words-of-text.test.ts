import { expect, test } from 'vitest';
import { stepWord, wholeWords, wordsIn } from '../../../../renderer/desk/article-state/words-of-text.ts';

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

const whole = (text: string, words: string, language = 'en') => {
  const start = text.indexOf(words);
  const span = wholeWords(text, { start, end: start + words.length }, language);
  return text.slice(span.start, span.end);
};

test.each([
  ['cut words are whole', 'No ships left the harbour.', 'ips left the har', 'ships left the harbour'],
  ['white space at the ends goes', 'No ships left.', ' ships ', 'ships'],
  ['what is whole stays', 'No ships left.', 'ships', 'ships'],
  ['signs at the ends stay', 'It said: ‘No ships left.’', '‘No ships left.’', '‘No ships left.’'],
  ['a word has its apostrophe', 'They don’t sail.', 'They don', 'They don’t'],
  ['a figure is one word', 'About 12,500 ships.', 'About 12', 'About 12,500'],
  ['Arabic', 'غادرت السفن الميناء', 'ادرت السفن المي', 'غادرت السفن الميناء'],
  ['nothing but white space', 'No ships', ' ', ' '],
])('of a selection, %s', (_, text, selected, expected) => {
  expect(whole(text, selected)).toBe(expected);
});

test('where nothing stands between words, the selection says where one ends', () => {
  expect(whole('港は閉鎖された。', '港は閉', 'ja')).toBe('港は閉');
});
