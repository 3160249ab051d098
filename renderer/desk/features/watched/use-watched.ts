import { useCallback, useEffect, useState } from 'react';
import type { CallName, Input, Output } from '../../../../core/contract/index.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';

type Listed = Output<'watched.list'>;
/** A folder that was chosen and about which something is still asked. */
export type ChosenFolder = NonNullable<Output<'watched.choose'>['chosen']>;

/** The watched folders as they are known here, and what is done with them. */
export interface Watched {
  /** Null until they are read. */
  readonly listed: Listed | null;
  readonly problem: string | null;
  readonly chosen: ChosenFolder | null;
  choose(): Promise<void>;
  add(takesExisting: boolean): Promise<void>;
  leave(): void;
  pause(id: number, isPaused: boolean): Promise<void>;
  remove(id: number): Promise<void>;
  again(id: number): Promise<void>;
  look(): Promise<void>;
}

export function useWatched(): Watched {
  const store = useAppStore();
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenFolder | null>(null);

  /** Asks main; what fails is told, and gives null. */
  const ask = useCallback(
    async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name> | null> => {
      setProblem(null);
      try {
        return await call(name, input);
      } catch (thrown) {
        setProblem(errorText(store, thrown));
        return null;
      }
    },
    [store],
  );
  const show = useCallback((next: Listed | null) => next !== null && setListed(next), []);

  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void call('watched.list', {}).then(
        (next) => isCurrent && setListed(next),
        (thrown: unknown) => isCurrent && setProblem(errorText(store, thrown)),
      );
    read();
    const end = listen({ watched: read });
    return () => {
      isCurrent = false;
      end();
    };
  }, [store]);

  return {
    listed,
    problem,
    chosen,
    choose: async () => setChosen((await ask('watched.choose', {}))?.chosen ?? null),
    add: async (takesExisting) => {
      if (chosen === null) return;
      setChosen(null);
      show(await ask('watched.add', { chosen: chosen.id, takesExisting }));
    },
    leave: () => setChosen(null),
    pause: async (id, isPaused) => void show(await ask('watched.pause', { id, isPaused })),
    remove: async (id) => void show(await ask('watched.remove', { id })),
    again: async (id) => void show(await ask('watched.again', { id })),
    look: async () => void (await ask('watched.look', {})),
  };
}
