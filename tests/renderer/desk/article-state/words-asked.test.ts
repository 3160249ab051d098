import { expect, test } from 'vitest';
import { hasAll, wordsAsked } from '../../../../renderer/desk/article-state/words-asked.ts';

const words = (text: string, asked: string): string[] =>
  wordsAsked(text, asked).map(({ start, end }) => text.slice(start, end));

test('finds whole words whatever their case and accents', () => {
  expect(words('De Café van Zoë, en cafés.', 'cafe zoe')).toEqual(['Café', 'Zoë']);
  expect(words('Zoe\u0308 telde 40 schepen, niet 400.', 'ZOË 40')).toEqual(['Zoe\u0308', '40']);
  expect(words('Вода высокая', 'вода')).toEqual(['Вода']);
  expect(words('nothing', '  .,')).toEqual([]);
});

test('tells a text that has all of the words from one that has some', () => {
  expect(hasAll('The harbour bridge opens.', 'Bridge harbour')).toBe(true);
  expect(hasAll('The harbour opens.', 'bridge harbour')).toBe(false);
});
