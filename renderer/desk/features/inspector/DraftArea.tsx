import { useRef, type KeyboardEvent, useEffect, useLayoutEffect, useState } from 'react';
import type { InspectorField } from '../../article-state/article-view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { SnippetArea } from '../../parts/snippets/SnippetArea.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useWanted } from './use-wanted.ts';
import { draftOf, keepDraft } from '../../app-state/drafts.ts';

interface DraftAreaProps {
  /** What the draft is kept by: the claim and which of its texts. */
  draft: string;
  label: string;
  showLabel?: boolean;
  placeholder?: string | undefined;
  saved: string | null;
  commit(value: string | null): Promise<boolean>;
  /** The command's field that this is: the command puts the focus here. */
  field?: InspectorField;
  rows?: number;
  lang?: string | undefined;
  className?: string | undefined;
}

/** A text of the claim: saved as one change on leaving it or by Ctrl+Enter; Esc leaves it too, and undo takes it back. */
export function DraftArea({ draft: name, saved, commit, field, ...rest }: DraftAreaProps) {
  const t = useMessages();
  const run = useRun();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(name, saved ?? '', (value) => commit(value.trim() === '' ? null : value));
  useWanted(field, () => area.current?.focus());

  function press(event: KeyboardEvent) {
    const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isEnd) return;
    event.preventDefault();
    // Leaving the field finishes it.
    run('desk.back');
  }
  return (
    <SnippetArea
      {...rest}
      hint={draft.value === (saved ?? '') ? undefined : t('inspector.saveHint')}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.finish}
      onKeyDown={press}
      inputRef={area}
    />
  );
}

interface Draft {
  value: string;
  onChange(value: string): void;
  /** Saves what was typed; what could not be saved stays in the field. */
  finish(): void;
}

/**
 * Returns what is being typed in one field of something that is saved as a whole: not a change until it is finished.
 * `commit` saves a value and returns whether that went well. What was typed and not finished when the field goes away
 * is saved then. By its name it outlives the page.
 */
function useDraft(name: string, saved: string, commit: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(() => draftOf(name));
  // Beside the state, because leaving a field by a key asks for it before the page is rendered again.
  const left = useRef<string | null>(typed);
  const latest = useRef({ name, saved, commit });
  useLayoutEffect(() => {
    latest.current = { name, saved, commit };
  });

  function type(value: string | null) {
    left.current = value;
    setTyped(value);
    keepDraft(name, value);
  }

  /** Saves what was typed, once; gives it back to the field where that failed. */
  async function finish() {
    const value = left.current;
    left.current = null;
    if (value === null) return;
    const { saved: before, commit: save } = latest.current;
    if (value !== before && !(await save(value))) {
      left.current ??= value;
      return;
    }
    if (left.current === null) keepDraft(name, null);
    setTyped((now) => (now === value ? null : now));
  }

  useEffect(
    () => () => {
      const value = left.current;
      left.current = null;
      if (value !== null) void leave(latest.current, value);
    },
    [],
  );

  return {
    value: typed ?? saved,
    onChange: type,
    finish: () => void finish(),
  };
}

interface Left {
  name: string;
  saved: string;
  commit(value: string): Promise<boolean>;
}

/** Saves what was typed in a field that is gone; what could not be saved is there when the field comes back. */
async function leave({ name, saved, commit }: Left, value: string): Promise<void> {
  if ((value === saved || (await commit(value))) && draftOf(name) === value) keepDraft(name, null);
}
