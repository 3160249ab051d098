import { type Chunk, chunkText } from './chunk.ts';

/** A line of a column: one chunk, or several where wide gaps part it. */
export interface Line {
  readonly text: string;
  /** The texts of its chunks, in reading order. */
  readonly cells: readonly Chunk[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** True if all of its letters are bold. */
  readonly bold: boolean;
  readonly rtl: boolean;
}

/** Makes the lines of a column, from the top, of its chunks. */
export function linesOf(chunks: readonly Chunk[]): Line[] {
  const rows: Chunk[][] = [];
  let first: Chunk | null = null;
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y)) {
    if (first !== null && chunk.y - first.y <= 0.3 * Math.max(chunk.size, first.size))
      rows.at(-1)?.push(chunk);
    else {
      rows.push([chunk]);
      first = chunk;
    }
  }
  return rows.map(lineOf);
}

/** Makes one line of chunks that stand beside each other. */
export function lineOf(chunks: readonly Chunk[]): Line {
  const items = chunks.flatMap((chunk) => chunk.items);
  const rtl = isRtl(items);
  const cells = chunks.toSorted((a, b) => (rtl ? b.x0 - a.x0 : a.x0 - b.x0));
  const main = cells.reduce((a, b) => (b.length > a.length ? b : a));
  return {
    text: cells.map((cell) => chunkText(cell, rtl)).join(' '),
    cells,
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    bold:
      items.every(({ bold, str }) => bold || !/[\p{L}\p{N}]/u.test(str)) && items.some(({ bold }) => bold),
    rtl,
  };
}

function isRtl(items: readonly { readonly rtl: boolean; readonly str: string }[]): boolean {
  const length = (some: typeof items) => some.reduce((sum, { str }) => sum + str.length, 0);
  return length(items.filter(({ rtl }) => rtl)) > length(items) / 2;
}
