import { boxesOut, type Box, type Piece } from './piece.ts';
import { isProse, lengthOf } from './prose.ts';

/** A page's pieces with the sums that rules ask for again and again. */
export class PageTree {
  readonly pieces: readonly Piece[];
  readonly prose: readonly boolean[];
  private readonly sizes: Float64Array;
  private readonly proseSizes: Float64Array;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.prose = pieces.map(isProse);
    this.sizes = new Float64Array(pieces.length + 1);
    this.proseSizes = new Float64Array(pieces.length + 1);
    for (const [at, { text }] of pieces.entries()) {
      const size = lengthOf(text);
      this.sizes[at + 1] = (this.sizes[at] ?? 0) + size;
      this.proseSizes[at + 1] = (this.proseSizes[at] ?? 0) + (this.prose[at] === true ? size : 0);
    }
  }

  /** The length of all text from piece `first` up to, not including, `end`. */
  size({ first, end }: { first: number; end: number }): number {
    return sumOf(this.sizes, first, end);
  }

  /** The length of the text in sentences in it. */
  proseSize({ first, end }: { first: number; end: number }): number {
    return sumOf(this.proseSizes, first, end);
  }

  /** Every box that holds text, parents before children. */
  boxes(): Box[] {
    const seen = new Set<Box>();
    for (const { box } of this.pieces)
      for (const at of boxesOut(box)) {
        if (seen.has(at)) break;
        seen.add(at);
      }
    return [...seen].sort((one, other) => one.first - other.first || other.end - one.end);
  }
}

function sumOf(sums: Float64Array, first: number, end: number): number {
  const last = Math.min(end, sums.length - 1);
  return last <= first ? 0 : (sums[last] ?? 0) - (sums[first] ?? 0);
}
