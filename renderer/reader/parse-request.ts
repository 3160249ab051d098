import type {
  FileItem,
  ParsedFile,
  ParseRequest,
  PlainText,
  TextRequest,
} from '../../core/model/article/parsed-article.ts';
import { completeArticle } from '../../core/text/complete-article.ts';
import type { SourceFile, SourceArticle } from '../../core/text/source-article.ts';
import { eld } from 'eld/extrasmall';
import type { DetectedLanguage } from '../../core/text/language.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Warning } from '../../core/model/article/article.ts';
import { decode } from './shared/encoding/decode.ts';
import { looksBinary, refuseBinary } from './shared/sample/foreign-files.ts';
import type { BytesReader, FileToRead, TextReader } from './shared/sample/format-reader.ts';
import { fileSample, textSample, type FileSample } from './shared/sample/sample.ts';
import { isStory, readers, sniffBytes, sniffText } from './sniff.ts';
import {
  endingOf,
  isEndingOf,
  isOnlyForSources,
  type InputFormatId,
} from '../../core/formats/input-formats.ts';
import { MAX_SHOWN_TEXT } from '../../core/model/attachment/shown-attachment.ts';

/**
 * Turns bytes from outside into an article, or into the list of the articles that are in them. Throws TickmarkError for
 * what is wrong with the file; core/kernel/errors.ts has the codes, main/workers/reader/reader-answer.ts those that are believed.
 */
export async function parseRequest(request: ParseRequest): Promise<ParsedFile> {
  const file: SourceFile = await readSourceFile({
    name: request.name ?? '',
    bytes: request.bytes,
    format: request.format,
    use: request.use ?? 'article',
    item: request.item ?? null,
    password: request.password ?? null,
  });
  if (file.kind === 'several') return { kind: 'several', items: [...file.items] satisfies FileItem[] };
  return { kind: 'article', article: completeArticle(file.article, request.name, detectLanguage) };
}

/**
 * Finds a text's language among 60. The smallest of eld's databases: on whole articles all of them are right, and this
 * one loads in half the time. Only the reader loads it, so that the desk does not carry it.
 */
function detectLanguage(text: string): DetectedLanguage {
  const found = eld.detect(text);
  return { language: found.language, reliable: found.isReliable() };
}

/** A mail may hold a mail that holds a document; deeper nesting is no newsroom's. */
const MAX_DEPTH = 4;

/**
 * Reads a file by its contents, whatever its name says: first documents and mails, which are recognized by their
 * bytes, then text. Throws TickmarkError.
 */
async function readSourceFile(file: FileToRead, depth = 0): Promise<SourceFile> {
  if (file.format !== 'auto') return readAsText(file, readers[file.format]);
  const sample = fileSample(file);
  const id = sniffBytes(sample);
  if (id !== null) {
    refuseOtherUse(id, file);
    return readWith(readers[id], file, depth);
  }
  if (sample.signature === 'OLE') return readEncrypted(file, sample, depth);
  refuseBinary(sample);
  return readAsText(file, null);
}

/** Reads a file that a format's code takes as it is, with a way to read the files in it. */
function readWith(reader: BytesReader | TextReader, file: FileToRead, depth: number): Promise<SourceFile> {
  if (reader.by === 'text') return readAsText(file, reader);
  const read = (inner: FileToRead): Promise<SourceFile> => readSourceFile(inner, depth + 1);
  return reader.read(file, { read: depth < MAX_DEPTH ? read : null, isStory });
}

/** Reads an encrypted document in Office's older container. Slides in it are not read. */
async function readEncrypted(file: FileToRead, sample: FileSample, depth: number): Promise<SourceFile> {
  if (depth > MAX_DEPTH) refuseBinary(sample);
  const { openCompoundFile } = await import('./shared/office-encryption/open-encrypted.ts');
  const bytes = await openCompoundFile(file.bytes, file.name, file.password);
  return readSourceFile({ ...file, bytes }, depth + 1);
}

/** Reads a text with the reader that is given, else by its content. Throws `formatUnknown` for data in another form. */
async function readAsText(file: FileToRead, given: TextReader | null): Promise<SourceFile> {
  const { name, bytes, format } = file;
  const { text, warnings } = decode(bytes, name, format === 'html' || format === 'auto');
  if (looksBinary(text)) throw new TickmarkError('fileBinary', { name, type: 'data' });
  const found = await (given ?? textReaderOf(file, text)).read(text, file);
  if (!('kind' in found)) return withWarnings(found, warnings);
  return found.kind === 'several' ? found : withWarnings(found.article, warnings);
}

function withWarnings(article: SourceArticle, warnings: readonly Warning[]): SourceFile {
  return { kind: 'article', article: { ...article, warnings: [...warnings, ...article.warnings] } };
}

/** Throws `onlySource` for a table that is loaded as an article. */
function refuseOtherUse(id: InputFormatId, { name, use }: FileToRead): void {
  if (use === 'article' && isOnlyForSources(id)) throw new TickmarkError('onlySource', { name });
}

function textReaderOf(file: FileToRead, text: string): TextReader {
  const { name } = file;
  const id = sniffText(textSample(name, text));
  if (id !== null) refuseOtherUse(id, file);
  const reader: BytesReader | TextReader | null = id === null ? null : readers[id];
  if (reader?.by !== 'text') throw new TickmarkError('formatUnknown', { name });
  return reader;
}

/** Formats whose characters say all that is in them. */
const AS_THEY_STAND: readonly InputFormatId[] = ['text', 'markdown', 'csv', 'srt', 'vtt', 'transcript'];

/**
 * Returns the text of a file that is nothing else, a table in CSV say, with nothing left out of it as of an article; null for
 * any other file. Throws what `decode` throws, and `formatUnknown` for other data that is called a page.
 */
export function plainTextOf({ name, bytes }: TextRequest): PlainText {
  const file = name ?? '';
  const sample = fileSample({ name: file, bytes });
  if (sample.package !== null || sample.signature !== null || sniffBytes(sample) !== null) return null;
  const { text } = decode(bytes, file, true);
  if (text.trim() === '' || looksBinary(text)) return null;
  // The name counts only where it says that it is a page: data in any other form is shown as it is.
  const id = sniffText(textSample(isEndingOf('html', endingOf(file)) ? file : '', text));
  if (id === null) throw new TickmarkError('formatUnknown', { name: file });
  if (!AS_THEY_STAND.includes(id)) return null;
  return { text: text.slice(0, MAX_SHOWN_TEXT), cut: text.length > MAX_SHOWN_TEXT };
}
