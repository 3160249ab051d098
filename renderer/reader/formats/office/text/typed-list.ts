import type { FlowBlock } from './flow.ts';

/** A bullet, or a short number, and what parts it from the item's words. */
const BULLET = /^\s*[•‣◦▪●○■–—*-]\t\s*|^\s*[•‣◦▪●]\s+/u;
const NUMBER = /^\s*(?:\d{1,3}|[a-z])[.)]\t/u;

/** Returns a paragraph that somebody made a list item by hand as one: without its bullet, but with its number. */
export function typedItem(block: FlowBlock): FlowBlock {
  if (block.kind !== 'paragraph' || block.marked) return block;
  const bullet = BULLET.exec(block.text)?.[0].length ?? 0;
  if (bullet === 0 && !NUMBER.test(block.text)) return block;
  return {
    ...block,
    kind: 'listItem',
    marked: true,
    text: block.text.slice(bullet),
    remarks: block.remarks.map(({ id, start, end }) => ({
      id,
      start: Math.max(0, start - bullet),
      end: Math.max(0, end - bullet),
    })),
  };
}
