import { useLayoutEffect, useRef, useState } from 'react';
import { X } from 'lucide-react';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { stepFrom, tourSteps, tourTargets, type TourStep } from '../../app-state/tour-step.ts';
import styles from './Tour.module.css';

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
export function TourStop({ step, onStep, onEnd }: TourStopProps) {
  const t = useMessages();
  const box = useTarget(tourTargets[step]);
  const card = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const number = tourSteps.indexOf(step) + 1;
  const before = stepFrom(step, -1);
  const after = stepFrom(step, 1);

  // Whoever begins the tour wants to go on in it: the first key is Enter. After that the focus is left where it is.
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
 * Returns where the first of these selectors that is on the screen lies, or null where none is. Follows it when the
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

/** A rectangle in the window, in CSS pixels from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** CSS pixels between the card and what it is about, and between the card and the window's edge. */
const GAP = 16;

/**
 * Returns where the card goes: beside its target where there is room (right, left, below, above), else inside it at the
 * lower end. Always wholly in the window, where the window can hold it.
 */
export function placeCard(target: Box, card: Size, window: Size): { left: number; top: number } {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const fitsAcross = (left: number): boolean => left >= GAP && left + card.width + GAP <= window.width;
  const fitsDown = (top: number): boolean => top >= GAP && top + card.height + GAP <= window.height;
  const besides = [right + GAP, target.left - GAP - card.width].filter(fitsAcross);
  const belows = [bottom + GAP, target.top - GAP - card.height].filter(fitsDown);
  const at = {
    left: besides[0] ?? (belows.length > 0 ? target.left : right - GAP - card.width),
    top: besides.length > 0 ? target.top : (belows[0] ?? bottom - GAP - card.height),
  };
  return {
    left: within(at.left, window.width - card.width - GAP),
    top: within(at.top, window.height - card.height - GAP),
  };
}

/** Returns the box of the ring round a target: a little outside it, and never outside the window. */
function ringAround(target: Box, window: Size): Box {
  const left = Math.max(1, target.left - 6);
  const top = Math.max(1, target.top - 6);
  const right = Math.min(window.width - 1, target.left + target.width + 6);
  const bottom = Math.min(window.height - 1, target.top + target.height + 6);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function within(at: number, last: number): number {
  return Math.round(Math.max(GAP, Math.min(at, last)));
}
