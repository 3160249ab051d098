import { expect, test } from 'vitest';
import type { LoadResult } from '../../../../../core/contract/index.ts';
import type { AppStore } from '../../../../../renderer/desk/app-state/app-context.tsx';
import type { ToastAction } from '../../../../../renderer/desk/app-state/notifications.ts';
import {
  asksFirst,
  countResults,
  notifyOfResults,
  outcomeOf,
} from '../../../../../renderer/desk/app-state/loading/load-results.ts';

const id = '01900000-0000-7000-8000-000000000001';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const already: LoadResult = { status: 'already', name: 'b.txt', articleId: id, title: 'B' };
const error = { code: 'fileEmpty' as const, detail: {} };
const failed: LoadResult = { status: 'failed', name: 'c.bin', token: null, error };
const several: LoadResult = { status: 'several', name: 'd.eml', token: id, items: [] };
const to = { articleId: id, title: 'A' };
const similar: LoadResult = { status: 'similar', name: 'e.txt', token: id, title: 'E', to };

test('says how many when all went well, and nothing of nothing', () => {
  expect(outcomeOf([])).toEqual({ kind: 'nothing' });
  expect(outcomeOf([loaded, loaded])).toEqual({ kind: 'count', count: 2 });
});

test('lists anything else', () => {
  expect(outcomeOf([failed])).toEqual({ kind: 'list', results: [failed] });
  expect(outcomeOf([loaded, similar])).toEqual({ kind: 'list', results: [loaded, similar] });
});

test('puts questions first, then failures, each in the order of loading', () => {
  expect(asksFirst([loaded, already, failed, similar, several])).toEqual([
    similar,
    several,
    failed,
    already,
    loaded,
  ]);
});

test('counts each status', () => {
  expect(countResults([loaded, loaded, failed, several])).toEqual({
    loaded: 2,
    already: 0,
    several: 1,
    similar: 0,
    case: 0,
    merged: 0,
    notes: 0,
    failed: 1,
  });
});

test('offers the author’s notes of the only article that was loaded, and nothing where there are none', () => {
  const texts = (results: LoadResult[]) => {
    const actions: object[] = [];
    const store = {
      get: () => ({ language: 'en', screen: { name: 'library' } }),
      dispatch: (action: object) => void actions.push(action),
    } as unknown as AppStore;
    notifyOfResults(store, results);
    for (const action of actions) if ('action' in action) (action.action as ToastAction).run();
    return actions.map((action) => String(Reflect.get(action, 'text' in action ? 'text' : 'type')));
  };
  const drafted: LoadResult = { ...loaded, notes: 3 };
  expect(texts([drafted])).toEqual(['3 notes of the author can become evidence.', 'show', 'dialog']);
  expect(texts([loaded])).toEqual([]);
  expect(texts([drafted, drafted])).toEqual([]);
  const draft = { name: 'b.docx', versionId: loaded.articleId, remarks: [], lost: [] };
  const there = { status: 'already', name: 'b.docx', articleId: loaded.articleId, title: 'B' } as const;
  const offer = '2 notes of the author can become evidence.';
  expect(texts([{ ...there, more: { notes: 2, draft } }])).toContain(offer);
  expect(texts([there])).not.toContain(offer);
});
