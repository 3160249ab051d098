import { TickmarkError } from '../../core/kernel/errors.ts';
import type { ParseRequest } from '../../core/model/article/parsed-article.ts';
import type { SourceArticle, SourceFile } from '../../core/text/source-article.ts';
import { withReferences } from './shared/html/parse-html.ts';
import { MAX_BLOCKS, MAX_TEXT } from '../../core/model/article/parsed-article.ts';
import { textTooLong } from '../../core/text/complete-article.ts';
import { decode } from './shared/encoding/decode.ts';
import { binaryType, formatOf, looksBinary, type TextFormat } from './detect.ts';
import { readHtml, readHtmlPart } from './formats/html/read.ts';
import { isHardMarkdown } from './formats/markdown/hard-markdown.ts';
import { readMarkdown } from './formats/markdown/read-markdown.ts';
import { markupOf } from './markup-of.ts';
import { readText } from './formats/text/read.ts';
import { wireFormatOf } from './wire-format.ts';

/** Bytes to read, with all that is known of them. */
export interface FileToRead {
  /** The file's name; '' for pasted content. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: ParseRequest['format'];
  /** Which of several articles in it, or null. */
  readonly item: string | null;
  readonly password: string | null;
}

/** A mail may hold a mail that holds a document; deeper nesting is no newsroom's. */
const MAX_DEPTH = 4;

/**
 * Reads a file by what its bytes are, whatever its name says: documents and mails first, which are told by their
 * beginnings, then text. What is rarely read is loaded when it is needed. Throws TickmarkError.
 */
export async function readSourceFile(file: FileToRead, depth = 0): Promise<SourceFile> {
  const { name, bytes } = file;
  if (file.format === 'auto') {
    const binary = binaryType(bytes, name);
    if (binary !== null) return readBinary(file, binary, depth);
    switch (markupOf(bytes)) {
      case 'rtf':
        return (await import('./formats/rtf/read.ts')).readRtf(bytes, name);
      case 'odt':
        return (await import('./formats/odt/read.ts')).readOdt(bytes, name, null);
      case 'mhtml':
        return (await import('./formats/mhtml/read.ts')).readMhtml(bytes, name);
      case 'mail':
        return readMail(file, depth);
      case null:
    }
  }
  const { text, warnings } = decode(bytes, name, file.format === 'html' || file.format === 'auto');
  if (looksBinary(text)) throw new TickmarkError('fileBinary', { name, type: 'data' });
  const wire = file.format === 'auto' ? wireFormatOf(text) : null;
  const found =
    wire === null
      ? article(readAs(formatOf(file.format, name, text), text, name))
      : await readWire(wire, text, file);
  return found.kind === 'several'
    ? found
    : article({ ...found.article, warnings: [...warnings, ...found.article.warnings] });
}

function article(source: SourceArticle): SourceFile {
  return { kind: 'article', article: source };
}

function readAs(format: TextFormat, text: string, name: string): SourceArticle {
  if (format !== 'html') refuseLongText(text, name);
  switch (format) {
    case 'text':
      return readText(text);
    case 'markdown':
      return readMarkdownOrText(text);
    case 'html':
      return readHtml(text);
  }
}

/** White space counts here, so that a text may be twice as long as what is kept of it. */
const MAX_READ = 2 * MAX_TEXT;
const MAX_LINES = 2 * MAX_BLOCKS;

/** Refuses what has no chance of being an article before a parser works on it. */
function refuseLongText(text: string, name: string): void {
  if (text.length > MAX_READ) throw textTooLong(name, text.length);
  let lines = 0;
  for (const _line of text.matchAll(/\S.*/gu))
    if (++lines > MAX_LINES) throw new TickmarkError('fileManyParts', { name, limit: MAX_BLOCKS });
}

/** Markdown nested so deep that its parser does not end, or gives up, is read as the plain text that it is as well. */
function readMarkdownOrText(text: string): SourceArticle {
  if (isHardMarkdown(text)) return { ...readText(text), format: 'markdown' };
  try {
    return readMarkdown(text, { blocks: readHtmlPart, text: withReferences });
  } catch (error) {
    if (error instanceof RangeError) return { ...readText(text), format: 'markdown' };
    throw error;
  }
}

async function readBinary(file: FileToRead, type: string, depth: number): Promise<SourceFile> {
  const { name, bytes, password } = file;
  switch (type) {
    case 'DOCX':
      return (await import('./formats/docx/read.ts')).readDocx(bytes);
    case 'ODT':
      return (await import('./formats/odt/read.ts')).readOdt(bytes, name, password);
    case 'PDF':
      return (await import('./formats/pdf/read.ts')).readPdf(bytes, name, password);
    case 'TNEF':
      return readMail(file, depth);
    case 'OLE': {
      if (depth > MAX_DEPTH) throw new TickmarkError('fileBinary', { name, type });
      if ((await import('./formats/email/outlook/unpack.ts')).unpackOutlook(bytes) !== null)
        return readMail(file, depth);
      const { openCompoundFile } = await import('./shared/office-encryption/compound-file.ts');
      return readSourceFile({ ...file, bytes: await openCompoundFile(bytes, name, password) }, depth + 1);
    }
    case 'ZIP':
    case '7z':
    case 'RAR':
    case 'gzip':
    case 'bzip2':
    case 'xz':
      throw new TickmarkError('fileArchive', { name, type });
    default:
      throw new TickmarkError('fileBinary', { name, type });
  }
}

/** A mail's own text, or the file in it that was chosen: that is read as if it had come alone. */
async function readMail(file: FileToRead, depth: number): Promise<SourceFile> {
  const { attachmentOf, foundWithin, readEml } = await import('./formats/email/read.ts');
  const attached = depth < MAX_DEPTH ? await attachmentOf(file.bytes, file.item) : null;
  if (attached !== null) {
    const { id, name, bytes, item } = attached;
    return foundWithin(id, await readSourceFile({ ...file, name, bytes, item }, depth + 1));
  }
  return readEml(file.bytes, file.name, file.item);
}

async function readWire(
  wire: 'ninjs' | 'nitf' | 'newsml',
  text: string,
  file: FileToRead,
): Promise<SourceFile> {
  const { readNewsml, readNinjs, readNitf } = await import('./read-wire.ts');
  switch (wire) {
    case 'ninjs':
      return readNinjs(text, file.name, file.item);
    case 'nitf':
      return readNitf(text, file.name);
    case 'newsml':
      return readNewsml(text, file.name, file.item);
  }
}
