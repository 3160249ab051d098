import type { Block } from '../../../core/article.ts';

/** Returns the position of the block that holds the article's headline itself, or null where no block does. */
export function titleBlockOf(blocks: readonly Block[], text: string, title: string): number | null {
  const [first] = blocks;
  if (first === undefined || first.kind !== 'heading') return null;
  return text.slice(first.start, first.end).trim() === title.trim() ? first.position : null;
}
