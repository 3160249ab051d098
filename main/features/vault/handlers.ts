import type { Handlers } from '../../../core/contract/index.ts';
import { notify } from '../../base/notify.ts';
import type { Context } from '../../base/context.ts';
import { noLockHandlers } from './lock-screen.ts';
import { protectionState, removePassphrase, setPassphrase } from './library-key.ts';
import type { HandlerServices } from '../../app/contract-handlers.ts';

/** The encryption of protected sources, and the lock. */
export function vaultHandlers(
  { library, desk }: Context,
  { oldBackups, sealing, lock }: Pick<HandlerServices, 'oldBackups' | 'sealing' | 'lock'>,
): Pick<Handlers, Extract<keyof Handlers, `vault.${string}` | `lock.${string}`>> {
  return {
    ...noLockHandlers(),
    'vault.state': () => protectionState(library),
    'vault.plain': async () => ({ plain: await sealing.begin() }),
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
