import type { Block, Sentence } from './article.ts';
import { isLive, type Claim } from '../claim/claim.ts';

/** The state of a sentence. */
export type SentenceState = 'claimed' | 'noClaim' | 'untouched';

export interface Coverage {
  /** Sentences of the article's text. Those of greyed blocks and headings need not be cleared. */
  total: number;
  claimed: number;
  noClaim: number;
  untouched: number;
}

/** True if the sentences of a block must be cleared: article text that is not a heading. */
export function mustBeCleared(block: Block): boolean {
  return block.isText && block.kind !== 'heading';
}

/**
 * True for a claim that clears its sentences. A suggestion that nobody has looked at does not: no checker has been
 * there.
 */
export function coversText(claim: Claim): boolean {
  return isLive(claim) && claim.status === 'kept';
}

/**
 * Returns the state of each sentence that must be cleared, by sentence id, in order. A sentence counts as claimed when a
 * claim that a checker made or kept shares at least one character with it; touching ends do not count. Linear in
 * sentences + claims.
 */
export function sentenceStates(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  claims: Iterable<Claim>,
): Map<string, SentenceState> {
  const cleared = new Set(blocks.filter(mustBeCleared).map((block) => block.position));
  const spans = [...claims].filter(coversText).sort((a, b) => a.start - b.start);
  const states = new Map<string, SentenceState>();
  let next = 0;
  let reach = -1;
  for (const sentence of [...sentences].sort((a, b) => a.start - b.start)) {
    for (; next < spans.length; next++) {
      const span = spans[next];
      if (span === undefined || span.start >= sentence.end) break;
      reach = Math.max(reach, span.end);
    }
    if (!cleared.has(sentence.blockPosition)) continue;
    const claimed = reach > sentence.start;
    states.set(sentence.id, claimed ? 'claimed' : sentence.noClaim ? 'noClaim' : 'untouched');
  }
  return states;
}

/** Counts sentence states. */
export function coverageOf(states: ReadonlyMap<string, SentenceState>): Coverage {
  const coverage: Coverage = { total: states.size, claimed: 0, noClaim: 0, untouched: 0 };
  for (const state of states.values()) coverage[state]++;
  return coverage;
}
