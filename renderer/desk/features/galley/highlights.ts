import type { Claim } from '../../../../core/model/claim/claim.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { LEVELS } from '../../article-state/claim-order.ts';
import { useEffect, type RefObject } from 'react';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';
import type { NearBlocks } from './galley-context.tsx';
import type { Span } from '../../../../core/model/article/article.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { ArticleView } from '../../article-state/article-view.ts';
import { indexesIn } from '../../article-state/stops.ts';

/** The names under which ranges are painted; highlights.css says how each looks. Later ones lie on top. */
const fixed = ['tm-no-claim', 'tm-caret', 'tm-selected', 'tm-found', 'tm-found-current'] as const;

type HighlightName = (typeof fixed)[number] | `tm-${Claim['verdict'] | 'suggested'}-${number}`;

/** Returns the name of the highlight that a claim is painted with, on its own line under the words. */
export function highlightFor(claim: Claim, level: number): HighlightName {
  return `tm-${claim.status === 'suggested' ? 'suggested' : claim.verdict}-${level}`;
}

function names(): HighlightName[] {
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  const lines = [...verdicts, 'suggested' as const].flatMap((kind) =>
    levels.map((level) => `tm-${kind}-${level}` as const),
  );
  return [...fixed, ...lines];
}

/** Puts an empty highlight for every name into the page; `close` takes them out again. */
function registerHighlights(): { of(name: HighlightName): Highlight; close(): void } {
  const highlights = new Map<HighlightName, Highlight>();
  for (const [priority, name] of names().entries()) {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }
  return {
    of(name) {
      const highlight = highlights.get(name);
      if (highlight === undefined) throw new Error(`no highlight ${name}`);
      return highlight;
    },
    close() {
      for (const name of highlights.keys()) CSS.highlights.delete(name);
    },
  };
}

/** Keeps what is painted on the words in step with the article, in the same task as the change. */
export function usePainting(
  store: ArticleStore,
  text: GalleyText,
  near: NearBlocks,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const painter = new Painter(text, near);
    const paint = () => painter.paint(store.get());
    const stopWatching = near.watch(root, paint);
    const stopListening = store.subscribe(paint);
    return () => {
      stopListening();
      stopWatching();
      painter.close();
    };
  }, [store, text, near, scroller]);
}

/** A span that is painted: its range lies in the highlight of that name. */
interface Painted {
  name: HighlightName;
  start: number;
  end: number;
  range: StaticRange;
}

type Wish = Omit<Painted, 'range'>;

/**
 * Paints claims, caret, cleared sentences and finds on the words, in the blocks that are near. Each painting compares
 * what is wanted with what is there, so that a verdict moves one range from one highlight to another.
 */
class Painter {
  readonly #text: GalleyText;
  readonly #near: NearBlocks;
  readonly #highlights = registerHighlights();
  readonly #painted = new Map<string, Painted>();

  constructor(text: GalleyText, near: NearBlocks) {
    this.#text = text;
    this.#near = near;
  }

  /** Brings what is painted to what the view asks for. Linear in what is near. */
  paint(view: ArticleView): void {
    const wishes = this.#wishes(view);
    for (const [key, painted] of this.#painted) {
      const wish = wishes.get(key);
      if (wish !== undefined && isSame(wish, painted)) wishes.delete(key);
      else this.#erase(key, painted);
    }
    for (const [key, wish] of wishes) this.#draw(key, wish);
  }

  /** Takes everything that is painted out of the page. */
  close(): void {
    this.#painted.clear();
    this.#highlights.close();
  }

  #draw(key: string, wish: Wish): void {
    const range = this.#text.staticRange(wish);
    if (range === null) return;
    this.#highlights.of(wish.name).add(range);
    this.#painted.set(key, { ...wish, range });
  }

  #erase(key: string, { name, range }: Painted): void {
    this.#highlights.of(name).delete(range);
    this.#painted.delete(key);
  }

  #wishes(view: ArticleView): Map<string, Wish> {
    const { data, selected, caret, finding } = view;
    const wishes = new Map<string, Wish>();
    const wish = (key: string, name: HighlightName, { start, end }: Span) =>
      wishes.set(key, { name, start, end });
    for (const position of this.#near.positions) {
      for (const id of data.order.touching.get(position) ?? []) this.#wishClaim(view, id, wish);
      const block = data.blocks[position];
      if (block === undefined) continue;
      for (const stop of indexesIn(data.stops, block)) {
        const sentence = data.sentences[data.stops[stop]?.sentence ?? -1];
        if (sentence !== undefined && data.states.get(sentence.id) === 'noClaim')
          wish(sentence.id, 'tm-no-claim', sentence);
      }
      if (finding === null) continue;
      for (const at of indexesIn(finding.found, block)) {
        const span = finding.found[at];
        if (span !== undefined)
          wish(`found-${at}`, at === finding.current ? 'tm-found-current' : 'tm-found', span);
      }
    }
    const stop = data.stops[caret];
    const claim = selected && data.claims.get(selected.id);
    if (claim) wish('selected', 'tm-selected', claim);
    // The selected claim shows where the caret is, too.
    const isCovered = claim && stop && claim.start < stop.end && claim.end > stop.start;
    if (stop !== undefined && !isCovered && this.#near.positions.has(stop.block))
      wish('caret', 'tm-caret', stop);
    return wishes;
  }

  #wishClaim(
    { data }: ArticleView,
    id: Id,
    wish: (key: string, name: HighlightName, span: Span) => void,
  ): void {
    const claim = data.claims.get(id);
    if (claim !== undefined) wish(id, highlightFor(claim, data.order.levels.get(id) ?? 0), claim);
  }
}

function isSame(wish: Wish, painted: Painted): boolean {
  return wish.name === painted.name && wish.start === painted.start && wish.end === painted.end;
}
