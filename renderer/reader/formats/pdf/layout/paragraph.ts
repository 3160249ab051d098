import type { Line } from './line.ts';

/** Lines that belong together, before they are joined to a text. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'quotation' | 'caption';
  /** A heading's, where tags say it. */
  readonly level: number | null;
  /** The lines of each cell of a row, where tags say them; else a row's line has the cells. */
  readonly rowCells?: readonly (readonly Line[])[];
  readonly lines: readonly Line[];
  readonly page: number;
  /** Where it ends: on another page, for one that goes on there. */
  readonly endPage: number;
  /** The left and right edges of its column. */
  readonly left: number;
  readonly right: number;
}

/** True if a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？][\p{Pe}\p{Pf}"'”’»\d¹²³⁴-⁹]*$/u.test(text);
}

/** Parts a column's lines, from the top, into paragraphs, list items and rows of tables. Every line goes into one. */
export function paragraphsOf(lines: readonly Line[], page: number): Paragraph[] {
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const right = edgeOf(lines);
  const rows = tableLines(lines);
  const leading = leadingOf(lines);
  const result: { kind: Paragraph['kind']; lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = result.at(-1);
    if (rows.has(index)) result.push({ kind: 'tableRow', lines: [line] });
    else if (
      before === undefined ||
      current === undefined ||
      current.kind === 'tableRow' ||
      breaks(before, line, current)
    )
      result.push({ kind: isListItem(line.text) ? 'listItem' : 'paragraph', lines: [line] });
    else current.lines.push(line);
  }
  return result.map(({ kind, lines: own }) => ({
    kind,
    level: null,
    lines: own,
    page,
    endPage: page,
    left,
    right,
  }));

  function breaks(before: Line, line: Line, current: { kind: string; lines: Line[] }): boolean {
    const gap = line.y - before.y;
    const size = Math.max(line.size, before.size);
    if (gap > Math.max(1.3 * leading(before, line), 1.15 * size) || gap < 0) return true;
    if (size / Math.min(line.size, before.size) > 1.12 || line.bold !== before.bold) return true;
    const ends = endsSentence(before.text);
    const spare = right - before.x1 - firstWordWidth(line) - 0.3 * size;
    if (startsBullet(line.text)) return true;
    if (
      startsMarker(line.text) &&
      (ends || current.kind === 'listItem' || line.cells.length > 1 || spare > 0)
    )
      return true;
    const isCentred = Math.abs(line.x0 + line.x1 - before.x0 - before.x1) < 5 && line.x0 - left > size;
    if (isCentred) return ends && spare > 0 && before.x0 - left < size;
    const isFirst = current.lines.length === 1;
    const shift = line.rtl ? before.x1 - line.x1 : line.x0 - before.x0;
    if (current.kind === 'listItem' && isFirst && shift > 0 && !ends) return false;
    if (shift > 0.8 * size && (ends || spare > 2 * size) && !(current.kind === 'listItem' && isFirst))
      return true;
    if (shift < -0.8 * size && (!isFirst || current.kind === 'listItem') && (ends || spare > 0)) return true;
    if (line.rtl) return false;
    return (ends && spare > 0.5 * size) || spare > Math.max(0.3 * (right - left), 4 * size);
  }
}

/** Where the lines of a column end: at the right edge of nearly all, so that one that juts out does not count. */
function edgeOf(lines: readonly Line[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => b - a);
  return ends[Math.floor(ends.length / 40)] ?? 0;
}

function firstWordWidth({ text, x0, x1 }: Line): number {
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  return text.length === 0 ? 0 : ((x1 - x0) * word.length) / text.length;
}

/** The distance that two lines of the same type have most often in a column; 1.2 font sizes where that is not known. */
function leadingOf(lines: readonly Line[]): (before: Line, line: Line) => number {
  const gaps = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || Math.round(before.size) !== Math.round(line.size)) continue;
    const gap = line.y - before.y;
    if (gap > 0 && gap < 2.2 * line.size)
      gaps.set(Math.round(line.size), [...(gaps.get(Math.round(line.size)) ?? []), gap]);
  }
  return (before, line) => {
    const own = gaps.get(Math.round(line.size))?.toSorted((a, b) => a - b) ?? [];
    if (own.length < 3 || Math.round(before.size) !== Math.round(line.size))
      return 1.2 * Math.max(line.size, before.size);
    // Paragraphs of one or two lines have as many gaps between them as in them: the lower half is inside.
    return own[Math.floor(own.length * 0.3)] ?? 0;
  };
}

/** Edges or centres of cells that stand above each other differ by less, in points. */
const ALIGNED = 3;

/**
 * Returns which lines of a column are rows of a table: parted by wide gaps at the same places as the line before or after.
 * Two lines of two cells may be prose that is set wide, so they need wider gaps than three rows or three cells do.
 */
function tableLines(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before !== undefined && line !== undefined && areRows(before, line)) continue;
    const run = lines.slice(start, index);
    const isTable =
      run.length > 2 || (run.length === 2 && run.every((row) => row.cells.length > 2 || hasWideGap(row)));
    if (isTable) for (let at = start; at < index; at++) rows.add(at);
    start = index;
  }
  // A table's head is often set otherwise than its rows.
  for (const [index, line] of lines.entries()) {
    const beside = [index - 1, index + 1].find((at) => rows.has(at));
    const other = beside === undefined ? undefined : lines[beside];
    if (line.cells.length > 2 && other !== undefined && Math.abs(other.y - line.y) < 4 * line.size)
      rows.add(index);
  }
  return rows;
}

function areRows(before: Line, line: Line): boolean {
  if (line.y - before.y > 4 * line.size || before.cells.length < 2 || line.cells.length < 2) return false;
  if (isMarked(before) || isMarked(line)) return false;
  return line.cells
    .slice(1)
    .some((cell) => before.cells.slice(1).some((other) => isAligned(cell.x0, cell.x1, other.x0, other.x1)));
}

function isAligned(x0: number, x1: number, otherX0: number, otherX1: number): boolean {
  const shifts = [x0 - otherX0, x1 - otherX1, (x0 + x1 - otherX0 - otherX1) / 2];
  return shifts.some((shift) => Math.abs(shift) < ALIGNED);
}

function hasWideGap({ cells, size }: Line): boolean {
  return cells.some((cell, index) => cell.x0 - (cells[index - 1]?.x1 ?? Infinity) > 2 * size);
}

/** Two cells of which the first is a list's marker are a list item, not a row. */
function isMarked({ cells, text }: Line): boolean {
  return cells.length === 2 && isListItem(text);
}

const BULLET = /^[•‣◦▪■□●○·∙▸►✓✔➢\uF0B7\uF0A7]\s*(?=\S)/u;
/** Markers that can be words of a sentence as well, when a line begins with them by chance. */
const MARKER = /^(?:[-–—*]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)/iu;

/** True if a line begins with a sign that only lists have. */
function startsBullet(text: string): boolean {
  return BULLET.test(text);
}

/** True if a line begins with a dash, number or letter as lists have, and as a sentence may have at any line. */
function startsMarker(text: string): boolean {
  return MARKER.test(text);
}

/** True for a paragraph that begins as a list item does. */
function isListItem(text: string): boolean {
  return BULLET.test(text) || MARKER.test(text);
}

/** Returns a list item's text without its bullet; numbers and letters stay, for the text may refer to them. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '').replace(/^[-–—*]\s+/u, '');
}
