import { describe, expect, test } from 'vitest';
import { usualView } from '../../../../../core/model/library/view.ts';
import { pressColumn, sortArticles } from '../../../../../renderer/desk/features/library/table-lines.ts';
import type { ArticleSummary } from '../../../../../core/contract/index.ts';
import { summary } from './summaries.ts';

const titles = (articles: ArticleSummary[]): string[] => articles.map(({ article }) => article.title);

describe('sortArticles', () => {
  test('begins with what was worked on last', () => {
    const articles = [
      summary({ title: 'old', lastChangeAt: '2026-01-01T00:00:00.000Z' }),
      summary({ title: 'new', lastChangeAt: '2026-02-01T00:00:00.000Z' }),
    ];
    expect(titles(sortArticles(articles, usualView.sort, 'en'))).toEqual(['new', 'old']);
  });

  test('sorts titles as a reader would: no punctuation, accents beside their letter, numbers by value', () => {
    const articles = ['Zand', '‘Eb’ en vloed', 'Énergie', '12 doden', '9 doden'].map((title) =>
      summary({ title }),
    );
    const sorted = sortArticles(articles, { column: 'title', descending: false }, 'nl');
    expect(titles(sorted)).toEqual(['9 doden', '12 doden', '‘Eb’ en vloed', 'Énergie', 'Zand']);
  });

  test('puts what has no value last in both directions', () => {
    const articles = [
      summary({ title: 'none' }),
      summary({ title: 'b', outlet: 'B' }),
      summary({ title: 'a', outlet: 'A' }),
    ];
    const up = sortArticles(articles, { column: 'outlet', descending: false }, 'en');
    const down = sortArticles(articles, { column: 'outlet', descending: true }, 'en');
    expect(titles(up)).toEqual(['a', 'b', 'none']);
    expect(titles(down)).toEqual(['b', 'a', 'none']);
  });

  test('sorts by the share of claims that is decided, articles without claims last', () => {
    const articles = [
      summary({ title: 'half', verdicts: { verified: 5, unchecked: 5 } }),
      summary({ title: 'nothing' }),
      summary({ title: 'all', verdicts: { refuted: 1 } }),
      summary({ title: 'none', verdicts: { unchecked: 9 } }),
    ];
    const sorted = sortArticles(articles, { column: 'progress', descending: false }, 'en');
    expect(titles(sorted)).toEqual(['none', 'half', 'all', 'nothing']);
  });

  test('sorts partial dates with full ones, and untouched by number', () => {
    const articles = [
      summary({ title: 'month', published: '2022-06', untouched: 9 }),
      summary({ title: 'day', published: '2022-06-14', untouched: 10 }),
      summary({ title: 'year', published: '2022', untouched: 100 }),
    ];
    expect(titles(sortArticles(articles, { column: 'published', descending: true }, 'en'))).toEqual([
      'day',
      'month',
      'year',
    ]);
    expect(titles(sortArticles(articles, { column: 'untouched', descending: true }, 'en'))).toEqual([
      'year',
      'day',
      'month',
    ]);
  });

  test('sorts by status in its order, by length, and by when it was last on the desk', () => {
    const articles = [
      summary({ title: 'done', words: 90, touched: true, untouched: 0, verdicts: { verified: 1 } }),
      summary({ title: 'untouched', words: 1000 }),
      summary({ title: 'differ', words: 500, touched: true, disagreements: 1 }),
    ];
    expect(titles(sortArticles(articles, { column: 'status', descending: false }, 'en'))).toEqual([
      'differ',
      'untouched',
      'done',
    ]);
    expect(titles(sortArticles(articles, { column: 'words', descending: true }, 'en'))).toEqual([
      'untouched',
      'differ',
      'done',
    ]);
    const opened = new Map([
      [articles[0]?.article.id ?? '', '2026-03-01T00:00:00.000Z'],
      [articles[2]?.article.id ?? '', '2026-03-02T00:00:00.000Z'],
    ]);
    expect(titles(sortArticles(articles, { column: 'opened', descending: true }, 'en', opened))).toEqual([
      'differ',
      'done',
      'untouched',
    ]);
  });

  test('leaves the given list as it was', () => {
    const articles = [summary({ title: 'b' }), summary({ title: 'a' })];
    sortArticles(articles, { column: 'title', descending: false }, 'en');
    expect(titles(articles)).toEqual(['b', 'a']);
  });
});

describe('pressColumn', () => {
  test('takes another column by its natural order and reverses the same one', () => {
    const byTitle = pressColumn(usualView.sort, 'title');
    expect(byTitle).toEqual({ column: 'title', descending: false });
    expect(pressColumn(byTitle, 'title')).toEqual({ column: 'title', descending: true });
    expect(pressColumn(byTitle, 'untouched')).toEqual({ column: 'untouched', descending: true });
  });
});
