import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  facetsOf,
  filterArticles,
  noFilter,
  partsOf,
  type FilterPart,
  type LibraryFilter,
} from '../../../../core/model/library/filter.ts';
import { summary } from '../../../renderer/desk/features/library/summaries.ts';

const noor = '01900000-0000-7000-8000-00000000000a';
const ivo = '01900000-0000-7000-8000-00000000000b';
const articles = [
  summary({ title: 'Café closes after flood', outlet: 'De Kustbode', language: 'nl', checkers: [noor] }),
  summary({
    title: 'Ferry delayed',
    outlet: 'Harbour Post',
    published: '2026-02',
    touched: true,
    verdicts: { unchecked: 1 },
    checkers: [noor, ivo],
  }),
  summary({ title: 'مرفأ الحبوب يعود', outlet: null, language: 'ar', archived: true }),
];
const titles = (filter: Partial<LibraryFilter>): string[] =>
  filterArticles(articles, { ...noFilter, ...filter }).map(({ article }) => article.title);

describe('a filter', () => {
  test('finds words in title and outlet together, whatever the case and the accents', () => {
    expect(titles({ words: 'CAFE kustbode' })).toEqual(['Café closes after flood']);
    expect(titles({ words: 'harbour' })).toEqual(['Ferry delayed']);
    expect(titles({ words: 'الحبوب' })).toEqual(['مرفأ الحبوب يعود']);
    expect(titles({ words: 'ferry kustbode' })).toEqual([]);
    expect(titles({ words: '   ' })).toHaveLength(3);
  });

  test('takes any value of a list, and no outlet as a value', () => {
    expect(titles({ status: ['untouched', 'archived'] })).toHaveLength(2);
    expect(titles({ outlets: ['Harbour Post', ''] })).toEqual(['Ferry delayed', 'مرفأ الحبوب يعود']);
    expect(titles({ languages: ['nl'] })).toEqual(['Café closes after flood']);
    expect(titles({ checkers: [ivo] })).toEqual(['Ferry delayed']);
    expect(titles({ open: true })).toEqual(['Ferry delayed']);
  });

  test('takes the article’s own date, of any precision, or the day on which it was loaded', () => {
    expect(titles({ period: { from: '2026-02-14', to: '2026-02-20' } })).toEqual(['Ferry delayed']);
    expect(titles({ period: { from: '2026-03-01', to: null } })).toHaveLength(2);
    expect(titles({ period: { from: null, to: '2026-01-31' } })).toEqual([]);
  });

  test('combines its parts, and tells which it has', () => {
    expect(titles({ checkers: [noor], languages: ['nl', 'en'], open: true })).toEqual(['Ferry delayed']);
    expect(titles({ checkers: [noor], languages: ['ar'] })).toEqual([]);
    expect(partsOf(noFilter)).toEqual([]);
    expect(
      partsOf({ ...noFilter, words: ' a', period: { from: null, to: '2026-01-31' }, open: true }),
    ).toEqual(['words', 'period', 'open']);
  });

  test('counts for each value what it would leave of those that fit the other parts', () => {
    const facets = facetsOf(articles, { ...noFilter, languages: ['nl'], outlets: ['Gone'] });
    expect(facets.languages).toEqual([{ value: 'nl', count: 0 }]);
    expect(facets.outlets).toEqual([
      { value: 'De Kustbode', count: 1 },
      { value: 'Gone', count: 0 },
    ]);
    expect(facetsOf(articles, noFilter)).toMatchObject({
      status: [
        { value: 'inWork', count: 1 },
        { value: 'untouched', count: 1 },
        { value: 'archived', count: 1 },
      ],
      checkers: [
        { value: noor, count: 2 },
        { value: ivo, count: 1 },
      ],
      open: 1,
    });
  });
});

test('what two parts leave is what each leaves of the other’s, in whatever order', () => {
  const part = fc.constantFrom<Partial<LibraryFilter>>(
    { words: 'e' },
    { status: ['untouched'] },
    { outlets: [''] },
    { languages: ['nl', 'en'] },
    { checkers: [noor] },
    { open: true },
    { period: { from: '2026-02-01', to: null } },
  );
  fc.assert(
    fc.property(part, part, (a, b) => {
      const both = { ...noFilter, ...a, ...b };
      const one = filterArticles(filterArticles(articles, { ...noFilter, ...a }), { ...noFilter, ...b });
      const sameParts = Object.keys(a)[0] === Object.keys(b)[0];
      if (!sameParts) expect(filterArticles(articles, both)).toEqual(one);
      const [without] = Object.keys(b) as FilterPart[];
      if (!sameParts)
        expect(filterArticles(articles, both, without)).toEqual(
          filterArticles(articles, { ...noFilter, ...a }),
        );
    }),
  );
});
