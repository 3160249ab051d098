import { useMemo } from 'react';
import { useArticle } from '../../../article-state/article-context.tsx';
import { unsaidWords } from '../../../article-state/passages-view.ts';
import { useMessages } from '../../../ui/interface.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import styles from './Passages.module.css';

/** The selected claim's own words; grey are those that the passage looked at, or all that are shown, do not say. */
export function ClaimWords({ quote }: { quote: string }) {
  const unsaid = useArticle(unsaidWords);
  const marks = useMemo(() => unsaid.map((span) => ({ ...span, className: styles.unsaid })), [unsaid]);
  return <MarkedText text={quote} marks={marks} />;
}

/** What the grey words of the claim are; nothing where none are. */
export function GreyWords() {
  const t = useMessages();
  const unsaid = useArticle(unsaidWords);
  const at = useArticle(({ passages }) => passages.at);
  if (unsaid.length === 0) return null;
  return (
    <p className={styles.why}>
      {at === null ? t('passages.unsaidAll') : t('passages.unsaidOne', { number: at + 1 })}
    </p>
  );
}
