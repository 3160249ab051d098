import { useState } from 'react';
import type { ReportFormat } from '../../../core/report/format.ts';
import type { Id } from '../../../core/ids.ts';
import type { ReportOptions } from '../../../core/report/options.ts';
import { call } from '../bridge.ts';
import { useAppStore } from '../state/app-context.tsx';
import { errorText } from '../state/use-tell.ts';

/** How saving stands: where the report was saved, or why not, in words. */
export type SaveState =
  { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; path: string } | { kind: 'failed'; why: string };

/** Returns how saving stands, and what saves: it asks where to, and closing that question changes nothing. */
export function useSaveReport(articleId: Id, versionId: Id) {
  const store = useAppStore();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });

  async function save(format: ReportFormat, options: ReportOptions) {
    // The button stays enabled while it saves, since a disabled one would lose the focus, and Esc with it.
    if (state.kind === 'saving') return;
    const before = state;
    setState({ kind: 'saving' });
    try {
      const { path } = await call('report.export', { articleId, versionId, format, options });
      setState(path === null ? before : { kind: 'saved', path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  async function show(path: string) {
    try {
      await call('report.showFile', { path });
    } catch (thrown) {
      setState({ kind: 'failed', why: errorText(store, thrown) });
    }
  }

  return { state, save, show };
}
