import { useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { useMessages } from '../../ui/interface.tsx';
import styles from './ArticleTable.module.css';

export interface TitleEditorProps {
  summary: ArticleSummary;
  /** Called once: with the new title, or null to leave it as it was. */
  onDone(summary: ArticleSummary, title: string | null): void;
}

/** The title of a line as a field: Enter or leaving it saves, Esc does not, and an empty title is no title. */
export function TitleEditor({ summary, onDone }: TitleEditorProps) {
  const t = useMessages();
  const before = summary.article.title;
  const [title, setTitle] = useState(before);
  const isOver = useRef(false);

  function finish(next: string | null) {
    if (isOver.current) return;
    isOver.current = true;
    const trimmed = next?.trim() ?? '';
    onDone(summary, trimmed === '' || trimmed === before ? null : trimmed);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(title);
    if (event.key === 'Escape') finish(null);
  }

  return (
    <input
      className={styles.editor}
      aria-label={t('library.newTitle')}
      dir="auto"
      lang={summary.article.language}
      maxLength={1000}
      value={title}
      spellCheck={false}
      ref={focusAndSelect}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(title)}
      onMouseDown={(event) => event.stopPropagation()}
    />
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}
