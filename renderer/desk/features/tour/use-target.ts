import { useLayoutEffect, useState } from 'react';
import type { Box } from './place-card.ts';

/**
 * Returns where the first of these selectors that is on the screen lies, or null where none is. Follows it when the
 * window is resized, something is scrolled, or the page puts another element in its place.
 */
export function useTarget(selectors: readonly string[]): Box | null {
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
