import type { BlockKind } from '../model/article/article.ts';
import type { ParsedArticle } from '../model/article/parsed-article.ts';
import type { Locator } from '../model/source/locator.ts';

/** A passage as it is cut from a text that was read: its block counts from 0. */
export interface CutPassage {
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly locator: Locator;
  readonly heading: string | null;
}

/** How much of a heading stands beside a passage, in UTF-16 units. */
const HEADING = 300;

/**
 * Cuts what was read of a file into passages, a sentence each, in order: all of its text is in one of them. A passage is at the page
 * where its block begins, or at its block in a file without pages. `from` is the number of blocks before it, in a file that holds several texts.
 */
export function passagesOf({ text, blocks, sentences }: ParsedArticle, from = 0): CutPassage[] {
  let heading: string | null = null;
  let last = -1;
  return sentences.flatMap(({ blockPosition, start, end }): CutPassage[] => {
    const block = blocks[blockPosition];
    const words = text.slice(start, end).trim();
    if (block === undefined || words === '') return [];
    const { kind, page } = block;
    if (kind === 'heading' && blockPosition !== last)
      heading = text.slice(block.start, block.end).replace(/\s+/gu, ' ').slice(0, HEADING).toWellFormed();
    last = blockPosition;
    const locator: Locator =
      page === undefined
        ? { kind: 'paragraph', paragraph: from + blockPosition + 1 }
        : { kind: 'page', page };
    return [
      {
        block: from + blockPosition,
        kind,
        text: words,
        locator,
        heading: kind === 'heading' ? null : heading,
      },
    ];
  });
}
