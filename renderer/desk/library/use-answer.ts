import { useState } from 'react';
import type { Input, LoadResult } from '../../../core/contract.ts';
import { toWireError } from '../../../core/errors.ts';
import { call } from '../bridge.ts';
import { useAppStore, type AppStore } from '../state/app-context.tsx';
import { notSent, tokenOf } from './load-results.ts';

/** What a checker says about a file that asked; what is left out stays as it was. */
export interface FileAnswer extends Partial<Omit<Input<'load.again'>, 'token'>> {
  /** What to call the result, where it is one of several in its file. */
  name?: string;
}

/** Ways to answer one file of a load. */
export interface Answering {
  /** True while the answers are carried out. */
  isBusy: boolean;
  /** Loads the file again, once for each answer; what comes of that takes the place of the question. */
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
        store.dispatch({ type: 'answered', token, results });
      });
    },
    leave: () => token !== null && store.dispatch({ type: 'leftAside', token }),
  };
}

async function loadAgain(store: AppStore, token: string, fileName: string, answers: readonly FileAnswer[]) {
  const results: LoadResult[] = [];
  for (const [before, { name = fileName, item = null, password = null, as = null }] of answers.entries()) {
    if (store.get().stopping) {
      results.push(notSent(name, { code: 'loadStopped', detail: { name } }));
      continue;
    }
    store.dispatch({ type: 'loadPlan', plan: { before, total: answers.length } });
    try {
      const again = await call('load.again', { token, item, password, as });
      results.push(...again.results.map((result) => ({ ...result, name })));
    } catch (thrown) {
      results.push(notSent(name, toWireError(thrown)));
    }
  }
  return results;
}
