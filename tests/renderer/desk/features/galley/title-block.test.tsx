import { expect, test } from 'vitest';
import type { Block } from '../../../../../core/model/article/article.ts';
import {
  openingHeading,
  opensText,
  titleBlockOf,
} from '../../../../../renderer/desk/features/galley/TitleBlock.tsx';

const block = (start: number, end: number, isText = true) => ({ start, end, isText }) as Block;

test('a title of the text’s opening words is known as such, whole or cut, in any script', () => {
  const japanese = '港の橋は閉鎖される。\n\n港湾局によると、三月二日から六週間である。';
  const blocks = [block(0, 10), block(12, japanese.length)];
  expect(opensText(blocks, japanese, '港の橋は閉鎖される。')).toBe(true);
  expect(opensText(blocks, japanese, '港湾局')).toBe(false);
  const english = 'Menu\n\nThe bridge closes on Monday for six weeks, says the port.';
  const all = [block(0, 4, false), block(6, english.length)];
  expect(opensText(all, english, 'The bridge closes on Monday…')).toBe(true);
  expect(opensText(all, english, 'The Bridge')).toBe(false);
  expect(opensText([], '', '—')).toBe(false);
});

test('the headline is the first heading of the text that says the title, also below what a page has above it', () => {
  const text = 'Menu\n\nThe bridge closes\n\nFrom Monday on.';
  const menu = { ...block(0, 4, false), kind: 'boilerplate', position: 0 } as Block;
  const headline = { ...block(6, 23), kind: 'heading', position: 1 } as Block;
  const story = { ...block(25, text.length), kind: 'paragraph', position: 2 } as Block;
  expect(titleBlockOf([menu, headline, story], text, 'The bridge closes')).toBe(1);
  expect(titleBlockOf([{ ...headline, position: 0, isText: false }], text, 'The bridge closes')).toBe(0);
  expect(titleBlockOf([menu, headline, story], text, 'Another title')).toBeNull();
  expect(titleBlockOf([story, headline], text, 'The bridge closes')).toBeNull();
});

test('the headline of an older version is the heading that opens its text, whatever the article is called since', () => {
  const menu = { ...block(0, 4, false), kind: 'boilerplate', position: 0 } as Block;
  const headline = { ...block(6, 23), kind: 'heading', level: 1, position: 1 } as Block;
  const story = { ...block(25, 40), kind: 'paragraph', position: 2 } as Block;
  expect(openingHeading([menu, headline, story])).toBe(1);
  expect(openingHeading([menu, { ...headline, level: 2 }, story])).toBeNull();
  expect(openingHeading([story, headline])).toBeNull();
  expect(openingHeading([])).toBeNull();
});
