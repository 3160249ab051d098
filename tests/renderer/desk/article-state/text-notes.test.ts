import { expect, test } from 'vitest';
import type { Remark } from '../../../../core/model/article/article.ts';
import { orderedRemarks, remarksIn } from '../../../../renderer/desk/article-state/text-notes.ts';
import { articleOf } from '../app/desk/an-article.ts';

const remark = (start: number, text: string): Remark => ({ start, end: start, author: null, at: null, text });

test('stand in the order of the text, each with the block that it begins in or after', () => {
  const { blocks, version } = articleOf([
    ['paragraph', ['The quay broke.']],
    ['paragraph', ['It was closed.', 'Nobody was hurt.']],
    ['paragraph', ['It opens in May.']],
  ]);
  const second = blocks[1]?.start ?? 0;
  const remarks = orderedRemarks([
    remark(version.text.length, 'at the end'),
    remark(second, 'on the second'),
    remark(0, 'first'),
    remark(0, 'second at one place'),
  ]);
  expect(remarks.map(({ text }) => text)).toEqual([
    'first',
    'second at one place',
    'on the second',
    'at the end',
  ]);
  const texts = (position: number) => remarksIn(remarks, blocks, position).map(({ text }) => text);
  expect(texts(0)).toEqual(['first', 'second at one place']);
  expect(texts(1)).toEqual(['on the second']);
  expect(texts(2)).toEqual(['at the end']);
});
