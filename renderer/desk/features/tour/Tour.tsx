import { useEffect } from 'react';
import { focusText } from '../../article-state/focus-text.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isTyping } from '../../commands/key-target.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { TourStop } from './TourStop.tsx';
import { beginTour } from '../../app-state/tour-actions.ts';
import type { TourStage } from '../../app-state/tour-step.ts';
import { X } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Tour.module.css';

/** The tour over the desk, while it is offered or taken: a card that leaves the desk to be used meanwhile. */
export function Tour() {
  const app = useAppStore();
  const stage = useApp((state) => state.tour);
  useSelectedClaimFor(stage);
  useEscape(stage !== null, () => end());

  function end() {
    const card = document.querySelector('[data-pane=tour]');
    if (card?.contains(document.activeElement) === true) focusText();
    app.dispatch({ type: 'tour', stage: null });
  }

  if (stage === null) return null;
  return (
    <div data-pane="tour">
      {stage === 'offered' ? (
        <TourOffer onTake={() => beginTour(app)} onEnd={end} />
      ) : (
        <TourStop step={stage} onStep={(next) => app.dispatch({ type: 'tour', stage: next })} onEnd={end} />
      )}
    </div>
  );
}

/** A claim's ticks and evidence can only be shown of a claim: the first, where none is selected. */
function useSelectedClaimFor(stage: TourStage): void {
  const { store } = useArticleContext();
  const isNone = useArticle(({ selected }) => selected === null);
  const needsOne = isNone && (stage === 'ticks' || stage === 'evidence');
  useEffect(() => {
    const [first] = store.get().data.order.ids;
    if (needsOne && first !== undefined) store.dispatch({ type: 'select', id: first, reveal: true });
  }, [store, needsOne]);
}

/** Esc leaves the tour before it does anything else, but not a field or a dialog, which have an Esc of their own. */
function useEscape(isOn: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      const at = event.target;
      const isElsewhere =
        isTyping(at) || (at instanceof Element && at.closest('[role=dialog], [role=menu]') !== null);
      if (event.key !== 'Escape' || isElsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  });
}

/** Asks once whether somebody new wants to be shown around; takes no focus. */
function TourOffer({ onTake, onEnd }: { onTake(): void; onEnd(): void }) {
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
