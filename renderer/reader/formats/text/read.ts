import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { MAX_BLOCKS, MAX_TEXT } from '../../../../core/model/article/parsed-article.ts';
import { textTooLong } from '../../../../core/text/complete-article.ts';
import { readFrontMatter } from '../../../../core/text/front-matter.ts';
import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import type { SourceArticle } from '../../../../core/text/source-article.ts';
import { headedByTitle } from './front-matter-title.ts';

/** Reads plain text; front matter above it, as some systems export it, counts. */
export function readText(text: string): SourceArticle {
  const { details, rest } = readFrontMatter(text);
  return headedByTitle({ ...plainTextArticle(rest), details });
}

/** White space counts here, so that a text may be twice as long as what is kept of it. */
const MAX_READ = 2 * MAX_TEXT;
const MAX_LINES = 2 * MAX_BLOCKS;

/** Refuses what has no chance of being an article before a parser works on it. Throws `textTooLong`, `fileManyParts`. */
export function refuseLongText(text: string, name: string): void {
  if (text.length > MAX_READ) throw textTooLong(name, text.length);
  let lines = 0;
  for (const _line of text.matchAll(/\S.*/gu))
    if (++lines > MAX_LINES) throw new TickmarkError('fileManyParts', { name, limit: MAX_BLOCKS });
}
