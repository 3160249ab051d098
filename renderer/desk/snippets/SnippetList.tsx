import { useEffect, useRef } from 'react';
import { SNIPPET_SIGN, type Snippet } from '../../../core/snippets.ts';
import { useMessages } from '../state/use-messages.ts';
import { cx } from '../ui/cx.ts';
import styles from './SnippetList.module.css';

interface SnippetListProps {
  id: string;
  found: readonly Snippet[];
  current: number;
  onChoose(snippet: Snippet): void;
}

/** Returns the id, in the page, of a list's row. */
export function snippetRowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The snippets to choose from, below the field; the focus stays in the field. */
export function SnippetList({ id, found, current, onChoose }: SnippetListProps) {
  const t = useMessages();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [current, found.length]);
  return (
    <div id={id} role="listbox" aria-label={t('snippets.offer')} className={styles.list}>
      {found.map((snippet, index) => (
        <div
          key={snippet.name}
          ref={index === current ? row : null}
          id={snippetRowId(id, index)}
          role="option"
          aria-selected={index === current}
          className={cx(styles.row, index === current && styles.current)}
          // Else the field would lose the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(snippet)}
        >
          <bdi className={styles.name}>
            <span aria-hidden>{SNIPPET_SIGN}</span>
            {snippet.name}
          </bdi>
          <span className={styles.text} dir="auto">
            {snippet.text}
          </span>
        </div>
      ))}
    </div>
  );
}
