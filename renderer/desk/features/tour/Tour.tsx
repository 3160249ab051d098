import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { focusText } from '../../article-state/focus-text.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isTyping } from '../../commands/key-target.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import {
  beginTour,
  type TourStage,
  stepFrom,
  tourSteps,
  tourTargets,
  type TourStep,
} from '../../app-state/tour.ts';
import { X } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/props.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useFirstFocus } from '../../ui/keyboard.ts';
import { placeCard, ringAround, type Box } from './place-card.ts';
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

/** The keys that a step shows: those that somebody needs first. */
const shown: Record<TourStep, readonly CommandId[]> = {
  claims: ['claim.keep', 'claim.remove'],
  galley: ['claim.next', 'claim.previous', 'claim.make'],
  ticks: ['verdict.verified', 'verdict.unverifiable', 'verdict.refuted', 'said.verified'],
  evidence: ['evidence.add', 'evidence.again'],
  report: ['report.export'],
};

interface TourStopProps {
  step: TourStep;
  onStep(step: TourStep): void;
  onEnd(): void;
}

/** One stop of the tour: a ring round what it is about, and the card beside it. */
function TourStop({ step, onStep, onEnd }: TourStopProps) {
  const t = useMessages();
  const box = useTarget(tourTargets[step]);
  const card = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const number = tourSteps.indexOf(step) + 1;
  const before = stepFrom(step, -1);
  const after = stepFrom(step, 1);

  // A checker who begins the tour wants to go on in it, and presses Enter first. After that the focus stays where it is.
  const next = useFirstFocus<HTMLSpanElement>(true);
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
    setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
  }, [step, t, box]);

  const screen = { width: window.innerWidth, height: window.innerHeight };
  const at = box && placeCard(box, size, screen);
  return (
    <>
      {box !== null && <div className={styles.ring} style={ringAround(box, screen)} aria-hidden />}
      <section
        ref={card}

        className={styles.card}
        style={at ?? {}}
        aria-labelledby="tour-title"
        tabIndex={-1}
        data-pane-focus
      >
        <header className={styles.head}>
          <h2 id="tour-title" className={styles.title}>
            {t(`tour.${step}`)}
          </h2>
          <IconButton label={t('tour.leave')} keys="Escape" onPress={onEnd}>
            <X size={15} aria-hidden />
          </IconButton>
        </header>
        <p className={styles.text}>{t(`tour.${step}Text`)}</p>
        <ul className={styles.keys}>
          {shown[step].map((command) => (
            <li key={command} className={styles.key}>
              <CommandKey command={command} /> {t(`command.${command}`)}
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <span className={styles.count}>{t('tour.count', { at: number, of: tourSteps.length })}</span>
          {before !== null && (
            <Button tone="quiet" onPress={() => onStep(before)}>
              {t('tour.back')}
            </Button>
          )}
          <span ref={next}>
            <Button onPress={() => (after === null ? onEnd() : onStep(after))}>
              {t(after === null ? 'tour.done' : 'tour.next')}
            </Button>
          </span>
        </div>
        <Announcer text={`${t(`tour.${step}`)}. ${t(`tour.${step}Text`)}`} count={number} />
      </section>
    </>
  );
}

/**
 * Returns where the first of these selectors that is on the screen lies, or null if none is. Follows it when the
 * window is resized, something is scrolled, or the page puts another element in its place.
 */
function useTarget(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    let brought: Element | null = null;
    const look = () => {
      frame = 0;
      const target = selectors.map((selector) => document.querySelector(selector)).find(Boolean) ?? null;
      if (target !== brought) target?.scrollIntoView({ block: 'nearest' });
      brought = target;
      const next = target === null ? null : boxOf(target);
      setBox((before) => (same(before, next) ? before : next));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const mutations = new MutationObserver(soon);
    const sizes = new ResizeObserver(soon);
    const screen = document.querySelector('main');
    if (screen !== null) {
      mutations.observe(screen, { childList: true, subtree: true });
      for (const pane of screen.children) sizes.observe(pane);
    }
    window.addEventListener('resize', soon);
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      mutations.disconnect();
      sizes.disconnect();
      window.removeEventListener('resize', soon);
      window.removeEventListener('scroll', soon, { capture: true });
    };
  }, [selectors]);
  return box;
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

function same(one: Box | null, other: Box | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
