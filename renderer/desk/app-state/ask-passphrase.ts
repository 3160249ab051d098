import type { AppStore } from './app-context.tsx';

let waiting: ((made: boolean) => void) | null = null;

/** Asks for a passphrase for protected sources; resolves to whether they are encrypted now. */
export function askPassphrase(app: AppStore): Promise<boolean> {
  settlePassphrase(false);
  return new Promise((resolve) => {
    waiting = resolve;
    app.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } });
  });
}

/** Tells who asked what came of it; nobody, where nobody did. */
export function settlePassphrase(made: boolean): void {
  waiting?.(made);
  waiting = null;
}
