import type { Span } from '../../../core/model/article/article.ts';
import { indexAt } from './stops.ts';

/** A place in a block's own text: offset in UTF-16 code units from the block's start. */
export interface TextPoint {
  block: number;
  offset: number;
}

/**
 * Returns the place in a block of an offset in the version's text. `blocks` are in order and do not overlap. Between two
 * blocks, a span's start belongs to the next and a span's end to the one before.
 */
export function pointAt(blocks: readonly Span[], offset: number, side: 'start' | 'end'): TextPoint {
  const at = Math.max(0, indexAt(blocks, offset));
  const block = blocks[at];
  if (block === undefined) return { block: 0, offset: 0 };
  if (side === 'start' && offset >= block.end && at + 1 < blocks.length) return { block: at + 1, offset: 0 };
  const before = blocks[at - 1];
  if (side === 'end' && offset <= block.start && before !== undefined)
    return { block: at - 1, offset: before.end - before.start };
  const inside = Math.min(block.end, Math.max(block.start, offset));
  return { block: at, offset: inside - block.start };
}

/** Returns the offset in the version's text of a place in a block. */
export function offsetOf(blocks: readonly Span[], point: TextPoint): number {
  const block = blocks[point.block];
  if (block === undefined) return 0;
  return Math.min(block.end, block.start + Math.max(0, point.offset));
}

/** Returns the span between two places, whichever comes first; null where there is nothing but white space in it. */
export function spanBetween(
  text: string,
  blocks: readonly Span[],
  one: TextPoint,
  other: TextPoint,
): Span | null {
  const offsets = [offsetOf(blocks, one), offsetOf(blocks, other)];
  const span = { start: Math.min(...offsets), end: Math.max(...offsets) };
  return text.slice(span.start, span.end).trim() === '' ? null : span;
}
