import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../core/contract/index.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import type { ReadState } from '../../../../core/model/source/source-text.ts';
import { comparedFile, findChecks } from '../../../../renderer/desk/article-state/find-checks.ts';
import { nothingChecked } from '../../../../renderer/desk/article-state/checks-view.ts';
import type { ArticleStore } from '../../../../renderer/desk/article-state/save.ts';
import { checksOf } from './some-checks.ts';

afterEach(() => vi.unstubAllGlobals());

const articleId = newId();
const versionId = newId();

/** Main answers each call with what the test gives for it, and notes it. */
function mainAnswers(answers: Readonly<Record<string, unknown>>): string[] {
  const called: string[] = [];
  vi.stubGlobal('window', {
    tickmark: {
      call: (name: string): Promise<Answer<unknown>> => {
        called.push(name);
        const value = answers[name];
        return Promise.resolve(
          value instanceof Error
            ? { ok: false, error: { code: value.message as 'internal', detail: {} } }
            : { ok: true, value },
        );
      },
    },
  });
  return called;
}

/** The parts of a store that are asked, and what it is told. */
function storeOf(revision: number): { store: ArticleStore; told: unknown[] } {
  const told: unknown[] = [];
  const view = { data: { article: { id: articleId }, version: { id: versionId } } };
  const store = {
    get: () => ({ ...view, checks: { ...nothingChecked, revision } }),
    dispatch: (action: unknown) => told.push(action),
  };
  return { store: store as unknown as ArticleStore, told };
}

function sourcesWith(state: ReadState['state']): unknown {
  const file = (hash: string) => ({ hash: hash.repeat(64), name: `${hash}.txt`, reading: { state } });
  return {
    sources: [
      { source: {}, files: [file('a')] },
      { source: {}, files: [file('b'), file('c')] },
    ],
  };
}

describe('the checks of an article', () => {
  test('are asked for while the proof list is shown, whatever the sources are', async () => {
    const checks = checksOf();
    const called = mainAnswers({ 'checks.ofArticle': checks });
    const { store, told } = storeOf(3);
    await findChecks(store, true);
    expect(called).toEqual(['checks.ofArticle']);
    expect(told).toEqual([{ type: 'checksFound', revision: 3, checks }]);
  });

  test('are asked for otherwise where a source was read', async () => {
    const unread = mainAnswers({ 'source.list': sourcesWith('waiting') });
    const { store, told } = storeOf(0);
    await findChecks(store, false);
    expect(unread).toEqual(['source.list']);
    expect(told).toEqual([]);
    const read = mainAnswers({ 'source.list': sourcesWith('read'), 'checks.ofArticle': checksOf() });
    await findChecks(store, false);
    expect(read).toEqual(['source.list', 'checks.ofArticle']);
    expect(told).toMatchObject([{ type: 'checksFound', revision: 0 }]);
  });

  test('say why there are none, but for a question that a newer one took the place of', async () => {
    const { store, told } = storeOf(5);
    mainAnswers({ 'checks.ofArticle': new Error('loadStopped') });
    await findChecks(store, true);
    expect(told).toEqual([]);
    mainAnswers({ 'checks.ofArticle': new Error('libraryLocked') });
    await findChecks(store, true);
    expect(told).toMatchObject([{ type: 'checksFailed', revision: 5, thrown: { code: 'libraryLocked' } }]);
  });
});

test('the file that checks name is found by its hash, also where its source has others; not one that is gone', async () => {
  mainAnswers({ 'source.list': sourcesWith('read') });
  const checks = checksOf();
  expect(await comparedFile(articleId, checks, 1)).toMatchObject({ file: { name: 'b.txt' } });
  expect(await comparedFile(articleId, checks, 0)).toMatchObject({ file: { name: 'a.txt' } });
  expect(await comparedFile(articleId, checks, 2)).toBeNull();
  const gone = { ...checks, sources: checks.sources.map((one) => ({ ...one, hash: 'f'.repeat(64) })) };
  expect(await comparedFile(articleId, gone, 0)).toBeNull();
});
