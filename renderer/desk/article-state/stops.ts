import type { Block, Sentence, Span } from '../../../core/model/article/article.ts';
import { mustBeCleared } from '../../../core/model/article/coverage.ts';

/** A place where the sentence caret can be: a sentence, or a whole block without sentences. */
export interface Stop extends Span {
  block: number;
  /** The sentence's position in the version, or null for a block. */
  sentence: number | null;
}

/** Returns the stops of a version in order. Blocks and sentences are in order. Linear. */
export function stopsOf(blocks: readonly Block[], sentences: readonly Sentence[]): Stop[] {
  const stops: Stop[] = [];
  let next = 0;
  for (const block of blocks) {
    const before = stops.length;
    for (; sentences[next]?.blockPosition === block.position; next++) {
      const sentence = sentences[next];
      if (sentence !== undefined)
        stops.push({ start: sentence.start, end: sentence.end, block: block.position, sentence: next });
    }
    if (stops.length === before)
      stops.push({ start: block.start, end: block.end, block: block.position, sentence: null });
  }
  return stops;
}

/** Returns the index of the stop where reading begins: the first sentence of the article's text, past its headlines. */
export function firstStop({ stops, blocks }: { stops: readonly Stop[]; blocks: readonly Block[] }): number {
  const first = stops.findIndex(({ block, sentence }) => {
    const at = blocks[block];
    return sentence !== null && at !== undefined && mustBeCleared(at);
  });
  return Math.max(0, first);
}

/**
 * Returns the index in `spans`, which are in order and do not overlap, of the one that holds `offset`; between two, the
 * one before it; before all, the first. -1 where there are none. Logarithmic.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return spans.length === 0 ? -1 : low;
}

/** Returns the indexes of the spans, in order, that share a character with `span`. */
export function indexesIn(spans: readonly Span[], span: Span): number[] {
  const indexes: number[] = [];
  for (let at = Math.max(0, indexAt(spans, span.start)); at < spans.length; at++) {
    const other = spans[at];
    if (other === undefined || other.start >= span.end) break;
    if (other.end > span.start) indexes.push(at);
  }
  return indexes;
}
