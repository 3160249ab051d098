import { createContext, useContext } from 'react';
import type { GalleyText } from '../../article-state/galley-text.ts';

interface GalleyParts {
  text: GalleyText;
  near: NearBlocks;
  /** Changes when lines may have moved: another width, text size or font. */
  layout: number;
}

export const GalleyContext = createContext<GalleyParts | null>(null);

/** Returns what the parts of the galley share. */
export function useGalley(): GalleyParts {
  const parts = useContext(GalleyContext);
  if (parts === null) throw new Error('outside the galley');
  return parts;
}

/** Tells which groups of blocks are in the window or within half a screen of it: only those are painted and marked. */
export class NearBlocks {
  readonly #near = new Set<number>();
  readonly #groups = new Map<Element, { positions: readonly number[]; listener: (near: boolean) => void }>();
  #changed: () => void = () => undefined;
  #observer: IntersectionObserver | null = null;

  /** The positions of the blocks that are near, in no order. */
  get positions(): ReadonlySet<number> {
    return this.#near;
  }

  /**
   * Begins watching within a scrolling element, and calls `changed` after blocks have come near or gone. Returns a
   * function that ends it.
   */
  watch(root: Element, changed: () => void): () => void {
    this.#changed = changed;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {
      root,
      rootMargin: '50% 0px',
    });
    for (const element of this.#groups.keys()) this.#observer.observe(element);
    return () => {
      this.#observer?.disconnect();
      this.#observer = null;
      this.#near.clear();
    };
  }

  /** Watches the element that holds the blocks at `positions` and tells `listener`; returns a function that ends it. */
  add(element: Element, positions: readonly number[], listener: (near: boolean) => void): () => void {
    this.#groups.set(element, { positions, listener });
    this.#observer?.observe(element);
    return () => {
      this.#groups.delete(element);
      this.#observer?.unobserve(element);
      for (const position of positions) this.#near.delete(position);
    };
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const group = this.#groups.get(target);
      if (group === undefined) continue;
      for (const position of group.positions)
        if (isIntersecting) this.#near.add(position);
        else this.#near.delete(position);
      group.listener(isIntersecting);
    }
    this.#changed();
  }
}
