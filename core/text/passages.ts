import type { BlockKind, Span } from '../model/article/article.ts';
import type { ParsedArticle, ParsedBlock } from '../model/article/parsed-article.ts';
import type { Locator } from '../model/source/locator.ts';

/** A passage as it is cut from a text that was read: its block counts from 0. */
export interface CutPassage {
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly locator: Locator;
  readonly heading: string | null;
  /** Of a text that was recognized: its words that may have been read wrongly, as spans of `text`. Absent if there are none. */
  readonly unsure?: Span[];
}

/** How much of a heading stands beside a passage, in UTF-16 units. */
const HEADING = 300;

/**
 * Cuts what was read of a file into passages, a sentence each, in order: all of its text is in one of them. A passage is at its time or
 * the place that the file gives its block, at the page where its block begins, or at its block in a file without any of them. What is
 * said in a transcript has its speaker as its heading. `from` is the number of blocks before it, in a file that holds several texts.
 */
export function passagesOf({ text, blocks, sentences }: ParsedArticle, from = 0): CutPassage[] {
  let heading: string | null = null;
  let last = -1;
  let part: string | null = null;
  return sentences.flatMap(({ blockPosition, start, end }): CutPassage[] => {
    const block = blocks[blockPosition];
    const words = text.slice(start, end).trim();
    if (block === undefined || words === '') return [];
    const { kind } = block;
    // The title of a slide or a captured page heads nothing of the next one.
    const on = partOf(block);
    if (on !== part) heading = null;
    part = on;
    if (kind === 'heading' && blockPosition !== last)
      heading = text.slice(block.start, block.end).replace(/\s+/gu, ' ').slice(0, HEADING).toWellFormed();
    last = blockPosition;
    return [
      {
        block: from + blockPosition,
        kind,
        text: words,
        locator: placeOf(block, from + blockPosition + 1, start - block.start, end - block.start),
        heading: block.speaker ?? (kind === 'heading' ? null : heading),
      },
    ];
  });
}

/** The slide or the captured page that a block is on, by a name of its own; null in other texts. */
function partOf({ locator }: ParsedBlock): string | null {
  if (locator?.kind === 'slide') return String(locator.slide);
  return locator?.kind === 'capture' ? `${locator.at} ${locator.address}` : null;
}

/** Where the words from `start` to `end` of a block stand, which is the paragraph of that number. */
function placeOf(
  { locator, page, times }: ParsedBlock,
  paragraph: number,
  start: number,
  end: number,
): Locator {
  const first = times?.findLast((words) => words.start <= start);
  const last = times?.findLast((words) => words.start < end);
  if (first !== undefined && last !== undefined) {
    const until = last.until ?? last.at;
    return { kind: 'time', at: first.at, until: until > first.at ? until : null };
  }
  if (locator !== undefined) return locator;
  return page === undefined ? { kind: 'paragraph', paragraph } : { kind: 'page', page };
}
