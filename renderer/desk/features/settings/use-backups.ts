import { useCallback, useEffect, useState } from 'react';
import type { BackupState } from '../../../../core/model/backup.ts';
import type { CallName, Output } from '../../../../core/contract/index.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useTell } from '../../app-state/use-tell.ts';

/** The calls that take nothing and give the state after them. */
type StateCall = { [Name in CallName]: Output<Name> extends BackupState ? Name : never }[CallName];

/** The backups as they are known here. */
export interface Backups {
  /** null until they are read. */
  state: BackupState | null;
  /** How much of the backup that is being made is done, 0-1, or null. */
  progress: number | null;
  isBusy: boolean;
  /** Does what changes the backups; gives whether it was done, and tells why not. */
  run(name: StateCall): Promise<boolean>;
}

/** Reads the backups, and again after each that was made, by whomever. */
export function useBackups(): Backups {
  const tell = useTell();
  const progress = useApp((state) => state.backup.progress);
  const isMaking = progress !== null;
  const [state, setState] = useState<BackupState | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (isMaking) return;
    let wanted = true;
    call('backup.state', {}).then((read) => wanted && setState(read), tell.failed);
    return () => {
      wanted = false;
    };
  }, [isMaking, tell]);

  const run = useCallback(
    async (name: StateCall) => {
      setBusy(true);
      try {
        setState(await call(name, {}));
        return true;
      } catch (thrown) {
        tell.failed(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [tell],
  );

  return { state, progress, isBusy, run };
}
