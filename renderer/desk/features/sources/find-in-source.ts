import type { Span } from '../../../../core/model/article/article.ts';
import type { SourceBlock } from '../../../../core/model/source/source-text.ts';

/** Where words occur: the block, from 0, and their offsets in its text (UTF-16, end exclusive). */
export interface FoundInBlock {
  block: number;
  start: number;
  end: number;
}

/** Returns a block's text as it is shown. */
export function textOf({ passages }: SourceBlock): string {
  return passages.map(({ text }) => text).join(' ');
}

/** Returns the words of a block that may have been read wrongly, as spans of its text. */
export function unsureOf({ passages }: SourceBlock): Span[] {
  let from = 0;
  return passages.flatMap(({ text, unsure = [] }) => {
    const own = unsure.map(({ start, end }) => ({ start: from + start, end: from + end }));
    from += text.length + 1;
    return own;
  });
}

/** Returns a part of a text in pieces, in order: those that may have been read wrongly, and what lies between them. */
export function unsurePieces(
  text: string,
  unsure: readonly Span[],
  { start, end }: Span,
): (Span & { isUnsure: boolean })[] {
  const within = unsure.filter((span) => span.start < end && span.end > start);
  const ends = within.flatMap((span) => [Math.max(span.start, start), Math.min(span.end, end)]);
  const edges = [start, ...ends, Math.min(end, text.length)];
  return edges
    .slice(1)
    .map((edge, at) => ({ start: edges[at] ?? edge, end: edge, isUnsure: at % 2 === 1 }))
    .filter((piece) => piece.end > piece.start);
}

/** Returns where words occur in blocks, whatever their case, in the order of the text; none for an empty query. */
export function findInBlocks(blocks: readonly SourceBlock[], query: string): FoundInBlock[] {
  const words = query.trim();
  if (words === '') return [];
  // By an expression rather than in lower case: some letters become two there, which would shift the offsets.
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  return blocks.flatMap((block, index) =>
    [...textOf(block).matchAll(pattern)].map((match) => ({
      block: index,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
