import { useEffect, useState } from 'react';
import type { Notice, Output } from '../../../../core/contract/index.ts';
import type { EraseResult, EraseTarget } from '../../../../core/model/erasure.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';
import { readUnfinished } from '../../app-state/erased.ts';

/** How erasing stands: asked, going on (`at`: in the backups), done, or failed with nothing erased. */
export type EraseState =
  | { kind: 'asked'; why: string | null }
  | { kind: 'going'; at: Notice<'erasing'> | null; isStopping: boolean }
  | { kind: 'done'; result: EraseResult; why: string | null };

/** What would be gone; null while that is read. */
export type EraseLook = Output<'erase.preview'> | null;

/** Returns what erasing something would take away, how it stands, and what begins, stops and goes on with it. */
export function useErase(target: EraseTarget | undefined) {
  const store = useAppStore();
  const [look, setLook] = useState<EraseLook>(null);
  const [state, setState] = useState<EraseState>({ kind: 'asked', why: null });

  useEffect(
    () =>
      listen({
        erasing: (at) => setState((now) => (now.kind === 'going' ? { ...now, at } : now)),
      }),
    [],
  );

  useEffect(() => {
    if (target === undefined) return undefined;
    let wanted = true;
    call('erase.preview', { target }).then(
      (answer) => wanted && setLook(answer),
      (thrown: unknown) => wanted && setState({ kind: 'asked', why: errorText(store, thrown) }),
    );
    return () => {
      wanted = false;
      setLook(null);
    };
  }, [target, store]);

  async function run() {
    if (target === undefined || state.kind !== 'asked') return;
    setState({ kind: 'going', at: null, isStopping: false });
    try {
      const { result } = await call('erase.run', { target });
      await readUnfinished(store);
      setState({ kind: 'done', result, why: null });
    } catch (thrown) {
      setState({ kind: 'asked', why: errorText(store, thrown) });
    }
  }

  /** `before`: what came of it in this window so far; null at a later start. */
  async function goOn(id: Id, before: EraseResult | null) {
    setState({ kind: 'going', at: null, isStopping: false });
    try {
      const { result } = await call('erase.goOn', { id });
      await readUnfinished(store);
      // Which texts still name it is known only where it was erased just now.
      setState({ kind: 'done', result: { ...result, remaining: before?.remaining ?? [] }, why: null });
    } catch (thrown) {
      const why = errorText(store, thrown);
      setState(before === null ? { kind: 'asked', why } : { kind: 'done', result: before, why });
    }
  }

  function stop() {
    setState((now) => (now.kind === 'going' ? { ...now, isStopping: true } : now));
    void call('erase.stop', {});
  }

  return { look, state, run, goOn, stop };
}
