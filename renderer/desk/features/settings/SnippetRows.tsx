import { Pencil, Trash2 } from 'lucide-react';
import { SNIPPET_SIGN, type Snippet } from '../../../../core/model/settings/snippets.ts';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Snippets.module.css';

interface SnippetRowsProps {
  snippets: readonly Snippet[];
  onEdit(snippet: Snippet): void;
  onRemove(snippet: Snippet): void;
}

/** The snippets that there are, each with the beginning of its text. */
export function SnippetRows({ snippets, onEdit, onRemove }: SnippetRowsProps) {
  const t = useMessages();
  const sorted = snippets.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <ul className={styles.rows} aria-label={t('snippets.list')}>
      {sorted.map((snippet) => (
        <li key={snippet.name} className={styles.row}>
          <bdi className={styles.name}>
            <span aria-hidden>{SNIPPET_SIGN}</span>
            {snippet.name}
          </bdi>
          <span className={styles.text} dir="auto">
            {snippet.text}
          </span>
          <IconButton label={t('snippets.change', { name: snippet.name })} onPress={() => onEdit(snippet)}>
            <Pencil size={13} aria-hidden />
          </IconButton>
          <IconButton label={t('snippets.remove', { name: snippet.name })} onPress={() => onRemove(snippet)}>
            <Trash2 size={13} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
