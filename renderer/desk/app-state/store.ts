import { useSyncExternalStore } from 'react';

/** Holds one state that only a pure reducer changes, and tells who listens. */
export interface Store<State, Action> {
  get(): State;
  dispatch(action: Action): void;
  /** Calls `listener` after every change; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** Returns a store that begins with `initial`. A reducer that gives back the same state tells nobody. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Renders with what `select` takes from the state, and again only when that is another value (Object.is): a selector
 * must give the same object for the same state.
 */
export function useStore<State, Action, Value>(
  store: Store<State, Action>,
  select: (state: State) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
