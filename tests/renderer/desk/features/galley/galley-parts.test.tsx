import { expect, test } from 'vitest';
import { dataFrom } from '../../../../../renderer/desk/article-state/article-data.ts';
import { directionOf, titleBlockOf } from '../../../../../renderer/desk/features/galley/TitleBlock.tsx';
import { highlightFor } from '../../../../../renderer/desk/features/galley/highlights.ts';
import {
  fitBeside,
  markLines,
  stripRows,
} from '../../../../../renderer/desk/features/galley/mark-positions.ts';
import { articleOf, claimOnWords, quay } from '../../app/desk/an-article.ts';

test('marks whose claims begin on one line stand on one line', () => {
  const places = [
    { id: 'a', top: 10, height: 20 },
    { id: 'b', top: 13, height: 18 },
    { id: 'c', top: 38, height: 20 },
  ];
  expect(markLines(places)).toEqual([
    { top: 10, height: 20, ids: ['a', 'b'] },
    { top: 38, height: 20, ids: ['c'] },
  ]);
  expect(markLines([])).toEqual([]);
});

test('two marks stand beside each other where the margin has room for their numbers, and never three', () => {
  expect(fitBeside([123], 10)).toBe(true);
  // The margins of a narrow, a usual and a wide galley (Galley.module.css).
  expect(fitBeside([8, 9], 64 - 8)).toBe(false);
  expect(fitBeside([22, 23], 84 - 8)).toBe(true);
  expect(fitBeside([122, 123], 84 - 8)).toBe(false);
  expect(fitBeside([122, 123], 104 - 8)).toBe(true);
  expect(fitBeside([1, 2, 3], 1000)).toBe(false);
});

test('the strip shows the most pressing thing on each row', () => {
  const state = quay();
  const claims = [
    claimOnWords(state, 'The quay opens', { verdict: 'verified' }),
    claimOnWords(state, 'quay opens on Monday'),
    claimOnWords(state, 'Exports fell', { verdict: 'refuted' }),
  ];
  const data = dataFrom({ ...state, claims });
  expect(stripRows(data, 1)).toEqual(['unchecked']);
  const rows = stripRows(data, state.version.text.length);
  expect(rows[0]).toBe('verified');
  expect(rows[4]).toBe('unchecked');
  expect(rows[state.version.text.indexOf('Exports')]).toBe('refuted');
  expect(rows[state.version.text.indexOf('Some 40')]).toBe('untouched');
  expect(rows[state.version.text.indexOf('We use cookies')]).toBeNull();
});

test('a claim is painted by its verdict, a suggestion as such, each on its own line', () => {
  const claim = claimOnWords(quay(), 'Exports fell', { verdict: 'refuted' });
  expect(highlightFor(claim, 1)).toBe('tm-refuted-1');
  expect(highlightFor({ ...claim, status: 'suggested', verdict: 'unchecked' }, 0)).toBe('tm-suggested-0');
});

test('text that is mostly Arabic or Hebrew runs from the right', () => {
  expect(directionOf('The quay')).toBe('ltr');
  expect(directionOf('قالت رئيسة البلدية (CNN)')).toBe('rtl');
  expect(directionOf('ראש העיר')).toBe('rtl');
  expect(directionOf('12 – 40')).toBe('ltr');
});

test('a headline that is a block of the text is not set twice', () => {
  const state = articleOf([
    ['heading', 'The quay'],
    ['paragraph', ['It opens.']],
  ]);
  expect(titleBlockOf(state.blocks, state.version.text, 'The quay ')).toBe(0);
  expect(titleBlockOf(state.blocks, state.version.text, 'Another')).toBeNull();
  expect(titleBlockOf([], '', 'The quay')).toBeNull();
});
