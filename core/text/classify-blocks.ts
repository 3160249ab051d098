import { kindByWords } from './classify-block.ts';
import { looksLikeHeading } from './headline.ts';
import type { SourceBlock } from './source-article.ts';

/**
 * Returns the blocks with the kinds that their words and shape give to those that no markup does: captions, boilerplate,
 * and headings of one short line above a longer paragraph (Doden, Krim). Marked headings, list items and quotations too
 * become boilerplate where their words say so ('Read more', a share bar's list).
 */
export function classifyBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const worded = blocks.map((block): SourceBlock => {
    if (block.kind === 'boilerplate' || block.kind === 'caption' || isTitle(block)) return block;
    const kind = kindByWords(block.text);
    return kind === null ? block : { ...block, kind, level: null };
  });
  return worded.map((block, position): SourceBlock => {
    if (block.kind !== 'paragraph' || block.marked || !looksLikeHeading(block.text)) return block;
    const next = worded
      .slice(position + 1, position + 8)
      .find(({ kind }) => kind !== 'boilerplate' && kind !== 'caption');
    const heads =
      next?.kind === 'paragraph' &&
      next.text.length > 1.5 * block.text.length &&
      !looksLikeHeading(next.text);
    return heads || next?.kind === 'listItem' ? { ...block, kind: 'heading', level: 2 } : block;
  });
}

function isTitle(block: SourceBlock): boolean {
  return block.kind === 'heading' && block.level === 1;
}
