/** Tells which blocks are in the window or within a screen's half of it: only those are painted and marked. */
export class NearBlocks {
  readonly #near = new Set<number>();
  readonly #listeners = new Map<number, (near: boolean) => void>();
  #changed: () => void = () => undefined;
  #observer: IntersectionObserver | null = null;
  readonly #waiting = new Set<Element>();

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
    for (const element of this.#waiting) this.#observer.observe(element);
    return () => {
      this.#observer?.disconnect();
      this.#observer = null;
      this.#near.clear();
    };
  }

  /** Watches a block's element (its position in data-position) and tells `listener`; returns a function that ends it. */
  add(element: HTMLElement, position: number, listener: (near: boolean) => void): () => void {
    this.#listeners.set(position, listener);
    this.#waiting.add(element);
    this.#observer?.observe(element);
    return () => {
      this.#listeners.delete(position);
      this.#waiting.delete(element);
      this.#observer?.unobserve(element);
      this.#near.delete(position);
    };
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const position = Number((target as HTMLElement).dataset.position);
      if (isIntersecting === this.#near.has(position)) continue;
      if (isIntersecting) this.#near.add(position);
      else this.#near.delete(position);
      this.#listeners.get(position)?.(isIntersecting);
    }
    this.#changed();
  }
}
