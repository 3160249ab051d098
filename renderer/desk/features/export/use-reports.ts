import { useEffect, useState } from 'react';
import type { Notice } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import type { ReportsOutcome } from '../../../../core/contract/bulk-export.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/use-tell.ts';

/** How saving stands: what it is at, what came of it, or why nothing did, in words. */
export type ReportsState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'reports'> | null; isStopping: boolean }
  | { kind: 'over'; outcome: ReportsOutcome }
  | { kind: 'failed'; why: string };

export interface Reports {
  state: ReportsState;
  save(format: ReportFormat, options: ReportOptions): Promise<void>;
  stop(): void;
  show(): void;
}

/** Returns what saves the reports of articles into a folder, and how that stands; it is stopped when the caller goes. */
export function useReports(articleIds: readonly Id[]): Reports {
  const store = useAppStore();
  const [state, setState] = useState<ReportsState>({ kind: 'idle' });

  useEffect(() => {
    const end = listen({
      reports: (at) => setState((now) => (now.kind === 'saving' ? { ...now, at } : now)),
    });
    return () => {
      end();
      void call('reports.stop', {});
    };
  }, []);

  const failed = (thrown: unknown) => setState({ kind: 'failed', why: errorText(store, thrown) });
  return {
    state,
    save: async (format, options) => {
      if (state.kind === 'saving') return;
      const before = state;
      setState({ kind: 'saving', at: null, isStopping: false });
      try {
        const outcome = await call('reports.export', {
          articleIds: [...articleIds],
          format,
          options: { ...options, nameProtected: false },
        });
        setState(outcome.folder === null ? before : { kind: 'over', outcome });
      } catch (thrown) {
        failed(thrown);
      }
    },
    stop: () => {
      setState((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now));
      call('reports.stop', {}).catch(failed);
    },
    show: () => void call('reports.showFolder', {}).catch(failed),
  };
}
