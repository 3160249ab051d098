import { SNIPPET_SIGN, type Snippet } from '../../../../core/model/settings/snippets.ts';
import { useMessages } from '../../ui/interface.tsx';
import { OfferList } from '../../ui/OfferList.tsx';
import styles from './SnippetList.module.css';

interface SnippetListProps {
  id: string;
  found: readonly Snippet[];
  current: number;
  onChoose(snippet: Snippet): void;
}

/** The snippets to choose from, below the field. */
export function SnippetList({ id, found, current, onChoose }: SnippetListProps) {
  const t = useMessages();
  return (
    <div className={styles.below}>
      <OfferList
        id={id}
        label={t('snippets.offer')}
        offered={found}
        current={current}
        keyOf={({ name }) => name}
        onChoose={onChoose}
      >
        {({ name, text }) => (
          <>
            <bdi className={styles.name}>
              <span aria-hidden>{SNIPPET_SIGN}</span>
              {name}
            </bdi>
            <span className={styles.text} dir="auto">
              {text}
            </span>
          </>
        )}
      </OfferList>
    </div>
  );
}
