/** Anything with a span: UTF-16 offsets, end exclusive. */
interface Marked {
  start: number;
  end: number;
}

/** A stretch of text under the same marks throughout. */
export interface Run<M extends Marked> {
  start: number;
  end: number;
  /** The marks over it, by lane: the line on which each is drawn, so that overlapping marks stay apart. */
  lanes: readonly (M | null)[];
  /** The marks that end where it ends, in the order given. */
  ending: readonly M[];
}

/** Marks beyond this many on top of each other are numbered, but not drawn. */
export const LANES = 3;

/**
 * Splits each of the `blocks` (in order, apart) into runs at the ends of the `marks` that cross it. Joining a block's
 * runs gives its span. A mark keeps its lane from block to block and ends in the block of its last character. `marks`
 * must be sorted by start. Linear in blocks and marks, however much they overlap.
 */
export function runsOf<M extends Marked>(blocks: readonly Marked[], marks: readonly M[]): Run<M>[][] {
  const lanes: (M | null)[] = new Array<M | null>(LANES).fill(null);
  const ends = [...marks].sort((a, b) => a.end - b.end);
  let nextStart = 0;
  let nextEnd = 0;
  return blocks.map((block, index) => {
    const runs: Run<M>[] = [];
    // A mark that ends in the space between two blocks ends with the first.
    const reach = (blocks[index + 1]?.start ?? Infinity) - 1;
    let at = block.start;
    while (at < block.end) {
      for (let mark = marks[nextStart]; mark !== undefined && mark.start <= at; mark = marks[++nextStart]) {
        const free = lanes.indexOf(null);
        if (mark.end > at && free >= 0) lanes[free] = mark;
      }
      const until = Math.min(block.end, marks[nextStart]?.start ?? Infinity, ends[nextEnd]?.end ?? Infinity);
      const end = Math.max(until, at);
      const ending: M[] = [];
      const drawn = [...lanes];
      const limit = end === block.end ? Math.max(end, reach) : end;
      for (let mark = ends[nextEnd]; mark !== undefined && mark.end <= limit; mark = ends[++nextEnd]) {
        ending.push(mark);
        const lane = lanes.indexOf(mark);
        if (lane >= 0) lanes[lane] = null;
      }
      runs.push({ start: at, end, lanes: drawn, ending });
      at = end;
    }
    return runs;
  });
}
