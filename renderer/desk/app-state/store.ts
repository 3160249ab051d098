import { useSyncExternalStore } from 'react';

/** Holds one state, which only a pure reducer changes, and notifies its listeners. */
export interface Store<State, Action> {
  get(): State;
  dispatch(action: Action): void;
  /** Calls `listener` after every change; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** Returns a store that begins with `initial`. If a reducer returns the same state, no listener is called. */
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
 * Renders with the value that `select` takes from the state, and again only when that value differs (Object.is). So a
 * selector must return the same object for the same state.
 */
export function useStore<State, Action, Value>(
  store: Store<State, Action>,
  select: (state: State) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
