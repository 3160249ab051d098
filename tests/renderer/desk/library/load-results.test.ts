import { expect, test } from 'vitest';
import type { LoadResult } from '../../../../core/contract.ts';
import { countResults, outcomeOf } from '../../../../renderer/desk/library/load-results.ts';

const id = '01900000-0000-7000-8000-000000000001';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const already: LoadResult = { status: 'already', name: 'b.txt', articleId: id, title: 'B' };
const failed: LoadResult = { status: 'failed', name: 'c.bin', error: { code: 'fileEmpty', detail: {} } };

test('says how many when all went well, and nothing of nothing', () => {
  expect(outcomeOf([])).toEqual({ kind: 'nothing' });
  expect(outcomeOf([loaded, loaded])).toEqual({ kind: 'count', count: 2 });
});

test('lists anything else, failures first', () => {
  expect(outcomeOf([failed])).toEqual({ kind: 'list', results: [failed] });
  expect(outcomeOf([loaded, already, failed])).toEqual({ kind: 'list', results: [failed, already, loaded] });
});

test('counts each status', () => {
  expect(countResults([loaded, loaded, failed])).toEqual({ loaded: 2, already: 0, failed: 1 });
});
