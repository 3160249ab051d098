import { describe, expect, test } from 'vitest';
import type { LoadResult } from '../../../../core/contract.ts';
import {
  countResults,
  isLoading,
  nextProgress,
  notLoading,
  outcomeOf,
  type LoadStep,
} from '../../../../renderer/desk/library/load-progress.ts';

const id = '01900000-0000-7000-8000-000000000001';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const already: LoadResult = { status: 'already', name: 'b.txt', articleId: id, title: 'B' };
const failed: LoadResult = { status: 'failed', name: 'c.bin', error: { code: 'fileEmpty', detail: {} } };

describe('nextProgress', () => {
  const after = (...steps: LoadStep[]) => steps.reduce(nextProgress, notLoading);
  const notice = (done: number, total: number): LoadStep => ({
    kind: 'notice',
    notice: { done, total, name: null },
  });

  test('goes on until every call has come back', () => {
    expect(isLoading(after({ kind: 'called' }))).toBe(true);
    expect(isLoading(after({ kind: 'called' }, { kind: 'called' }, { kind: 'answered' }))).toBe(true);
    expect(isLoading(after({ kind: 'called' }, notice(0, 3), { kind: 'answered' }))).toBe(false);
  });

  test('follows loads that main began by itself', () => {
    expect(isLoading(after(notice(1, 3)))).toBe(true);
    expect(isLoading(after(notice(1, 3), notice(3, 3)))).toBe(false);
  });
});

describe('outcomeOf', () => {
  test('opens a single article and says nothing of a closed dialog', () => {
    expect(outcomeOf([loaded])).toEqual({ kind: 'open', articleId: id });
    expect(outcomeOf([])).toEqual({ kind: 'nothing' });
  });

  test('counts several that went well, lists anything else with failures first', () => {
    expect(outcomeOf([loaded, loaded])).toEqual({ kind: 'count', count: 2 });
    expect(outcomeOf([already])).toEqual({ kind: 'list', results: [already] });
    expect(outcomeOf([loaded, already, failed])).toEqual({
      kind: 'list',
      results: [failed, already, loaded],
    });
  });

  test('countResults counts each status', () => {
    expect(countResults([loaded, loaded, failed])).toEqual({ loaded: 2, already: 0, failed: 1 });
  });
});
