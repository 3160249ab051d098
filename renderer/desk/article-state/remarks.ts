import type { Block, Remark } from '../../../core/model/article/article.ts';
import { indexAt } from './stops.ts';

/** A comment that came with the document, with its number in the order of the text, from 0. */
export interface PlacedRemark extends Remark {
  index: number;
}

/** Returns the comments in the order of the text; those at one place stay as the document has them. */
export function orderedRemarks(remarks: readonly Remark[]): PlacedRemark[] {
  return remarks.toSorted((a, b) => a.start - b.start).map((remark, index) => ({ ...remark, index }));
}

/** Returns the comments that begin in the block at `position`, or in the white space after it. */
export function remarksIn(
  remarks: readonly PlacedRemark[],
  blocks: readonly Block[],
  position: number,
): PlacedRemark[] {
  return remarks.filter(({ start }) => indexAt(blocks, start) === position);
}
