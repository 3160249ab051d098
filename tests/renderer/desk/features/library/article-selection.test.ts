import { expect, test } from 'vitest';
import { linesOf, type Line } from '../../../../../renderer/desk/features/library/table-lines.ts';
import {
  goTo,
  emptySelection,
  selectAll,
  settle,
  toggle,
  type Selection,
} from '../../../../../renderer/desk/features/library/article-selection.ts';
import {
  findTyped,
  nothingTyped,
  typeLetter,
} from '../../../../../renderer/desk/features/library/table-keys.ts';
import { summary } from './summaries.ts';

const articles = ['Dyke holds', 'Éclair recalled', '‘Ferry’ late', 'Ferry on time', 'Flood'].map((title) =>
  summary({ title, touched: /^‘?F/.test(title) }),
);
const lines = linesOf(articles, 'none', [], 'en');
const keys = lines.map(({ key }) => key);
const chosen = (selected: Selection, among: readonly Line[] = lines): number[] =>
  [...selected.chosen].map((id) => among.findIndex(({ key }) => key === id)).sort((a, b) => a - b);
const begun = settle(emptySelection, lines);

test('begins with the first line, and goes from line to line', () => {
  expect(begun.cursor).toBe(keys[0]);
  expect(chosen(begun)).toEqual([0]);
  expect(chosen(goTo(begun, lines, 3, 'alone'))).toEqual([3]);
  const past = goTo(begun, lines, 3, 'past');
  expect([past.cursor, chosen(past)]).toEqual([keys[3], [0]]);
  expect(goTo(begun, lines, 9, 'alone')).toBe(begun);
});

test('a stretch runs from where it began, whichever way, and can be added to what is chosen', () => {
  const from = goTo(begun, lines, 2, 'alone');
  const down = goTo(from, lines, 4, 'range');
  expect(chosen(down)).toEqual([2, 3, 4]);
  expect(chosen(goTo(down, lines, 1, 'range'))).toEqual([1, 2]);
  const apart = toggle(goTo(begun, lines, 0, 'alone'), lines, 3);
  expect(chosen(apart)).toEqual([0, 3]);
  expect(chosen(goTo(apart, lines, 4, 'addRange'))).toEqual([0, 3, 4]);
  expect(chosen(toggle(apart, lines, 0))).toEqual([3]);
  expect(chosen(selectAll(apart, lines))).toEqual([0, 1, 2, 3, 4]);
});

test('what leaves the table is not chosen; the line that takes the cursor’s place is, where nothing else is left', () => {
  const selected = goTo(goTo(begun, lines, 1, 'alone'), lines, 2, 'range');
  const fewer = lines.toSpliced(1, 1);
  expect(chosen(settle(selected, fewer), fewer)).toEqual([1]);
  const neither = lines.toSpliced(1, 2);
  const settled = settle(selected, neither);
  expect([settled.cursor, chosen(settled, neither)]).toEqual([keys[4], [2]]);
  expect(settle(selected, [])).toMatchObject({ cursor: null, chosen: new Set() });
});

test('headings take the cursor and are never chosen; a folded group shows nothing else', () => {
  const grouped = linesOf(articles, 'status', [], 'en');
  expect(grouped.map(({ kind }) => kind).join(' ')).toBe(
    'group article article article group article article',
  );
  const all = selectAll(settle(emptySelection, grouped), grouped);
  expect(all.chosen.size).toBe(5);
  expect(goTo(all, grouped, 0, 'alone')).toMatchObject({ cursor: 'group:inWork', chosen: new Set() });
  const folded = linesOf(articles, 'status', ['group:inWork'], 'en');
  expect(folded.map(({ key }) => key)).toEqual(['group:inWork', 'group:untouched', keys[0], keys[1]]);
  expect(folded[0]).toMatchObject({ count: 3, isFolded: true });
});

test('what is typed goes to the next title that begins so, without quotation marks and accents', () => {
  const type = (word: string, from = 0): number => {
    const typed = [...word].reduce((before, key) => typeLetter(before, key, before.at + 100) ?? before, {
      ...nothingTyped,
      at: 1000,
    });
    return findTyped(lines, from, typed);
  };
  expect(type('fe')).toBe(2);
  expect(type('ferry o')).toBe(3);
  expect(type('ecl')).toBe(1);
  expect(type('f')).toBe(2);
  expect(type('f', 2)).toBe(3);
  expect(type('ff', 3)).toBe(4);
  expect(type('f', 4)).toBe(2);
  expect(type('zz')).toBe(-1);
});

test('a pause begins a word anew; a space is typed within one only', () => {
  const typed = typeLetter(nothingTyped, 'f', 5000);
  expect(typed).toEqual({ letters: 'f', at: 5000 });
  expect(typeLetter({ letters: 'f', at: 5000 }, 'l', 5400)?.letters).toBe('fl');
  expect(typeLetter({ letters: 'f', at: 5000 }, 'l', 7000)?.letters).toBe('l');
  expect(typeLetter(nothingTyped, ' ', 5000)).toBeNull();
  expect(typeLetter({ letters: 'f', at: 5000 }, ' ', 5400)?.letters).toBe('f ');
  expect(typeLetter({ letters: 'f', at: 5000 }, '?', 5400)).toBeNull();
  expect(typeLetter(nothingTyped, 'ArrowDown', 5000)).toBeNull();
});
