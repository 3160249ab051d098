import { GripVertical } from 'lucide-react';
import { type DragEvent, useState, useEffect } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportOptions } from '../../../../core/model/report/options.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useNotify, errorText } from '../../app-state/notifications.ts';
import type { FileNote } from '../../../../core/casefile/manifest.ts';
import type { Notice } from '../../../../core/contract/index.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import styles from './ExportDialog.module.css';

/** What can be dragged to a folder or into a mail: the report as a file. By key it is saved, which does the same. */
export function DragHandle({ file, onDragged }: { file: DragOutFile; onDragged(): void }) {
  const t = useMessages();

  async function drag(event: DragEvent) {
    // The system drags the file instead of the page, so the page gets no event at the end.
    event.preventDefault();
    const handle = event.currentTarget;
    await file.drag();
    handle.dispatchEvent(new Event('dragend', { bubbles: true }));
    onDragged();
  }
  return (
    <div
      draggable
      className={styles.handle}
      title={t('export.dragHint')}
      data-ready={file.name === null ? undefined : ''}
      onPointerEnter={() => void file.make()}
      onDragStart={(event) => void drag(event)}
    >
      <GripVertical size={14} aria-hidden />
      <span role="status">{file.isMaking ? t('export.dragMaking') : (file.name ?? t('export.drag'))}</span>
    </div>
  );
}

/** What the file is made of; the article does not change while the dialog is open. */
interface DragWish {
  articleId: Id;
  versionId: Id;
  format: ReportFormat;
  options: ReportOptions;
}

/** The file to drag: being made for these options, or made. */
type Made = {
  for: ReportOptions;
  format: ReportFormat;
  decisions: number;
  file: { token: Id; name: string } | null;
};

interface DragOutFile {
  /** Its name, once it is there. */
  name: string | null;
  isMaking: boolean;
  /** Makes the file, where it is not there yet. */
  make(): Promise<void>;
  /** Drags it, where it is there; ends when it was dropped. */
  drag(): Promise<void>;
}

/**
 * Returns the report as a file to be dragged out: it must be there when the pointer begins to drag. `decisions` counts what was
 * decided of words that look like a source: a file from before the last one is made anew.
 */
export function useDragOut(wish: DragWish, decisions: number): DragOutFile {
  const notify = useNotify();
  const [made, setMade] = useState<Made | null>(null);
  const { format, options } = wish;
  const isNow = (one: Made | null) =>
    one?.for === options && one.format === format && one.decisions === decisions;
  const current = isNow(made) ? made : null;
  const file = current?.file ?? null;

  async function make() {
    if (current !== null) return;
    setMade({ for: options, format, decisions, file: null });
    try {
      const next = await call('report.makeToDrag', wish);
      setMade((now) => (now !== null && isNow(now) ? { ...now, file: next } : now));
    } catch (thrown) {
      setMade(null);
      notify.failed(thrown);
    }
  }
  async function drag() {
    if (file === null) return make();
    await call('report.drag', { token: file.token }).catch(notify.failed);
  }
  return { name: file?.name ?? null, isMaking: current !== null && file === null, make, drag };
}

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
