import type { Id } from '../../../core/ids.ts';

/** Where a claim begins in its block: pixels from the block's top. */
export interface MarkPlace {
  id: Id;
  top: number;
  height: number;
}

/** The claims that begin on one line of a block. */
export interface MarkLine {
  top: number;
  height: number;
  ids: readonly Id[];
}

/** Pixels by which places on the same line may differ (a smaller character, a raised one). */
const SLACK = 6;

/** Groups places, in the order of the text, into lines. */
export function markLines(places: readonly MarkPlace[]): MarkLine[] {
  const lines: { top: number; height: number; ids: Id[] }[] = [];
  for (const { id, top, height } of places) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - top) <= SLACK) line.ids.push(id);
    else lines.push({ top, height, ids: [id] });
  }
  return lines;
}
