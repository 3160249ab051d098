import { createContext, useContext, type ReactNode } from 'react';
import { useStore, type Store } from './store.ts';
import type { AppAction, AppState } from './app-state.ts';

export type AppStore = Store<AppState, AppAction>;

const AppContext = createContext<AppStore | null>(null);

export function AppProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return <AppContext.Provider value={store}>{children}</AppContext.Provider>;
}

/** Returns the store that every screen shares. */
export function useAppStore(): AppStore {
  const store = useContext(AppContext);
  if (store === null) throw new Error('useAppStore outside AppProvider');
  return store;
}

/** Renders with a part of the shared state; see useStore for what a selector must do. */
export function useApp<Value>(select: (state: AppState) => Value): Value {
  return useStore(useAppStore(), select);
}
