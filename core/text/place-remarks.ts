import type { Remark } from '../model/article/article.ts';
import type { ParsedBlock } from '../model/article/parsed-article.ts';
import type { SourceBlock } from './source-article.ts';
import { tidyText } from '../kernel/tidy.ts';

/**
 * Gives each remark of the source's blocks its place in the assembled text: the words that it is about where they stand in
 * its block, else the whole block. `sources` and `blocks` are the same blocks, in the same order.
 */
export function placeRemarks(
  text: string,
  sources: readonly SourceBlock[],
  blocks: readonly ParsedBlock[],
): Remark[] {
  return sources.flatMap(({ remarks = [] }, position) => {
    const block = blocks[position];
    if (block === undefined) return [];
    return remarks.map(({ quote, ...remark }) => {
      // As the text has them: composed, without soft hyphens.
      const words = tidyText(quote).trim();
      const at = words === '' ? -1 : text.slice(block.start, block.end).indexOf(words);
      const start = at < 0 ? block.start : block.start + at;
      return { start, end: at < 0 ? block.end : start + words.length, ...remark };
    });
  });
}
