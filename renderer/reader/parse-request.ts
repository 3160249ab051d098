import { TickmarkError } from '../../core/errors.ts';
import type { ParsedArticle, ParseRequest } from '../../core/parsed-article.ts';
import { completeArticle } from '../../core/text/complete-article.ts';
import type { SourceArticle } from '../../core/text/source-article.ts';
import { detectLanguage } from './detect-language.ts';
import { decode } from './formats/decode.ts';
import { binaryType, formatOf, looksBinary, type TextFormat } from './formats/detect.ts';
import { readHtml, readHtmlPart } from './formats/html.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { withReferences } from './html/parse-html.ts';

/**
 * Turns bytes from outside into an article. Throws TickmarkError: `fileBinary`, `formatUnknown`, `encodingWrong`,
 * `noArticle`.
 */
export function parseRequest({ name, bytes, format }: ParseRequest): ParsedArticle {
  const called = name ?? '';
  const binary = binaryType(bytes);
  if (binary !== null) throw new TickmarkError('fileBinary', { name: called, type: binary });
  const { text, warnings } = decode(bytes, called, format === 'html' || format === 'auto');
  if (looksBinary(text)) throw new TickmarkError('fileBinary', { name: called, type: 'data' });
  const source = readAs(formatOf(format, name, text), text);
  return completeArticle({ ...source, warnings: [...warnings, ...source.warnings] }, name, detectLanguage);
}

function readAs(format: TextFormat, text: string): SourceArticle {
  switch (format) {
    case 'text':
      return readText(text);
    case 'markdown':
      return readMarkdownOrText(text);
    case 'html':
      return readHtml(text);
  }
}

/** Markdown nested so deep (thousands of >) that its parser gives up is read as the plain text that it is as well. */
function readMarkdownOrText(text: string): SourceArticle {
  try {
    return readMarkdown(text, { blocks: readHtmlPart, text: withReferences });
  } catch (error) {
    if (error instanceof RangeError) return { ...readText(text), format: 'markdown' };
    throw error;
  }
}
