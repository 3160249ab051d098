import { expect, test } from 'vitest';
import {
  tagParts,
  type TagContent,
  type TagNode,
} from '../../../../../../../renderer/reader/formats/pdf/layout/tagged/tag-parts.ts';

const node = (role: string, ...children: (TagNode | TagContent | string)[]): TagNode => ({
  role,
  children: children.map((child) => (typeof child === 'string' ? { type: 'content', id: child } : child)),
});

const told = (tree: TagNode): string[] =>
  tagParts(tree).map(
    ({ kind, level, cells }) => `${kind}${level ?? ''} ${cells.map((ids) => ids.join('+')).join('|')}`,
  );

test('roles become blocks in the order of the tree', () => {
  expect(
    told(
      node(
        'Root',
        node(
          'Sect',
          node('H1', 'a'),
          node('P', 'b', node('Span', 'c'), node('Link', 'd', { type: 'object' })),
        ),
        node('BlockQuote', node('P', 'e')),
        node('L', node('LI', node('Lbl', 'f'), node('LBody', node('P', 'g'), node('L', node('LI', 'h'))))),
        node(
          'Table',
          node('THead', node('TR', node('TH', 'i'), node('TH', node('P', 'j')))),
          node('TR', node('TD'), node('TD', 'k')),
        ),
        node('Figure', node('Caption', 'l')),
        'm',
        node('Span', 'n'),
      ),
    ),
  ).toEqual([
    'heading1 a',
    'paragraph b+c+d',
    'quotation e',
    'listItem f+g',
    'listItem h',
    'tableRow i|j',
    'tableRow |k',
    'caption l',
    'paragraph m+n',
  ]);
});

test('a tree that nests without end is read all the same', () => {
  let tree = node('P', 'x');
  for (let depth = 0; depth < 150; depth++) tree = node(depth % 2 === 0 ? 'L' : 'LI', tree);
  expect(told(tree).join(' ')).toContain('x');
});
