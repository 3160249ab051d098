import { expect, test } from 'vitest';
import type { Article } from '../../../../../core/model/article/article.ts';
import { newId, type Id } from '../../../../../core/kernel/ids.ts';
import { MOST_ARTICLES_A_CALL } from '../../../../../core/model/article/article-changes.ts';
import {
  changeInParts,
  type ChangeWatcher,
} from '../../../../../renderer/desk/features/library/library-changes.ts';
import { summary } from './summaries.ts';

const ids = Array.from({ length: 2 * MOST_ARTICLES_A_CALL + 1 }, () => newId());
const { article } = summary({ title: 'Dyke holds' });
const changed = (part: readonly Id[]): Article[] => part.map((id) => ({ ...article, id, archived: true }));

function watch(stopAfter = Infinity): ChangeWatcher & { seen: number[] } {
  const seen: number[] = [];
  return { seen, going: (done) => void seen.push(done), isStopped: () => seen.length >= stopAfter };
}

test('many articles are changed part by part, in order, each told of before it', async () => {
  const parts: Id[][] = [];
  const doneMessages = watch();
  const outcome = await changeInParts(
    ids,
    (part) => {
      parts.push(part);
      return Promise.resolve({ articles: changed(part) });
    },
    doneMessages,
  );
  expect(parts.map(({ length }) => length)).toEqual([MOST_ARTICLES_A_CALL, MOST_ARTICLES_A_CALL, 1]);
  expect(parts.flat()).toEqual(ids);
  expect(doneMessages.seen).toEqual([0, MOST_ARTICLES_A_CALL, 2 * MOST_ARTICLES_A_CALL]);
  expect(outcome).toEqual({ articles: changed(ids), notDone: [], failure: null });
});

test('what was changed before a stop stays changed, and the rest is told', async () => {
  const outcome = await changeInParts(ids, (part) => Promise.resolve({ articles: changed(part) }), watch(1));
  expect(outcome).toEqual({
    articles: changed(ids.slice(0, MOST_ARTICLES_A_CALL)),
    notDone: ids.slice(MOST_ARTICLES_A_CALL),
    failure: null,
  });
});

test('a part that fails is left with those after it', async () => {
  const failure = new Error('no room');
  let calls = 0;
  const act = (part: Id[]) =>
    ++calls === 2 ? Promise.reject(failure) : Promise.resolve({ articles: changed(part) });
  const outcome = await changeInParts(ids, act, watch());
  expect(calls).toBe(2);
  expect(outcome).toEqual({
    articles: changed(ids.slice(0, MOST_ARTICLES_A_CALL)),
    notDone: ids.slice(MOST_ARTICLES_A_CALL),
    failure,
  });
});
