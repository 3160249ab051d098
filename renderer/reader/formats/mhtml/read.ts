import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { SourceArticle, SourceFile } from '../../../../core/text/source-article.ts';
import { readHtml } from '../html/read.ts';
import { readText } from '../text/read.ts';
import { partText } from '../../shared/mime/part-content.ts';
import { readMime, type MimePart } from '../../shared/mime/read-mime.ts';

/** Pages that are tried where the root has no text: the frames of a frameset. */
const MAX_FRAMES = 20;

/**
 * Reads a page that a browser saved as one file (MHTML, RFC 2557): the page at its root, as any page is read. Its address
 * is the page's own word, else where it was saved from. What is damaged is read as far as it goes. Throws TickmarkError
 * `fileDamaged` where no page is left in it.
 */
export async function readMhtml(bytes: Uint8Array, name: string): Promise<SourceFile> {
  const { root } = readMime(bytes);
  const leaves = leavesOf(root);
  const pages = leaves.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/u.test(type.value));
  const start = rootPage(root, pages);
  if (start === null) {
    const text = leaves.find(({ type }) => type.value === 'text/plain' && leaves.length === 1);
    if (text === undefined) throw new TickmarkError('fileDamaged', { name, problem: 'MHTML' });
    const { text: words, warnings } = await partText(text);
    return { kind: 'article', article: { ...readText(words), format: 'mhtml', warnings } };
  }
  let page = start;
  let article = await readPage(page);
  for (const frame of hasText(article) ? [] : pages.slice(0, MAX_FRAMES)) {
    const other = await readPage(frame);
    if (sizeOf(other) > sizeOf(article)) [page, article] = [frame, other];
  }
  if (!hasText(article)) throw new TickmarkError('fileDamaged', { name, problem: 'MHTML' });
  const subject = root.headers.text('subject');
  const { details } = article;
  return {
    kind: 'article',
    article: {
      ...article,
      format: 'mhtml',
      details: {
        ...details,
        title: details.title ?? (subject === '' ? null : subject),
        url: details.url ?? savedFrom(page) ?? savedFrom(root),
      },
    },
  };
}

async function readPage(part: MimePart): Promise<SourceArticle> {
  const { text, warnings } = await partText(part);
  const article = readHtml(text);
  return { ...article, warnings: [...warnings, ...article.warnings] };
}

function leavesOf(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}

/** RFC 2387 3.2: the part whose Content-ID is `start`, else the first. Browsers name the address as well. */
function rootPage(root: MimePart, pages: readonly MimePart[]): MimePart | null {
  const start = root.type.parameters.get('start');
  const address = root.headers.raw('snapshot-content-location');
  return (
    pages.find(({ headers }) => start !== undefined && headers.raw('content-id') === start) ??
    pages.find(({ headers }) => address !== null && headers.raw('content-location') === address) ??
    pages[0] ??
    null
  );
}

function savedFrom({ headers }: MimePart): string | null {
  const found = [headers.raw('content-location'), headers.raw('snapshot-content-location')].map(
    (address) => address?.replace(/\s+/gu, '') ?? '',
  );
  return found.find((address) => /^https?:\/\//iu.test(address) && URL.canParse(address)) ?? null;
}

function hasText(article: SourceArticle): boolean {
  return sizeOf(article) > 0;
}

function sizeOf({ blocks }: SourceArticle): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
}
