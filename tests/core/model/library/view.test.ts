import { expect, test } from 'vitest';
import { columnWidths, fitColumns, usualColumns, widthOf } from '../../../../core/model/library/columns.ts';
import { withOpened, readView, usualView } from '../../../../core/model/library/view.ts';

const shown = (room: number): string[] => fitColumns(usualColumns, {}, room).map(({ column }) => column);

test('columns give way in a narrow window, what the title’s second line can say first', () => {
  expect(shown(1290)).toEqual(usualColumns);
  expect(shown(824)).toEqual(['published', 'progress', 'untouched', 'lastChange']);
  expect(shown(524)).toEqual(['progress']);
  expect(shown(200)).toEqual([]);
});

test('a column is as wide as it was set, within reason', () => {
  expect(widthOf('outlet', {})).toBe(columnWidths.outlet.usual);
  expect(widthOf('outlet', { outlet: 201.4 })).toBe(201);
  expect(widthOf('outlet', { outlet: 2 })).toBe(columnWidths.outlet.least);
  expect(widthOf('outlet', { outlet: 2000 })).toBe(columnWidths.outlet.most);
  expect(fitColumns(['lastChange', 'status'], { status: 90 }, 1000)).toEqual([
    { column: 'status', width: 90 },
    { column: 'lastChange', width: 148 },
  ]);
});

test('a view is read as it was kept; what no longer holds gives way to the usual', () => {
  expect(readView(null)).toEqual(usualView);
  const kept = { ...usualView, group: 'status', widths: { outlet: 90 }, top: 1200 };
  expect(readView(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(
    readView({ group: 'status', sort: { column: 'gone', descending: true }, columns: ['gone'] }),
  ).toEqual({
    ...usualView,
    group: 'status',
  });
});

test('what was opened stands first, and once; the oldest are forgotten', () => {
  const a = '01900000-0000-7000-8000-000000000001';
  const b = '01900000-0000-7000-8000-000000000002';
  const at = '2026-03-04T09:00:00.000Z';
  const later = '2026-03-04T10:00:00.000Z';
  const opened = withOpened(withOpened([], a, at), b, at);
  expect(withOpened(opened, a, later)).toEqual([
    { articleId: a, at: later },
    { articleId: b, at },
  ]);
  const many = Array.from({ length: 300 }, (_, n) => ({
    articleId: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    at,
  }));
  expect(withOpened(many, b, later)).toHaveLength(200);
});
