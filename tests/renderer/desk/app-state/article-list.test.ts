import { expect, test } from 'vitest';
import { withAnswer, withArticles } from '../../../../renderer/desk/app-state/article-list.ts';
import { countShelves, onShelf } from '../../../../renderer/desk/features/library/table-lines.ts';
import { summary } from '../features/library/summaries.ts';

const [bridge, dyke, ferry] = [
  summary({ title: 'Bridge' }),
  summary({ title: 'Dyke' }),
  summary({ title: 'Ferry' }),
] as const;
const at = '2026-03-04T09:00:00.000Z';
const whole = withAnswer(null, { articles: [bridge, dyke], stamp: 2, opened: [] });

test('what has changed is put where it stood, and what is new behind it', () => {
  const renamed = { ...bridge, article: { ...bridge.article, title: 'Pier' } };
  const opened = [{ articleId: ferry.article.id, at }];
  const after = withAnswer(whole, { articles: [ferry, renamed], stamp: 4, opened });
  expect(after.lines.map(({ article }) => article.title)).toEqual(['Pier', 'Dyke', 'Ferry']);
  expect(after.stamp).toBe(4);
  expect(after.opened.get(ferry.article.id)).toBe(at);
});

test('nothing changed is the same list, so that nothing is sorted again', () => {
  const after = withAnswer(whole, { articles: [], stamp: 2, opened: [] });
  expect(after.lines).toBe(whole.lines);
});

test('an article that is archived or deleted goes to another shelf, and no other line is another', () => {
  const archived = withArticles(whole, [{ ...bridge.article, archived: true }]);
  expect(countShelves(archived.lines)).toEqual({ articles: 1, archive: 1, deleted: 0 });
  expect(archived.lines[1]).toBe(dyke);
  const deleted = withArticles(archived, [{ ...bridge.article, archived: true, removed: true }]);
  expect(onShelf(deleted.lines, 'deleted').map(({ article }) => article.title)).toEqual(['Bridge']);
  expect(onShelf(deleted.lines, 'archive')).toEqual([]);
});
