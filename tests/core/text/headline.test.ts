import { expect, test } from 'vitest';
import type { Block } from '../../../core/model/article/article.ts';
import { asksForTitle, standingWarnings } from '../../../core/text/headline.ts';

const text = 'The ferry sails again.\n\nNobody knows why.';
const blocks = [
  { start: 0, end: 22 },
  { start: 24, end: text.length },
] as Block[];
const codes = (title: string, code: 'titleFromText' | 'titleFromName', published: string | null = null) =>
  standingWarnings(
    { title, published },
    {
      text,
      sourceName: 'ferry_story.txt',
      warnings: [
        { code, detail: null },
        { code: 'noDate', detail: null },
      ],
    },
    blocks,
  ).map((warning) => warning.code);

test('that no headline was found holds until the title is another', () => {
  expect(codes('The ferry sails again.', 'titleFromText')).toEqual(['titleFromText', 'noDate']);
  expect(codes('Ferry back', 'titleFromText')).toEqual(['noDate']);
  expect(codes('ferry story', 'titleFromName')).toEqual(['titleFromName', 'noDate']);
  expect(codes('Ferry back', 'titleFromName')).toEqual(['noDate']);
});

test('that no date was found holds until there is one', () => {
  expect(codes('Ferry back', 'titleFromText', '2022-06')).toEqual([]);
});

test('only a title that stands in asks for another', () => {
  expect(asksForTitle({ code: 'titleFromName', detail: null })).toBe(true);
  expect(asksForTitle({ code: 'noDate', detail: null })).toBe(false);
});
