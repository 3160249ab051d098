import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import { readFrontMatter } from '../../../../core/text/front-matter.ts';
import { headedByTitle } from './front-matter-title.ts';
import type { SourceArticle } from '../../../../core/text/source-article.ts';

/** Reads plain text; front matter above it, as some systems export it, counts. */
export function readText(text: string): SourceArticle {
  const { details, rest } = readFrontMatter(text);
  return headedByTitle({ ...plainTextArticle(rest), details });
}
