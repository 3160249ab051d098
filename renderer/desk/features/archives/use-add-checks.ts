import { useEffect, useMemo, useState } from 'react';
import type { ColumnMapping } from '../../../../core/model/earlier-check/columns.ts';
import type { ChecksPreview } from '../../../../core/contract/archives.ts';
import type { Input, Notice } from '../../../../core/contract/index.ts';
import type { ArchiveImport } from '../../../../core/model/earlier-check/earlier-check.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { errorText } from '../../app-state/notifications.ts';

type Far = Notice<'archives'> | null;

/** How adding a file stands. */
export type AddState =
  | { kind: 'looking' }
  /** No column says what was claimed. */
  | { kind: 'unclear' }
  | { kind: 'counting'; far: Far }
  | { kind: 'counted'; counts: ArchiveImport }
  | { kind: 'adding'; far: Far }
  | { kind: 'stopped' }
  | { kind: 'failed'; why: string };

/** What is asked of main: a file, an archive, and the columns of a table. */
type Question = Input<'archives.count'>;

/** What became of a question, or of adding what was asked about; a newer question has its own. */
interface Answer {
  readonly to: Question | null;
  readonly state: AddState;
}

/**
 * Returns what a file is and what adding it would do to an archive, `known` by its name or null for a new one, and what adds it. A file is
 * counted again when another archive or other columns are chosen; adding it does not wait for that.
 */
export function useAddChecks(file: string, known: string | null) {
  const store = useAppStore();
  const [preview, setPreview] = useState<ChecksPreview | null>(null);
  /** The columns that somebody chose; null while they are those of the preview. */
  const [chosen, setChosen] = useState<ColumnMapping | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [far, setFar] = useState<Far>(null);
  const columns = chosen ?? preview?.table?.columns ?? null;
  // No archive has this name: the checks of a new one are all new, whatever it will be called.
  const archive = known ?? file;
  const isClear = preview !== null && (preview.kind !== 'table' || columns?.claim !== undefined);
  const question = useMemo<Question | null>(
    () => (isClear ? { file, archive, columns } : null),
    [isClear, file, archive, columns],
  );

  useEffect(() => listen({ archives: setFar }), []);

  useEffect(() => {
    let isCurrent = true;
    call('archives.preview', { file, archive }).then(
      (found) => isCurrent && setPreview(found),
      (thrown: unknown) =>
        isCurrent && setAnswer({ to: null, state: { kind: 'failed', why: errorText(store, thrown) } }),
    );
    return () => {
      isCurrent = false;
    };
  }, [file, archive, store]);

  useEffect(() => {
    if (question === null) {
      void call('archives.stop', {});
      return undefined;
    }
    let isCurrent = true;
    const say = (state: AddState) => {
      setFar(null);
      if (isCurrent) setAnswer({ to: question, state });
    };
    call('archives.count', question).then(
      ({ counts }) => counts !== null && say({ kind: 'counted', counts }),
      (thrown: unknown) => say({ kind: 'failed', why: errorText(store, thrown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [question, store]);

  /** Returns what was done; null if it failed or was stopped, which the state says. */
  async function add(name: string): Promise<ArchiveImport | null> {
    if (isAdding || question === null) return null;
    setAdding(true);
    setFar(null);
    try {
      const { counts } = await call('archives.add', { ...question, archive: name });
      if (counts === null) setAnswer({ to: question, state: { kind: 'stopped' } });
      return counts;
    } catch (thrown) {
      setAnswer({ to: question, state: { kind: 'failed', why: errorText(store, thrown) } });
      return null;
    } finally {
      setAdding(false);
      setFar(null);
    }
  }

  function setColumns(next: ColumnMapping) {
    setFar(null);
    setChosen(next);
  }

  const answered = answer?.to === question ? answer.state : null;
  const unanswered: AddState =
    preview === null ? { kind: 'looking' } : isClear ? { kind: 'counting', far } : { kind: 'unclear' };
  const state: AddState = isAdding ? { kind: 'adding', far } : (answered ?? unanswered);
  return { preview, columns, setColumns, state, add };
}
