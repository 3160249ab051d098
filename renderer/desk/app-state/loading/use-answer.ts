import { useState } from 'react';
import type { Input, LoadResult } from '../../../../core/contract/index.ts';
import { toWireError } from '../../../../core/kernel/errors.ts';
import { call } from '../bridge.ts';
import { useAppStore, type AppStore } from '../app-context.tsx';
import { notSent, tokenOf, notifyOfResults } from './load-results.ts';

/** A checker's answer about a file that asked something; fields that are left out stay as they were. */
export interface FileAnswer extends Partial<Omit<Input<'load.again'>, 'token'>> {
  /** The name of the result, if it is one of several in its file. */
  name?: string;
}

/** Ways to answer one file of a load. */
export interface Answering {
  /** True while the answers are carried out. */
  isBusy: boolean;
  /** Loads the file again, once for each answer; the results replace the question. */
  answer(answers: readonly FileAnswer[]): void;
  /** Leaves the file as it is. */
  leave(): void;
}

/** Returns the ways to answer the file of a result that has a token. */
export function useAnswer(result: LoadResult): Answering {
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const token = tokenOf(result);
  return {
    isBusy,
    answer: (answers) => {
      if (token === null) return;
      setBusy(true);
      void loadAgain(store, token, result.name, answers).then((results) => {
        setBusy(false);
        notifyOfResults(store, results);
        store.dispatch({ type: 'answered', token, results });
      });
    },
    leave: () => token !== null && store.dispatch({ type: 'leftAside', token }),
  };
}

/** Gives the files of these results the same answer, one after the other, until the checker stops it. */
export async function answerAll(
  store: AppStore,
  asking: readonly LoadResult[],
  answer: FileAnswer,
): Promise<void> {
  for (const [before, result] of asking.entries()) {
    const token = tokenOf(result);
    if (token === null) continue;
    store.dispatch({ type: 'loadPlan', plan: { before, total: asking.length } });
    const results = await again(token, result.name, answer);
    const isStopping = store.get().stopping;
    notifyOfResults(store, results);
    store.dispatch({ type: 'answered', token, results });
    if (isStopping) return;
  }
}

async function loadAgain(
  store: AppStore,
  token: string,
  fileName: string,
  answers: readonly FileAnswer[],
): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  for (const [before, answer] of answers.entries()) {
    const name = answer.name ?? fileName;
    if (store.get().stopping) {
      results.push(notSent(name, { code: 'loadStopped', detail: { name } }));
      continue;
    }
    store.dispatch({ type: 'loadPlan', plan: { before, total: answers.length } });
    results.push(...(await again(token, name, answer)));
  }
  return results;
}

async function again(token: string, name: string, answer: FileAnswer): Promise<LoadResult[]> {
  const { item = null, password = null, as = null } = answer;
  try {
    const { results } = await call('load.again', { token, item, password, as });
    return results.map((result) => ({ ...result, name }));
  } catch (thrown) {
    return [notSent(name, toWireError(thrown))];
  }
}
