import { useEffect, useState } from 'react';
import type { FileNote } from '../../../../core/casefile/manifest.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';

/** The state of saving, in words: its progress, where the report was saved, or why it failed. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving'; at: Notice<'exporting'> | null; isStopping: boolean }
  | { kind: 'saved'; path: string; folder: string | null; signed: boolean; fileNotes: readonly FileNote[] }
  | { kind: 'failed'; why: string };

/**
 * Returns how saving stands, and what saves, stops and shows: saving asks where to, and closing that question changes
 * nothing. An export that goes on when the dialog closes is stopped.
 */
export function useSaveReport(articleId: Id, versionId: Id) {
  const store = useAppStore();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });

  useEffect(() => {
    const end = listen({
      exporting: (at) => setState((now) => (now.kind === 'saving' ? { ...now, at } : now)),
    });
    return () => {
      end();
      void call('report.stop', {});
    };
  }, []);

  async function save(format: ReportFormat, options: ReportOptions) {
    // The button stays enabled while it saves, since a disabled one would lose the focus, and Esc with it.
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving', at: null, isStopping: false });
    try {
      const { path, folder, fileNotes, signed } = await call('report.export', {
        articleId,
        versionId,
        format,
        options,
      });
      setState(path === null ? before : { kind: 'saved', path, folder, fileNotes, signed });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  const show = (path: string) => attempt(() => call('report.showFile', { path }));
  const stop = () => {
    setState((now) => (now.kind === 'saving' ? { ...now, isStopping: true } : now));
    return attempt(() => call('report.stop', {}));
  };
  return { state, save, show, stop };
}
