import { chunksOf } from '../chunk.ts';
import { linesOf, type Line } from '../line.ts';
import type { Paragraph } from '../paragraph.ts';
import type { PageText, TextItem } from '../text-item.ts';
import { tagParts, type TagNode } from './tag-parts.ts';

/** A page as its tags read it. */
export interface TaggedPage {
  readonly paragraphs: readonly Paragraph[];
  /** What the tags call no part of the document: running heads, page numbers. */
  readonly artifacts: readonly TextItem[];
  /** What they do not mention. */
  readonly rest: readonly TextItem[];
}

/** So much of the text must be in the tags for their order to count; less, and they were made by accident. */
const COVERED = 0.9;
const MOST_ARTIFACTS = 0.3;
/** Longer blocks on average, in UTF-16 units, are whole pages with one tag. */
const LONGEST = 2500;

/** Reads a page by its structure tree: every item is in a paragraph, an artifact or the rest. */
export function taggedPage({ items }: PageText, tree: TagNode | null, page: number): TaggedPage {
  const byMark = new Map<string, TextItem[]>();
  const rest: TextItem[] = [];
  for (const [index, item] of items.entries()) {
    if (item.artifact) continue;
    const mark = item.mark ?? markBeside(items, index);
    const own = mark === null ? rest : byMark.get(mark);
    if (own !== undefined) own.push(item);
    else if (mark !== null) byMark.set(mark, [item]);
  }
  const take = (ids: readonly string[]): Line[] => {
    const own = ids.flatMap((id) => byMark.get(id) ?? []);
    for (const id of ids) byMark.delete(id);
    return linesInOrder(own);
  };
  const left = Math.min(...items.map(({ x }) => x));
  const right = Math.max(...items.map(({ x, width }) => x + width));
  const paragraphs = (tree === null ? [] : tagParts(tree)).flatMap(({ kind, level, cells }): Paragraph[] => {
    const taken = cells.map(take);
    const lines = taken.flat();
    if (lines.length === 0) return [];
    const rows = kind === 'tableRow' ? { rowCells: taken } : {};
    return [{ kind, level, lines, page, endPage: page, left, right, ...rows }];
  });
  return {
    paragraphs,
    artifacts: items.filter(({ artifact }) => artifact),
    rest: [...rest, ...[...byMark.values()].flat()],
  };
}

/** True if a document's tags tell its reading order. */
export function areGoodTags(pages: readonly TaggedPage[]): boolean {
  const paragraphs = pages.flatMap((page) => page.paragraphs);
  const tagged = paragraphs.reduce(
    (sum, { lines }) => sum + lines.reduce((own, { text }) => own + text.length, 0),
    0,
  );
  const rest = lengthOf(pages.flatMap((page) => page.rest));
  const artifacts = lengthOf(pages.flatMap((page) => page.artifacts));
  return (
    tagged > 0 &&
    tagged / (tagged + rest) >= COVERED &&
    artifacts / (tagged + artifacts) <= MOST_ARTIFACTS &&
    tagged / paragraphs.length <= LONGEST
  );
}

function lengthOf(items: readonly TextItem[]): number {
  return items.reduce((sum, { str }) => sum + str.trim().length, 0);
}

/**
 * Browsers leave out of the tags what a style adds to the text, such as quotation marks: it belongs to the words that it
 * touches.
 */
function markBeside(items: readonly TextItem[], index: number): string | null {
  const item = items[index];
  if (item === undefined || item.str.trim().length > 3) return null;
  const touches = (other: TextItem): boolean => {
    const [left, right] = other.x < item.x ? [other, item] : [item, other];
    const gap = right.x - left.x - left.width;
    return Math.abs(other.y - item.y) < 0.3 * item.fontSize && Math.abs(gap) < 0.5 * item.fontSize;
  };
  return items.find((other) => other.mark !== null && touches(other))?.mark ?? null;
}

/** Makes lines of a block's items in their own order, for a block may go on in the next column. */
function linesInOrder(items: readonly TextItem[]): Line[] {
  const parts: TextItem[][] = [];
  let anchor: TextItem | null = null;
  for (const item of items) {
    const part = parts.at(-1);
    const size = Math.max(item.fontSize, anchor?.fontSize ?? 0);
    // Down the column is the same part; up again is the next column.
    if (part === undefined || anchor === null || item.y < anchor.y - 1.5 * size) {
      parts.push([item]);
      anchor = item;
      continue;
    }
    part.push(item);
    if (item.y > anchor.y) anchor = item;
  }
  return parts.flatMap((part) => linesOf(chunksOf(part)));
}
