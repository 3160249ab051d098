import { expect, test } from 'vitest';
import { viewFrom } from '../../../../../renderer/desk/article-state/article-view.ts';
import { findFrom, stepFinding } from '../../../../../renderer/desk/features/galley/finding.ts';
import { quay } from '../../app/desk/an-article.ts';

const view = viewFrom(quay());
const found = [
  { start: 4, end: 6 },
  { start: 40, end: 42 },
];

test('begins at the caret, or at the place found before', () => {
  const late = { ...view, caret: 1 };
  expect(findFrom(view, 'x', found).current).toBe(0);
  expect(findFrom(late, 'x', found).current).toBe(1);
  const before = { query: 'y', found, current: 1, opened: 3 };
  expect(findFrom({ ...view, finding: before }, 'x', found)).toEqual({
    query: 'x',
    found,
    current: 1,
    opened: 3,
  });
  expect(findFrom(view, 'x', []).current).toBe(-1);
});

test('goes round and round', () => {
  const finding = { query: 'x', found, current: 1, opened: 1 };
  expect(stepFinding(finding, 1).current).toBe(0);
  expect(stepFinding({ ...finding, current: 0 }, -1).current).toBe(1);
  const none = { ...finding, found: [], current: -1 };
  expect(stepFinding(none, 1)).toBe(none);
});
