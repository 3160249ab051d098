import { useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { checkerOf, type CheckerForm } from './checker-form.ts';

/** Saving what is typed about a checker. */
export interface SaveChecker {
  /** Saves a new checker (id null) or an old one; returns whether it is saved. */
  save(id: Id | null, form: CheckerForm): Promise<boolean>;
  /** True once somebody tried to save: what is still empty is said then. */
  isTold: boolean;
  /** Why it could not be saved, in words, or null. */
  failure: string | null;
}

/** Returns what saves a checker and puts the answer into the shared state. */
export function useSaveChecker(): SaveChecker {
  const store = useAppStore();
  const [isTold, setTold] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function save(id: Id | null, form: CheckerForm): Promise<boolean> {
    setTold(true);
    const checker = checkerOf(form);
    if (checker === null) return false;
    try {
      const { checkers, settings } = await call('checker.save', { id, ...checker });
      store.dispatch({ type: 'checkers', checkers, settings });
      return true;
    } catch (thrown) {
      setFailure(errorText(store, thrown));
      return false;
    }
  }

  return { save, isTold, failure };
}
