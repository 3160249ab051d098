import { expect, test } from 'vitest';
import { filterArticles } from '../../../../renderer/desk/library/filter.ts';
import { summary } from './summaries.ts';

const articles = [
  summary({ title: 'Café closes after flood', outlet: 'De Kustbode' }),
  summary({ title: 'Ferry delayed', outlet: 'Harbour Post' }),
  summary({ title: 'مرفأ الحبوب يعود', outlet: null }),
];
const found = (query: string): string[] =>
  filterArticles(articles, query).map(({ article }) => article.title);

test('finds by title and outlet together, whatever the case and the accents', () => {
  expect(found('CAFE kustbode')).toEqual(['Café closes after flood']);
  expect(found('harbour')).toEqual(['Ferry delayed']);
  expect(found('الحبوب')).toEqual(['مرفأ الحبوب يعود']);
});

test('asks for every word and finds all for none', () => {
  expect(found('ferry kustbode')).toEqual([]);
  expect(found('   ')).toHaveLength(3);
});
