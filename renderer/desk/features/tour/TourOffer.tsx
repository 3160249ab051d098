import { X } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Tour.module.css';

/** Asks once whether somebody new wants to be shown around; takes no focus. */
export function TourOffer({ onTake, onEnd }: { onTake(): void; onEnd(): void }) {
  const t = useMessages();
  return (
    <section
      className={cx(styles.card, styles.offer)}
      aria-labelledby="tour-title"
      tabIndex={-1}
      data-pane-focus
    >
      <header className={styles.head}>
        <h2 id="tour-title" className={styles.title}>
          {t('tour.offer')}
        </h2>
        <IconButton label={t('tour.leave')} keys="Escape" onPress={onEnd}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <p className={styles.text}>{t('tour.offerText')}</p>
      <div className={styles.foot}>
        <Button tone="quiet" onPress={onEnd}>
          {t('tour.notNow')}
        </Button>
        <Button onPress={onTake}>{t('tour.take')}</Button>
      </div>
      <Announcer text={`${t('tour.offer')} ${t('tour.offerText')} ${t('tour.reach')}`} count={0} />
    </section>
  );
}
