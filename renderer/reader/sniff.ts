import { hasSharedEndings, type InputFormatId } from '../../core/formats/input-formats.ts';
import { isWacz, isWarc } from './formats/capture/detect.ts';
import { isDoc } from './formats/doc/detect.ts';
import { isDocx } from './formats/docx/detect.ts';
import { isEmail } from './formats/email/detect.ts';
import { isEpub } from './formats/epub/detect.ts';
import { isHtml } from './formats/html/detect.ts';
import { readHtml } from './formats/html/read.ts';
import { isMarkdown } from './formats/markdown/detect.ts';
import { readMarkdownOrText } from './formats/markdown/read.ts';
import { isMhtml } from './formats/mhtml/detect.ts';
import { isNewsml } from './formats/newsml/detect.ts';
import { isJsonLd, isNinjs } from './formats/ninjs/detect.ts';
import { isNitf } from './formats/nitf/detect.ts';
import { isOdt } from './formats/odt/detect.ts';
import { isPdf } from './formats/pdf/detect.ts';
import { isRtf } from './formats/rtf/detect.ts';
import { isPlainText } from './formats/text/detect.ts';
import { readText, refuseLongText } from './formats/text/read.ts';
import { isCsv, isOds, isXls, isXlsx } from './formats/sheet/detect.ts';
import { isOdp, isPptx } from './formats/slides/detect.ts';
import { isSrt, isTranscript, isVtt } from './formats/transcript/detect.ts';
import type { SourceArticle, SourceFile } from '../../core/text/source-article.ts';
import { storyBlocks } from './shared/html/html-part.ts';
import type { BytesReader, FileToRead, TextReader } from './shared/sample/format-reader.ts';
import { textSample, type FileSample, type TextSample } from './shared/sample/sample.ts';

const readJson: TextReader['read'] = async (text, { name, item }) =>
  (await import('./formats/ninjs/read.ts')).readNinjs(text, name, item, storyBlocks);

async function workbook(format: 'xlsx' | 'xls', { bytes, name }: FileToRead): Promise<SourceFile> {
  const { readWorkbook } = await import('./formats/sheet/read.ts');
  return { kind: 'article', article: readWorkbook(format, bytes, name) };
}

async function capture(format: 'warc' | 'wacz', file: FileToRead): Promise<SourceFile> {
  return (await import('./formats/capture/read.ts')).readCapture(format, file, readHtml);
}

const transcript = (
  read: (text: string, name: string) => SourceArticle,
  text: string,
  name: string,
): SourceFile => {
  refuseLongText(text, name);
  return { kind: 'article', article: read(text, name) };
};

/**
 * How each format is recognized and read. This is the only list of them in the reader. The content of a file decides,
 * whatever its name: the first format that detects it reads it, those by bytes before those by text. The code of rare
 * formats is loaded when it is needed.
 */
export const readers = {
  docx: {
    by: 'bytes',
    detect: isDocx,
    read: async ({ bytes }) => (await import('./formats/docx/read.ts')).readDocx(bytes),
  },
  ods: {
    by: 'bytes',
    detect: isOds,
    read: async ({ bytes, name, password }) => ({
      kind: 'article',
      article: await (await import('./formats/sheet/read.ts')).readOds(bytes, name, password),
    }),
  },
  odp: {
    by: 'bytes',
    detect: isOdp,
    read: async ({ bytes, name, password }) => ({
      kind: 'article',
      article: await (await import('./formats/slides/read.ts')).readOdp(bytes, name, password),
    }),
  },
  pptx: {
    by: 'bytes',
    detect: isPptx,
    read: async ({ bytes, name }) => ({
      kind: 'article',
      article: (await import('./formats/slides/read.ts')).readPptx(bytes, name),
    }),
  },
  epub: {
    by: 'bytes',
    detect: isEpub,
    read: async ({ bytes, name }) => ({
      kind: 'article',
      article: (await import('./formats/epub/read.ts')).readEpub(bytes, name, storyBlocks),
    }),
  },
  wacz: { by: 'bytes', detect: isWacz, read: (file) => capture('wacz', file) },
  warc: { by: 'bytes', detect: isWarc, read: (file) => capture('warc', file) },
  odt: {
    by: 'bytes',
    detect: isOdt,
    read: async ({ bytes, name, password }) =>
      (await import('./formats/odt/read.ts')).readOdt(bytes, name, password),
  },
  xlsx: { by: 'bytes', detect: isXlsx, read: (file) => workbook('xlsx', file) },
  xls: { by: 'bytes', detect: isXls, read: (file) => workbook('xls', file) },
  doc: {
    by: 'bytes',
    detect: isDoc,
    read: async ({ bytes }) => (await import('./formats/doc/read.ts')).readDoc(bytes),
  },
  pdf: {
    by: 'bytes',
    detect: isPdf,
    read: async ({ bytes, name, password }) =>
      (await import('./formats/pdf/read.ts')).readPdf(bytes, name, password),
  },
  rtf: {
    by: 'bytes',
    detect: isRtf,
    read: async ({ bytes, name }) => (await import('./formats/rtf/read.ts')).readRtf(bytes, name),
  },
  mhtml: {
    by: 'bytes',
    detect: isMhtml,
    read: async ({ bytes, name }) => (await import('./formats/mhtml/read.ts')).readMhtml(bytes, name),
  },
  email: {
    by: 'bytes',
    detect: isEmail,
    read: async (file, others) => (await import('./formats/email/read.ts')).readEmail(file, others),
  },
  ninjs: { by: 'text', detect: isNinjs, read: readJson },
  jsonld: { by: 'text', detect: isJsonLd, read: readJson },
  nitf: {
    by: 'text',
    detect: isNitf,
    read: async (text, { name }) => (await import('./formats/nitf/read.ts')).readNitf(text, name),
  },
  newsml: {
    by: 'text',
    detect: isNewsml,
    read: async (text, { name, item }) =>
      (await import('./formats/newsml/read.ts')).readNewsml(text, name, item, storyBlocks),
  },
  vtt: {
    by: 'text',
    detect: isVtt,
    read: async (text, { name }) =>
      transcript((await import('./formats/transcript/read.ts')).readVtt, text, name),
  },
  srt: {
    by: 'text',
    detect: isSrt,
    read: async (text, { name }) =>
      transcript((await import('./formats/transcript/read.ts')).readSrt, text, name),
  },
  html: { by: 'text', detect: isHtml, read: (text) => readHtml(text) },
  csv: {
    by: 'text',
    detect: isCsv,
    read: async (text, { name }) => ({
      kind: 'article',
      article: (await import('./formats/sheet/read.ts')).readTable(text, name),
    }),
  },
  transcript: {
    by: 'text',
    detect: isTranscript,
    read: async (text, { name }) =>
      transcript((await import('./formats/transcript/read.ts')).readTranscript, text, name),
  },
  markdown: {
    by: 'text',
    detect: isMarkdown,
    read: (text, { name }) => {
      refuseLongText(text, name);
      return readMarkdownOrText(text);
    },
  },
  text: {
    by: 'text',
    detect: isPlainText,
    read: (text, { name }) => {
      refuseLongText(text, name);
      return readText(text);
    },
  },
} as const satisfies Record<InputFormatId, BytesReader | TextReader>;

type Entries<By> = readonly (readonly [InputFormatId, Extract<BytesReader | TextReader, { by: By }>])[];

const all = Object.entries(readers) as Entries<'bytes' | 'text'>;
const byBytes = all.filter((entry): entry is Entries<'bytes'>[number] => entry[1].by === 'bytes');
const byText = all.filter((entry): entry is Entries<'text'>[number] => entry[1].by === 'text');

/** Returns the format that the bytes of a file tell; null if it may be one of text, or is in none. Throws `fileDamaged`. */
export function sniffBytes(sample: FileSample): InputFormatId | null {
  return byBytes.find(([, { detect }]) => detect(sample))?.[0] ?? null;
}

/** Returns the format of a text; null for data in a form that is not read. */
export function sniffText(sample: TextSample): InputFormatId | null {
  return byText.find(([, { detect }]) => detect(sample))?.[0] ?? null;
}

/** True for data (JSON, XML) whose content is a story in one of the formats. */
export function isStory(text: string): boolean {
  const sample = textSample('', text);
  return byText.some(([id, { detect }]) => hasSharedEndings(id) && detect(sample));
}
