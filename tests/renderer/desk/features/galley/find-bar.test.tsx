import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MAX_FOUND,
  searchIn,
  findFrom,
  stepFinding,
} from '../../../../../renderer/desk/features/galley/FindBar.tsx';
import { viewFrom } from '../../../../../renderer/desk/article-state/article-view.ts';
import { quay } from '../../app/desk/an-article.ts';

const view = viewFrom(quay());
const places = [
  { start: 4, end: 6 },
  { start: 40, end: 42 },
];

test('begins at the caret, or at the place found before', () => {
  const late = { ...view, caret: 1 };
  expect(findFrom(view, 'x', places).current).toBe(0);
  expect(findFrom(late, 'x', places).current).toBe(1);
  const before = { query: 'y', found: places, current: 1, opened: 3 };
  expect(findFrom({ ...view, finding: before }, 'x', places)).toEqual({
    query: 'x',
    found: places,
    current: 1,
    opened: 3,
  });
  expect(findFrom(view, 'x', []).current).toBe(-1);
});

test('goes round and round', () => {
  const finding = { query: 'x', found: places, current: 1, opened: 1 };
  expect(stepFinding(finding, 1).current).toBe(0);
  expect(stepFinding({ ...finding, current: 0 }, -1).current).toBe(1);
  const none = { ...finding, found: [], current: -1 };
  expect(stepFinding(none, 1)).toBe(none);
});

const found = (text: string, query: string) =>
  searchIn(text.normalize('NFC'))(query).map(({ start, end }) => text.normalize('NFC').slice(start, end));

test('finds words whatever their case and accents', () => {
  expect(found('De café van Zoë, het CAFE.', 'cafe')).toEqual(['café', 'CAFE']);
  expect(found('De café van Zoë, het CAFE.', 'CAFÉ')).toEqual(['café', 'CAFE']);
  expect(found('Łódź, Ødegård', 'odeg')).toEqual([]);
  expect(found('Привет', 'привет')).toEqual(['Привет']);
});

test('curly quotes, no-break spaces and soft hyphens do not stand in the way', () => {
  expect(found('drie silo’s', "silo's")).toEqual(['silo’s']);
  expect(found('40\u00a0schepen', '40 schepen')).toEqual(['40\u00a0schepen']);
  expect(found('graan\u00adkade', 'graankade')).toEqual(['graan\u00adkade']);
});

test('a folded letter that becomes two keeps its place', () => {
  expect(found('a ﬁne İstanbul day', 'day')).toEqual(['day']);
  expect(found('İstanbul x', 'istanbul')).toEqual(['İstanbul']);
});

test('an empty query is nowhere, and there is a limit to what is given', () => {
  expect(found('abc', '  ')).toEqual([]);
  expect(found('a'.repeat(MAX_FOUND + 10), 'a')).toHaveLength(MAX_FOUND);
});

test('any words of a text are found where they stand', () => {
  const texts = fc.string({ minLength: 3, maxLength: 60, unit: 'grapheme' });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (given, one, other) => {
      const text = given.normalize('NFC');
      const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
      const from = one % graphemes.length;
      const to = from + 1 + (other % (graphemes.length - from));
      const start = graphemes[from]!.index;
      const end = graphemes[to]?.index ?? text.length;
      const query = text.slice(start, end);
      // A query is trimmed and its marks alone are nothing to look for.
      if (query !== query.trim() || /\s\s|^[\p{M}\u00ad]/u.test(query) || /^[\p{M}\u00ad\s]*$/u.test(query))
        return;
      const places = searchIn(text)(query);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(text.length);
      }
      expect(places.some((place) => place.start <= start && place.end > start)).toBe(true);
    }),
  );
});
