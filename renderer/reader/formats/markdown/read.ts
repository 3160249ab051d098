import type { SourceArticle } from '../../../../core/text/source-article.ts';
import { blocksOfMarkup } from '../../shared/html/html-part.ts';
import { withReferences } from '../../shared/html/parse-html.ts';
import { readText } from '../text/read.ts';
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

/** Quotations within quotations, deeper than anybody writes. */
const DEEP_QUOTE = /^[ \t]*(?:>[ \t]?){65}/u;
/** What begins a block of its own, which the parser reads apart from the lines before: an item, a heading, a row of a table. */
const OWN_BLOCK = /^\s*(?:[*+-] |\d{1,9}[.)] |#{1,6} |\|)/u;
/** How long a block may be, in UTF-16 units, and in lines. */
const MOST_LENGTH = 20_000;
const MOST_LINES = 500;

/**
 * Whether the parser of Markdown would take long: within one block its time grows with the square of the length, and with
 * quotations in quotations it doubles. Blocks as long as this are no Markdown that somebody wrote, and read as well as plain text.
 */
export function isHardMarkdown(text: string): boolean {
  let length = 0;
  let lines = 0;
  let afterGap = true;
  for (const [line] of text.matchAll(/[^\n]+|\n(?=\n)/gu)) {
    if (line.trim() === '') {
      afterGap = true;
      continue;
    }
    if (DEEP_QUOTE.test(line)) return true;
    // An indented line after a gap still belongs to the item before it.
    const begins = OWN_BLOCK.test(line) || (afterGap && !/^\s/u.test(line));
    if (begins) [length, lines] = [0, 0];
    afterGap = false;
    length += line.length;
    lines += 1;
    if (length > MOST_LENGTH || lines > MOST_LINES) return true;
  }
  return false;
}
