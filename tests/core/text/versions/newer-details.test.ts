import { describe, expect, test } from 'vitest';
import type { Warning } from '../../../../core/model/article/article.ts';
import { newerDetails } from '../../../../core/text/versions/carry-over.ts';

const loadedAt = '2026-03-04T10:00:00.000Z';
const loaded = {
  kind: 'article.loaded' as const,
  at: loadedAt,
  to: { title: 'Pier closes', byline: null, published: '2026-03-03' },
};
const warned = (code?: Warning['code']): Warning[] => (code === undefined ? [] : [{ code, detail: null }]);
const version = (code?: Warning['code']) => ({ loadedAt, warnings: warned(code) });
const newer = (code?: Warning['code']) => ({
  title: 'Pier stays open',
  byline: 'Noor Smit',
  published: null,
  warnings: warned(code),
});
const set = (to: Record<string, string>, at = '2026-03-04T11:00:00.000Z') => ({
  kind: 'article.detailsSet' as const,
  at,
  to,
});

describe('what a newer version says of its article', () => {
  test('is taken where nobody said otherwise by hand, and where it says something', () => {
    expect(newerDetails(newer(), [version()], [loaded])).toEqual({
      title: 'Pier stays open',
      byline: 'Noor Smit',
    });
    const byHand = set({ title: 'The pier' });
    expect(newerDetails(newer(), [version()], [loaded, byHand])).toEqual({ byline: 'Noor Smit' });
  });

  test('is taken again where a load set it last, and not where that was taken back', () => {
    const second = { loadedAt: '2026-03-05T10:00:00.000Z', warnings: [] };
    const byLoad = set({ title: 'Pier closed' }, second.loadedAt);
    expect(newerDetails(newer(), [version(), second], [loaded, byLoad]).title).toBe('Pier stays open');
    const back = set({ title: 'Pier closes' }, '2026-03-05T10:01:00.000Z');
    expect(newerDetails(newer(), [version(), second], [loaded, byLoad, back]).title).toBeUndefined();
  });

  test('has no title that was made up, unless there never was a headline', () => {
    const title = (code: Warning['code'], ...before: ReturnType<typeof version>[]): string | undefined =>
      newerDetails(newer(code), before, [loaded]).title;
    expect(title('titleFromText', version())).toBeUndefined();
    expect(title('titleFromText', version(), version('titleFromText'))).toBeUndefined();
    expect(title('titleFromText', version('titleFromText'))).toBe('Pier stays open');
    expect(title('titleFromText', version('titleFromName'))).toBe('Pier stays open');
    expect(title('titleFromName', version('titleFromName'))).toBeUndefined();
  });
});
