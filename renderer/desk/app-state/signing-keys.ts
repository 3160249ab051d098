import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../core/contract/index.ts';
import { call } from './bridge.ts';
import { useApp } from './app-context.tsx';
import { useTell } from './notifications.ts';

type Read = Output<'keys.list'>;

/** Confirms or revokes a key; gives whether that was done, and tells why not. */
export type Decide = (publicKey: string, state: 'confirmed' | 'revoked') => Promise<boolean>;

/** The keys that are known here, and whether this computer signs; null until they are read. */
export interface Keys {
  keys: Read['keys'] | null;
  signing: Read['signing'] | null;
  decide: Decide;
}

/** Reads the keys, and again for each who comes to the keyboard. */
export function useKeys(): Keys {
  const tell = useTell();
  const checkerId = useApp((state) => state.settings.checkerId);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    let wanted = true;
    call('keys.list', {}).then((keys) => wanted && setRead(keys), tell.failed);
    return () => {
      wanted = false;
    };
  }, [checkerId, tell]);

  const decide = useCallback<Decide>(
    async (publicKey, state) => {
      try {
        setRead(await call('keys.decide', { publicKey, state }));
        return true;
      } catch (thrown) {
        tell.failed(thrown);
        return false;
      }
    },
    [tell],
  );
  return { keys: read?.keys ?? null, signing: read?.signing ?? null, decide };
}
