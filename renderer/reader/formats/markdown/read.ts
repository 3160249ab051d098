import type { SourceArticle } from '../../../../core/text/source-article.ts';
import { blocksOfMarkup } from '../../shared/html/html-part.ts';
import { withReferences } from '../../shared/html/parse-html.ts';
import { readText } from '../text/read.ts';
import { isHardMarkdown } from './hard-markdown.ts';
import { readMarkdown } from './read-markdown.ts';

/** Markdown nested so deep that its parser does not end, or gives up, is read as the plain text that it is as well. */
export function readMarkdownOrText(text: string): SourceArticle {
  if (isHardMarkdown(text)) return { ...readText(text), format: 'markdown' };
  try {
    return readMarkdown(text, { blocks: blocksOfMarkup, text: withReferences });
  } catch (error) {
    if (error instanceof RangeError) return { ...readText(text), format: 'markdown' };
    throw error;
  }
}
