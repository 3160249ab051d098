import type { Span } from '../../../core/model/article/article.ts';
import { indexAt } from './stops.ts';

/** A place in a block's own text: offset in UTF-16 code units from the block's start. */
interface TextPoint {
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

/** Returns the span between two places, whichever comes first; null if there is nothing but white space in it. */
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

/** Pixels beside words within which a press still counts as one on them. */
const REACH = 8;

/**
 * The article's text in the page: one text node for each block. Converts offsets in the version's text into places in the
 * page and back.
 */
export class GalleyText {
  readonly #texts: (Text | null)[] = [];
  readonly text: string;
  readonly blocks: readonly Span[];

  constructor(text: string, blocks: readonly Span[]) {
    this.text = text;
    this.blocks = blocks;
  }

  /** Each block calls it when it is added to the page, and with null when it is removed. */
  put(block: number, element: HTMLElement | null): void {
    const node = element?.firstChild;
    this.#texts[block] = node instanceof Text ? node : null;
  }

  /** Returns the block's text node, or null while it is not in the page. */
  nodeOf(block: number): Text | null {
    return this.#texts[block] ?? null;
  }

  /** Returns the range of a span, or null while its blocks are not in the page. It does not follow changes of the page. */
  staticRange(span: Span): StaticRange | null {
    const ends = this.#endsOf(span);
    return ends && new StaticRange(ends);
  }

  /** Returns a range that can be measured, or null while its blocks are not in the page. */
  liveRange(span: Span): Range | null {
    const ends = this.#endsOf(span);
    if (ends === null) return null;
    const range = document.createRange();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    return range;
  }

  #endsOf(span: Span) {
    const start = pointAt(this.blocks, span.start, 'start');
    const end = pointAt(this.blocks, span.end, span.end > span.start ? 'end' : 'start');
    const startContainer = this.nodeOf(start.block);
    const endContainer = this.nodeOf(end.block);
    if (startContainer === null || endContainer === null) return null;
    return { startContainer, startOffset: start.offset, endContainer, endOffset: end.offset };
  }

  /** Returns what is selected in the article, in the version's offsets; null if that is nothing, or white space. */
  selectedSpan(): Span | null {
    const selection = window.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const first = this.nodeOf(0);
    if (first === null || !range.intersectsNode(first.getRootNode())) return null;
    const start = this.#pointOf(range.startContainer, range.startOffset);
    const end = this.#pointOf(range.endContainer, range.endOffset);
    return spanBetween(this.text, this.blocks, start, end);
  }

  /** Selects a span in the page, as if it had been dragged over. */
  select(span: Span | null): void {
    const selection = window.getSelection();
    const range = span && this.liveRange(span);
    selection?.removeAllRanges();
    if (range !== null) selection?.addRange(range);
  }

  /** Returns the offset in the version's text of a place in the page. */
  offsetOfPlace(node: Node, offset: number): number {
    return offsetOf(this.blocks, this.#pointOf(node, offset));
  }

  /**
   * A place outside the blocks' own text (between two blocks, in a tag beside one) is the end of the last block that is
   * wholly before it. Logarithmic.
   */
  #pointOf(node: Node, offset: number): TextPoint {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = this.nodeOf(middle);
      if (text === node) return { block: middle, offset };
      if (text !== null && isBefore(text, node, offset)) low = middle + 1;
      else high = middle;
    }
    const before = this.blocks[low - 1];
    return before === undefined
      ? { block: 0, offset: 0 }
      : { block: low - 1, offset: before.end - before.start };
  }

  /**
   * Returns the offset of the character that is under a point of the window (CSS pixels), or null if none is. `beside`
   * are those within a few pixels of it, the nearest first: a press between two lines or past the end of one is meant for
   * them. `near` is the nearest place in the text, whether or not a character is there.
   */
  characterAt(x: number, y: number): { offset: number | null; beside: number[]; near: number } | null {
    const caret = document.caretPositionFromPoint(x, y);
    if (caret === null) return null;
    const near = this.offsetOfPlace(caret.offsetNode, caret.offset);
    let offset: number | null = null;
    const beside: { start: number; by: number }[] = [];
    for (let start = Math.max(0, near - 2); start <= near + 1 && start < this.text.length; start++)
      for (const box of this.liveRange({ start, end: start + 1 })?.getClientRects() ?? []) {
        if (x >= box.left && x < box.right && y >= box.top - 4 && y < box.bottom + 4) offset ??= start;
        const by = Math.hypot(
          Math.max(box.left - x, 0, x - box.right),
          Math.max(box.top - y, 0, y - box.bottom),
        );
        if (by <= REACH) beside.push({ start, by });
      }
    beside.sort((a, b) => a.by - b.by);
    return { offset, beside: beside.map(({ start }) => start), near };
  }
}

/** True if the whole text node lies before a place in the page. */
function isBefore(text: Text, node: Node, offset: number): boolean {
  const place = document.createRange();
  place.setStart(node, offset);
  return place.comparePoint(text, text.length) < 0;
}
