import { useEffect, useState } from 'react';
import type { LeftOut } from '../../../../core/casefile/manifest.ts';
import type { CaseOptions } from '../../../../core/casefile/options.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** How making a case file stands: what it is at, where it was saved and without what, or why not. */
export type CaseState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'savingCase'> | null; isStopping: boolean }
  | { kind: 'saved'; path: string; size: number; leftOut: LeftOut; signed: boolean }
  | { kind: 'failed'; why: string };

/** Returns how making a case file of an article stands, and what saves, stops and shows. One that goes on when the dialog closes is stopped. */
export function useSaveCase(articleId: Id) {
  const store = useAppStore();
  const [state, setState] = useState<CaseState>({ kind: 'idle' });

  useEffect(() => {
    const end = listen({
      savingCase: (at) => setState((now) => (now.kind === 'saving' ? { ...now, at } : now)),
    });
    return () => {
      end();
      void call('case.stop', {});
    };
  }, []);

  async function save(options: CaseOptions, passphrase: string | null) {
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving', at: null, isStopping: false });
    try {
      const saved = await call('case.save', { articleId, options, passphrase });
      const { path, leftOut } = saved;
      setState(path === null || leftOut === null ? before : { kind: 'saved', ...saved, path, leftOut });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  function stop() {
    setState((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now));
    void call('case.stop', {});
  }

  async function show(path: string) {
    try {
      await call('case.showFile', { path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  return { state, save, stop, show };
}
