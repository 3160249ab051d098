import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { InterfaceProvider } from '../ui/interface.tsx';
import { useStore, type Store } from './store.ts';
import type { AppAction, AppState } from './app-state.ts';

export type AppStore = Store<AppState, AppAction>;

const AppContext = createContext<AppStore | null>(null);

/** Gives every screen the state of the app, and every control what it needs to know about the interface. */
export function AppProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return (
    <AppContext.Provider value={store}>
      <ControlsKnow>{children}</ControlsKnow>
    </AppContext.Provider>
  );
}

function ControlsKnow({ children }: { children: ReactNode }) {
  const language = useApp((state) => state.language);
  const isMac = useApp((state) => state.platform === 'darwin');
  const keys = useApp((state) => state.settings.keys);
  const known = useMemo(() => ({ language, isMac, keys }), [language, isMac, keys]);
  return <InterfaceProvider value={known}>{children}</InterfaceProvider>;
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
