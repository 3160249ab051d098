import type { Handlers } from '../../core/contract.ts';
import type { Context } from '../context.ts';
import { noLockHandlers } from '../vault/locked.ts';
import { protectionState, sealWhatIsPlain, setPassphrase } from '../vault/library-key.ts';

/** The encryption of protected sources, and the lock. */
export function vaultHandlers(
  { library }: Context,
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
    'vault.lock': async () => {
      await lock();
      return {};
    },
  };
}
