import { useEffect, useState } from 'react';
import type * as engine from './engine.ts';
import { useNotify } from '../../../app-state/notifications.ts';

/** What works calculations out. */
export type Engine = typeof engine;

let loaded: Engine | null = null;

/** Loads what works calculations out. Rejects where the app's own files cannot be read. */
export async function loadEngine(): Promise<Engine> {
  loaded ??= await import('./engine.ts');
  return loaded;
}

/** Returns what works calculations out, or null until it is loaded. */
export function useEngine(): Engine | null {
  const notify = useNotify();
  const [engineNow, setEngine] = useState(loaded);
  useEffect(() => {
    if (engineNow !== null) return;
    let cancelled = false;
    loadEngine().then(
      (own) => !cancelled && setEngine(own),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [engineNow, notify]);
  return engineNow;
}
