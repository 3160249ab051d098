import type { Block } from '../../../core/article.ts';

/** Returns the position of the block that holds the article's headline itself, or null where no block does. */
export function titleBlockOf(blocks: readonly Block[], text: string, title: string): number | null {
  const [first] = blocks;
  if (first === undefined || first.kind !== 'heading') return null;
  return text.slice(first.start, first.end).trim() === title.trim() ? first.position : null;
}

/** True where the title is only the opening words of the text: they stand there already, and need not stand twice. */
export function opensText(blocks: readonly Block[], text: string, title: string): boolean {
  const first = blocks.find(({ isText }) => isText);
  const words = title.replace(/…$/u, '').trim();
  return first !== undefined && words !== '' && text.slice(first.start, first.end).trim().startsWith(words);
}
