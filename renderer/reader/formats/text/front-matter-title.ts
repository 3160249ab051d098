import type { SourceArticle } from '../../../../core/text/source-article.ts';

/**
 * Puts the title that front matter gives above the text, as its heading, unless the text has it already: it is printed
 * there, and what it claims must be markable.
 */
export function headedByTitle(article: SourceArticle): SourceArticle {
  const { title } = article.details;
  const isThere = article.blocks.some(
    ({ text, level }, position) => level === 1 || (position < 4 && text.trim() === title),
  );
  if (title === null || isThere) return article;
  return {
    ...article,
    blocks: [{ text: title, kind: 'heading', level: 1, marked: true }, ...article.blocks],
  };
}
