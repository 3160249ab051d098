import { createRoot } from 'react-dom/client';
import { loadWords } from '../../../core/i18n/load-words.ts';
import { call } from '../app-state/bridge.ts';
import { RecoveryProvider, RecoveryScreen } from '../features/recovery/RecoveryScreen.tsx';
import { takeReloadReason } from '../app-state/notifications.ts';
import { LockScreen } from '../features/vault/LockScreen.tsx';

// What is shown in place of the library where that is locked or cannot be opened: most starts do without it.

/** Shows nothing but the way to unlock the desk. */
export async function showLock(root: HTMLElement): Promise<void> {
  const lock = await call('lock.state', {});
  await loadWords(lock.language);
  takeReloadReason();
  const problem = { ...lock, error: { code: 'libraryLocked' as const, detail: {} } };
  createRoot(root).render(
    <RecoveryProvider problem={{ ...problem, options: [], backups: [], backupFolder: '' }} theme={lock.theme}>
      <LockScreen lock={lock} onReady={() => root.removeAttribute('aria-busy')} />
    </RecoveryProvider>,
  );
}

/** Says why the library cannot be opened, and offers what can be done. */
export async function showRecovery(root: HTMLElement): Promise<void> {
  const problem = await call('recovery.state', {});
  await loadWords(problem.language);
  takeReloadReason();
  createRoot(root).render(
    <RecoveryProvider problem={problem}>
      <RecoveryScreen problem={problem} onReady={() => root.removeAttribute('aria-busy')} />
    </RecoveryProvider>,
  );
}
