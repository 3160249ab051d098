import type { LoadResult } from '../../core/contract.ts';
import { toWireError } from '../../core/errors.ts';
import type { Id } from '../../core/ids.ts';
import type { ParsedArticle, ParseRequest } from '../../core/parsed-article.ts';
import { articleWithText, loadArticle } from '../../db/load.ts';
import type { Library } from '../../db/open.ts';
import { readArticle } from '../import/read-article.ts';

const mediaTypes: Record<ParsedArticle['format'], string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  email: 'message/rfc822',
  ninjs: 'application/json',
  nitf: 'application/nitf+xml',
  newsml: 'application/vnd.iptc.g2.newsitem+xml',
};

/**
 * Reads one article in the reader and puts it into the library, unless its text is there already. Never throws: what
 * went wrong is in the result. `author` is asked only once there is something to put in.
 */
export async function loadInto(
  library: Library,
  request: ParseRequest | Promise<ParseRequest>,
  name: string,
  author: () => { checkerId: Id; at: string },
): Promise<LoadResult> {
  try {
    const source = await request;
    const parsed = await readArticle(source);
    const known = articleWithText(library, parsed.text);
    if (known !== null) return { status: 'already', name, articleId: known.id, title: known.title };
    const bytes = { name: source.name, mediaType: mediaTypes[parsed.format], bytes: source.bytes };
    const { id, title } = loadArticle(library, parsed, bytes, author());
    return { status: 'loaded', name, articleId: id, title };
  } catch (thrown) {
    return { status: 'failed', name, error: toWireError(thrown) };
  }
}
