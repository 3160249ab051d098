import type { Block } from '../../../../core/model/article/article.ts';

/**
 * Returns the position of the block that holds the article's headline itself, or null if no block does. What a page has
 * above it (its menu, a notice) is no part of the text.
 */
export function titleBlockOf(blocks: readonly Block[], text: string, title: string): number | null {
  for (const { kind, start, end, isText, position } of blocks) {
    if (kind === 'heading' && text.slice(start, end).trim() === title.trim()) return position;
    if (isText) return null;
  }
  return null;
}

/**
 * Returns the position of the heading that opens the text, or null if it opens with something else: the headline that an older
 * version had, where a newer one has given the article another.
 */
export function openingHeading(blocks: readonly Block[]): number | null {
  const first = blocks.find(({ isText }) => isText);
  return first?.kind === 'heading' && first.level === 1 ? first.position : null;
}

/** True if the title is only the opening words of the text: they stand there already, and need not stand twice. */
export function opensText(blocks: readonly Block[], text: string, title: string): boolean {
  const first = blocks.find(({ isText }) => isText);
  const words = title.replace(/…$/u, '').trim();
  return first !== undefined && words !== '' && text.slice(first.start, first.end).trim().startsWith(words);
}

/** Returns how most letters at the beginning of a text run: from the right for Arabic, Hebrew and their like. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.slice(0, 4000).match(/\p{L}/gu) ?? [];
  const fromRight = letters.filter((letter) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter));
  return fromRight.length * 2 > letters.length ? 'rtl' : 'ltr';
}
