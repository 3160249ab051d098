import { expect, test } from 'vitest';
import { nameWithoutMood } from '../../../../core/detect/reporting/name-without-mood.ts';

const nameIn = (words: string): string => {
  const text = `aldus ${words}`;
  const { start, end } = nameWithoutMood(text, { start: 6, end: text.length });
  return text.slice(start, end);
};

test.each([
  ['een woedende Jan de Vries', 'Jan de Vries'],
  ['een cynische Marek Holub, de burgemeester van Tolmin', 'Marek Holub, de burgemeester van Tolmin'],
  ['a visibly moved Ana Prat', 'Ana Prat'],
  ['ein sichtlich bewegter Karl von Aue', 'Karl von Aue'],
  ['une ministre', 'une ministre'],
  ['een woordvoerder van de politie', 'een woordvoerder van de politie'],
  ['a senior White House official', 'a senior White House official'],
  ['een Estmarkse militair', 'een Estmarkse militair'],
  ['een rapport van Jansen Bouw', 'een rapport van Jansen Bouw'],
  ['a friend of Ana Prat', 'a friend of Ana Prat'],
  ['de woedende Jan de Vries', 'de woedende Jan de Vries'],
])('%s is %s', (words, name) => {
  expect(nameIn(words)).toBe(name);
});
