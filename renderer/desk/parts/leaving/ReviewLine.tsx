import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Review } from './use-review.ts';
import styles from './Review.module.css';

/** Says in a dialog's form that something in what leaves looks like a protected source; nothing where nothing does. */
export function ReviewLine({ review, onOpen }: { review: Review; onOpen(): void }) {
  const t = useMessages();
  const matches = review.matches ?? [];
  if (matches.length === 0) return null;
  const hidden = matches.filter(({ decision }) => decision === 'hide').length;
  const standing = matches.filter(({ decision }) => decision === 'stand').length;
  return (
    <section className={styles.line} aria-label={t('nearMatch.title')} data-near-matches={review.open}>
      <h3 className={styles.label}>{t('nearMatch.title')}</h3>
      <p className={review.open > 0 ? styles.warning : styles.hint}>
        {review.open > 0
          ? t('nearMatch.explain', { n: review.open })
          : t('nearMatch.decided', { n: matches.length, hidden, standing })}
      </p>
      <Button onPress={onOpen}>{t('nearMatch.review')}</Button>
    </section>
  );
}
