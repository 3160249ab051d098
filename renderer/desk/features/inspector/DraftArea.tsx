import { useRef, type KeyboardEvent } from 'react';
import type { InspectorField } from '../../article-state/article-view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { SnippetArea } from '../../parts/snippets/SnippetArea.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useDraft } from './use-draft.ts';
import { useWanted } from './use-wanted.ts';

export interface DraftAreaProps {
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
