import type { AppStore } from './app-context.tsx';
import type { PlainBackups } from '../../../core/model/vault.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { call } from './bridge.ts';
import { notifierOf } from './notifications.ts';
import type { Notice } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

let waiting: ((made: boolean) => void) | null = null;

/** Asks for a passphrase for protected sources; resolves to whether they are encrypted now. */
export function askPassphrase(app: AppStore): Promise<boolean> {
  settlePassphrase(false);
  return new Promise((resolve) => {
    waiting = resolve;
    app.dispatch({ type: 'dialog', dialog: { name: 'passphrase' } });
  });
}

/** Answers the question that askPassphrase waits for, if one is open. */
export function settlePassphrase(made: boolean): void {
  waiting?.(made);
  waiting = null;
}

/** Encrypts the backups that hold protected sources unencrypted, and shows the result; null if it failed. */
export async function sealBackups(app: AppStore): Promise<PlainBackups | null> {
  if (app.get().sealing !== null) return null;
  app.dispatch({ type: 'sealing', sealing: { done: 0, total: 1 } });
  try {
    const left = await call('vault.sealBackups', {});
    const t = translator(app.get().language);
    const n = left.backups.length;
    notifierOf(app).done(n === 0 ? t('vault.backupsSealed') : t('vault.backupsLeft', { n }));
    return left;
  } catch (thrown) {
    notifierOf(app).failed(thrown);
    return null;
  } finally {
    app.dispatch({ type: 'sealing', sealing: null });
  }
}

/** Asks whether to encrypt old backups too, if there are any, once no other dialog is open. */
export async function offerOldBackups(app: AppStore): Promise<void> {
  try {
    const { backups } = await call('vault.oldBackups', {});
    if (backups.length === 0) return;
  } catch (thrown) {
    notifierOf(app).failed(thrown);
    return;
  }
  const offer = (): boolean => {
    if (app.get().dialog !== null) return false;
    app.dispatch({ type: 'dialog', dialog: { name: 'oldBackups' } });
    return true;
  };
  if (offer()) return;
  const end = app.subscribe(() => {
    if (app.get().dialog !== null) return;
    end();
    offer();
  });
}

/** Shows the progress while unencrypted protected sources are being encrypted, and says when all are encrypted, or why not. */
export function showEncryption(app: AppStore, far: Notice<'encrypting'>): void {
  const { stage, problem } = far;
  app.dispatch({ type: 'encrypting', encrypting: stage === 'over' ? null : far });
  if (problem !== null) notifierOf(app).failed(new TickmarkError(problem.code, problem.detail));
  else if (stage === 'over') notifierOf(app).done(translator(app.get().language)('vault.made'));
}
