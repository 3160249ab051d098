import { useEffect, useState } from 'react';
import type { Notice } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Period, ResultsBy, ResultsForm } from '../../../../core/model/library/period.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** How the table stands: being counted and written, where it is, or why it is nowhere. */
export type ResultsState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'results'> | null }
  | { kind: 'saved'; path: string }
  | { kind: 'failed'; why: string };

/**
 * Returns how many articles a table will be of, null while it is not known, and what saves and stops: these articles or,
 * for null, those of a period.
 */
export function useResults(period: Period, articleIds: readonly Id[] | null) {
  const store = useAppStore();
  const [state, setState] = useState<ResultsState>({ kind: 'idle' });
  const [counted, setCounted] = useState<{ for: Period; articles: number } | null>(null);

  useEffect(() => {
    const end = listen({
      results: (at) => setState((now) => (now.kind === 'saving' ? { kind: 'saving', at } : now)),
    });
    return () => {
      end();
      void call('results.stop', {});
    };
  }, []);

  useEffect(() => {
    if (articleIds !== null) return undefined;
    let wanted = true;
    call('results.count', { period }).then(
      ({ articles }) => wanted && setCounted({ for: period, articles }),
      (thrown: unknown) => wanted && setState({ kind: 'failed', why: errorText(store, thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [period, articleIds, store]);

  async function save(form: ResultsForm, by: ResultsBy) {
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving', at: null });
    try {
      const { path } = await call('results.export', {
        period,
        articleIds: articleIds && [...articleIds],
        by,
        form,
      });
      setState(path === null ? before : { kind: 'saved', path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  const stop = () => void call('results.stop', {});
  const inPeriod = counted?.for === period ? counted.articles : null;
  return { articles: articleIds === null ? inPeriod : articleIds.length, state, save, stop };
}
