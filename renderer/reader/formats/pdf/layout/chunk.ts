import type { TextItem } from './text-item.ts';
import { superscript } from '../../../shared/document/paragraph.ts';
import { isSigns, turned } from './rtl-punctuation.ts';

/** Items of one line that stand close together: no gap between them is as wide as a gutter. */
export interface Chunk {
  readonly items: readonly TextItem[];
  readonly x0: number;
  readonly x1: number;
  /** The baseline, in points from the top of the page. */
  readonly y: number;
  /** The font size of most of its characters. */
  readonly size: number;
  readonly length: number;
}

/** Wider gaps part chunks, in font sizes: above the widest space of a justified line, below the gutter of columns. */
const GUTTER = 0.9;
/** Baselines that differ by less are one line, in font sizes. */
const SAME_LINE = 0.25;

/** Makes chunks of a page's items: every item goes into one. Small raised or lowered items join the words beside them. */
export function chunksOf(items: readonly TextItem[]): Chunk[] {
  const chunks = rowsOf(items).flatMap(splitRow);
  return attachScripts(chunks);
}

/** Makes one chunk of items, left to right. */
export function chunkOf(items: readonly TextItem[]): Chunk {
  const sizes = new Map<number, number>();
  let length = 0;
  let [x0, x1] = [Infinity, -Infinity];
  let main = items[0];
  for (const item of items) {
    const count = item.str.trim().length;
    const total = (sizes.get(item.fontSize) ?? 0) + count;
    sizes.set(item.fontSize, total);
    if (main === undefined || total > (sizes.get(main.fontSize) ?? 0)) main = item;
    length += count;
    x0 = Math.min(x0, item.x);
    x1 = Math.max(x1, item.x + item.width);
  }
  return { items, x0, x1, y: main?.y ?? 0, size: main?.fontSize ?? 0, length };
}

function rowsOf(items: readonly TextItem[]): TextItem[][] {
  const rows: TextItem[][] = [];
  let top: TextItem | null = null;
  for (const item of items.toSorted((a, b) => a.y - b.y)) {
    const near =
      top !== null && item.y - top.y <= Math.max(1, SAME_LINE * Math.min(item.fontSize, top.fontSize));
    if (near) rows.at(-1)?.push(item);
    else {
      rows.push([item]);
      top = item;
    }
  }
  return rows;
}

function splitRow(row: readonly TextItem[]): Chunk[] {
  const parts: TextItem[][] = [];
  let end = -Infinity;
  for (const item of row.toSorted((a, b) => a.x - b.x)) {
    const before = parts.at(-1);
    const size = Math.min(item.fontSize, before?.at(-1)?.fontSize ?? item.fontSize);
    if (before === undefined || item.x - end > GUTTER * size) parts.push([item]);
    else before.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return parts.map(chunkOf);
}

/** Puts footnote numbers, exponents and indices into the line that they belong to. */
function attachScripts(chunks: readonly Chunk[]): Chunk[] {
  const result = [...chunks];
  const lone = new Set<number>();
  for (const [index, script] of chunks.entries()) {
    if (script.length > 6) continue;
    const host = hostOf(chunks, index);
    if (host === null) continue;
    const merged = [...(result[host] ?? script).items, ...script.items].sort((a, b) => a.x - b.x);
    result[host] = chunkOf(merged);
    lone.add(index);
  }
  return result.filter((_, index) => !lone.has(index));
}

/** Chunks come in the order of their baselines: the one that a script belongs to is near it in the list. */
function hostOf(chunks: readonly Chunk[], index: number): number | null {
  const script = chunks[index];
  if (script === undefined) return null;
  for (const step of [1, -1]) {
    for (let at = index + step; at >= 0 && at < chunks.length; at += step) {
      const host = chunks[at];
      if (host === undefined || Math.abs(host.y - script.y) > 2 * script.size) break;
      const rise = host.y - script.y;
      const beside = script.x1 > host.x0 - 0.4 * host.size && script.x0 < host.x1 + 0.4 * host.size;
      const fits = script.size < 0.85 * host.size && rise > -0.35 * host.size && rise < 0.7 * host.size;
      if (beside && fits && host.length > script.length) return at;
    }
  }
  return null;
}

/** A gap of this width is a space, in font sizes: under the narrowest space, above the widest kerning. */
const SPACE = 0.16;

/**
 * Returns a chunk's text, left to right (right to left where `rtl`), with one space at every gap. Raised figures are
 * raised in the text too, or 5 million¹ would be 5 million1.
 */
export function chunkText(chunk: Chunk, rtl: boolean): string {
  let text = '';
  let before: TextItem | null = null;
  for (const item of rtl ? chunk.items.toReversed() : chunk.items) {
    if (before !== null && isGap(before, item, rtl)) text += ' ';
    const own = rtl && isSigns(item.str) ? turned(item.str) : item.str;
    text += isRaised(item, chunk) ? superscript(own.trim()) : own;
    before = item;
  }
  return withoutLigatures(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function isGap(before: TextItem, item: TextItem, rtl: boolean): boolean {
  const [left, right] = rtl ? [item, before] : [before, item];
  const gap = right.x - left.x - left.width;
  const size = Math.min(before.fontSize, item.fontSize);
  // Half of a space that is said to be there may be eaten by kerning.
  return gap > SPACE * size || (item.spaced && gap > (SPACE / 4) * size);
}

function isRaised(item: TextItem, { y, size }: Chunk): boolean {
  return item.fontSize < 0.85 * size && y - item.y > 0.1 * size;
}

/**
 * Letters that type joins (Unicode FB00-FB06: ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ; FB13-FB17) and the shapes that Arabic letters take in
 * a word (FB50-FDF1, FE70-FEFC) are letters again; all else stays.
 */
function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDF1\uFE70-\uFEFC]/g, (joined) =>
    joined.normalize('NFKC'),
  );
}
