import type { Claim } from '../../../../core/model/claim/claim.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { LEVELS } from '../../article-state/claim-order.ts';

/** The names under which ranges are painted; highlights.css says how each looks. Later ones lie on top. */
const fixed = ['tm-no-claim', 'tm-caret', 'tm-selected', 'tm-found', 'tm-found-current'] as const;

export type HighlightName = (typeof fixed)[number] | `tm-${Claim['verdict'] | 'suggested'}-${number}`;

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
export function registerHighlights(): { of(name: HighlightName): Highlight; close(): void } {
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
