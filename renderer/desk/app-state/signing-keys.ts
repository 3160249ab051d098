import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../core/contract/index.ts';
import { call } from './bridge.ts';
import { useApp } from './app-context.tsx';
import { useNotify } from './notifications.ts';

type Read = Output<'keys.list'>;

/** Confirms or revokes a key. Returns whether that was done, and shows why not. */
export type DecideOnKey = (publicKey: string, state: 'confirmed' | 'revoked') => Promise<boolean>;

/** The keys that are known here, and whether this computer signs; null until they are read. */
export interface SigningKeys {
  keys: Read['keys'] | null;
  signing: Read['signing'] | null;
  decide: DecideOnKey;
}

/** Reads the keys, and reads them again for each new checker. */
export function useSigningKeys(): SigningKeys {
  const notify = useNotify();
  const checkerId = useApp((state) => state.settings.checkerId);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    let isCurrent = true;
    call('keys.list', {}).then((keys) => isCurrent && setRead(keys), notify.failed);
    return () => {
      isCurrent = false;
    };
  }, [checkerId, notify]);

  const decide = useCallback<DecideOnKey>(
    async (publicKey, state) => {
      try {
        setRead(await call('keys.decide', { publicKey, state }));
        return true;
      } catch (thrown) {
        notify.failed(thrown);
        return false;
      }
    },
    [notify],
  );
  return { keys: read?.keys ?? null, signing: read?.signing ?? null, decide };
}
