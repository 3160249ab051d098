import { expect, test } from 'vitest';
import type { Block } from '../../../../core/article.ts';
import { opensText } from '../../../../renderer/desk/galley/title-block.ts';

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
