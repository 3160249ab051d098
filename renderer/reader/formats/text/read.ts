import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { MAX_BLOCKS, MAX_TEXT } from '../../../../core/model/article/parsed-article.ts';
import { textTooLong } from '../../../../core/text/complete-article.ts';
import { readFrontMatter } from '../../../../core/text/front-matter.ts';
import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import type { SourceArticle } from '../../../../core/text/source-article.ts';

/** Reads plain text; front matter above it, as some systems export it, counts. */
export function readText(text: string): SourceArticle {
  const { details, rest } = readFrontMatter(text);
  return headedByTitle({ ...plainTextArticle(rest), details });
}

/** White space counts here, so a text may be twice as long as the text that is kept. */
const MAX_READ = 2 * MAX_TEXT;
const MAX_LINES = 2 * MAX_BLOCKS;

/** Refuses what has no chance of being an article before a parser works on it. Throws `textTooLong`, `fileManyParts`. */
export function refuseLongText(text: string, name: string): void {
  if (text.length > MAX_READ) throw textTooLong(name, text.length);
  let lines = 0;
  for (const _line of text.matchAll(/\S.*/gu))
    if (++lines > MAX_LINES) throw new TickmarkError('fileManyParts', { name, limit: MAX_BLOCKS });
}

/**
 * Puts the title from front matter above the text, as its heading, unless the text has it already. It is printed
 * there, and its claims must be markable.
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
