import type { Handlers } from '../../core/contract.ts';
import type { Context } from '../context.ts';
import { notify } from '../ipc.ts';
import type { OldBackups } from '../vault/old-backups.ts';
import { noLockHandlers } from '../vault/locked.ts';
import { protectionState, removePassphrase, sealWhatIsPlain, setPassphrase } from '../vault/library-key.ts';

/** The encryption of protected sources, and the lock. */
export function vaultHandlers(
  { library, desk }: Context,
  oldBackups: OldBackups,
  lock: () => Promise<void>,
): Pick<Handlers, Extract<keyof Handlers, `vault.${string}` | `lock.${string}`>> {
  return {
    ...noLockHandlers(),
    'vault.state': () => protectionState(library),
    'vault.plain': async () => ({ plain: await sealWhatIsPlain(library) }),
    'vault.setPassphrase': async ({ current, passphrase }) => {
      await setPassphrase(library, current, passphrase);
      return protectionState(library);
    },
    'vault.removePassphrase': async ({ current }) => {
      await removePassphrase(library, current);
      return protectionState(library);
    },
    'vault.oldBackups': oldBackups.list,
    'vault.sealBackups': () => oldBackups.seal((done, total) => notify(desk(), 'sealing', { done, total })),
    'vault.stopSealing': () => {
      oldBackups.stop();
      return {};
    },
    'vault.lock': async () => {
      await lock();
      return {};
    },
  };
}
