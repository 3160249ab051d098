import { useState } from 'react';
import type { LoadResult } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** A case file of an article that is here, opened and not merged. */
export type CaseResult = Extract<LoadResult, { status: 'case' }>;

/** Ways to decide on an opened case file. */
export interface Merging {
  isBusy: boolean;
  /** Why merging failed, in words; nothing was changed then. */
  problem: string | null;
  /** Ids of the protected sources that may be as in the case file. */
  allowed: ReadonlySet<Id>;
  allow(evidenceId: Id, isAllowed: boolean): void;
  merge(): void;
  /** Leaves it and lets go of it. */
  leave(): void;
}

/** Returns the ways to decide on an opened case file; what comes of merging takes the place of the question. */
export function useMerge({ token }: CaseResult): Merging {
  const store = useAppStore();
  const [isBusy, setBusy] = useState(false);
  const [allowed, setAllowed] = useState<ReadonlySet<Id>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);

  async function merge() {
    setBusy(true);
    setProblem(null);
    try {
      const { results } = await call('case.merge', { token, allow: [...allowed] });
      store.dispatch({ type: 'answered', token, results });
    } catch (thrown) {
      setProblem(errorText(store, thrown));
      setBusy(false);
    }
  }

  function allow(evidenceId: Id, isAllowed: boolean) {
    const others = [...allowed].filter((id) => id !== evidenceId);
    setAllowed(new Set(isAllowed ? [...others, evidenceId] : others));
  }

  function leave() {
    // That it is kept a while longer does no harm.
    call('case.leave', { token }).catch(() => undefined);
    store.dispatch({ type: 'leftAside', token });
  }

  return { isBusy, problem, allowed, allow, merge: () => void merge(), leave };
}
