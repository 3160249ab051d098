import { expect, test } from 'vitest';
import { groupArticles } from '../../../../core/model/library/groups.ts';
import { isDone, statusOf } from '../../../../core/model/library/filter.ts';
import { summary, type SummaryParts } from '../../../renderer/desk/features/library/summaries.ts';

const done: SummaryParts = { touched: true, untouched: 0, verdicts: { verified: 2, refuted: 1 } };

test.each<[SummaryParts, string]>([
  [{}, 'untouched'],
  [{ verdicts: { unchecked: 12 } }, 'untouched'],
  [{ touched: true, verdicts: { unchecked: 12 } }, 'inWork'],
  [{ touched: true, untouched: 3, verdicts: { verified: 12 } }, 'inWork'],
  [done, 'done'],
  [{ touched: true, untouched: 0 }, 'done'],
  [{ ...done, disagreements: 1 }, 'disagreement'],
  [{ ...done, disagreements: 1, archived: true }, 'archived'],
  [{ archived: true }, 'archived'],
])('%o is %s', (parts, status) => {
  expect(statusOf(summary(parts))).toBe(status);
});

test('an empty text is not done: nobody has looked at anything', () => {
  expect(isDone(summary({ sentences: 0, untouched: 0 }))).toBe(false);
});

const grouped = (by: 'none' | 'status' | 'outlet'): [string, string[]][] =>
  groupArticles(
    [
      summary({ title: 'a', outlet: 'Zeebode' }),
      summary({ title: 'b', touched: true }),
      summary({ title: 'c', outlet: 'Älvan', touched: true, disagreements: 2 }),
      summary({ title: 'd', outlet: 'Zeebode', touched: true }),
    ],
    by,
    'en',
  ).map(({ key, articles }) => [key, articles.map(({ article }) => article.title)]);

test('groups keep the order of their articles, and come in an order of their own', () => {
  expect(grouped('none')).toEqual([['', ['a', 'b', 'c', 'd']]]);
  expect(grouped('status')).toEqual([
    ['disagreement', ['c']],
    ['inWork', ['b', 'd']],
    ['untouched', ['a']],
  ]);
  expect(grouped('outlet')).toEqual([
    ['Älvan', ['c']],
    ['Zeebode', ['a', 'd']],
    ['', ['b']],
  ]);
  expect(groupArticles([], 'none', 'en')).toEqual([]);
});
