import { isNfc } from '../../kernel/tidy.ts';
import { z } from '../../kernel/zod.ts';
import { Locator, MAX_SECONDS } from '../source/locator.ts';
import { ArticleDetails, BlockKind, Release, Remark, SourceFormat, Span, Warning } from './article.ts';
import { MAX_SHOWN_TEXT } from '../attachment/shown-attachment.ts';

/** The longest text that is loaded, in UTF-16 units: a thick book. More would hold up the desk, and is no article. */
export const MAX_TEXT = 4_000_000;
/** The same for a table, which no desk shows as an article, and whose headings are said in each row. */
export const MAX_TABLE_TEXT = 10_000_000;
/** The most blocks and sentences. A file with more is a list of data, or was made to keep the app busy. */
export const MAX_BLOCKS = 100_000;
export const MAX_SENTENCES = 200_000;
/** The longest name of who speaks. */
export const MAX_SPEAKER = 100;

/** What the reader is asked to parse. */
export const ParseRequest = z.object({
  /** The file's name, or null for pasted content. It is a hint for the format, and the title if there is no other. */
  name: z.string().max(1000).nullable(),
  /** The bytes, or text that the platform has already decoded (paste). */
  bytes: z.instanceof(Uint8Array),
  /** The declared format of the bytes; with `auto` the content and the name decide. */
  format: z.enum(['auto', 'text', 'markdown', 'html']),
  /** What its text is read for: some formats are sources and no articles. */
  use: z.enum(['article', 'source']).default('article'),
  /** Which of several articles in one file (ParsedFile `several`), or null for the only one. */
  item: z.string().max(200).nullable().default(null),
  /** The password of an encrypted file, once the checker has given it. */
  password: z.string().max(1000).nullable().default(null),
});
export type ParseRequest = z.input<typeof ParseRequest>;

/** From a place in a block on, when its words are said, in seconds; `until` is null where only their beginning is known. */
const TimedWords = z.object({
  start: z.int().min(0),
  at: z.number().min(0).max(MAX_SECONDS),
  until: z.number().min(0).max(MAX_SECONDS).nullable(),
});
export type TimedWords = z.infer<typeof TimedWords>;

const ParsedBlock = z.object({
  kind: BlockKind,
  level: z.int().min(1).max(6).nullable(),
  ...Span.shape,
  isText: z.boolean(),
  /** The page on which it begins, from 1, where the format has pages. */
  page: z.int().min(1).max(1_000_000).exactOptional(),
  /** Where it stands, in a format that has neither pages nor paragraphs. */
  locator: Locator.exactOptional(),
  /** Who speaks in it, in a transcript. */
  speaker: z.string().min(1).max(MAX_SPEAKER).exactOptional(),
  /** When its words are said, in their order. */
  times: z.array(TimedWords).readonly().exactOptional(),
});
export type ParsedBlock = z.infer<typeof ParsedBlock>;

const ParsedSentence = z.object({ blockPosition: z.int().min(0), ...Span.shape });
export type ParsedSentence = z.infer<typeof ParsedSentence>;

/** An article as the reader gives it: plain text, with blocks and sentences as spans of it (UTF-16, end exclusive). */
export const ParsedArticle = z
  .object({
    format: SourceFormat,
    ...ArticleDetails.shape,
    text: z.string().min(1),
    blocks: z.array(ParsedBlock).min(1),
    sentences: z.array(ParsedSentence),
    warnings: z.array(Warning),
    release: Release.nullable().default(null),
    remarks: z.array(Remark).default([]),
  })
  .superRefine((parsed, context) => {
    const problem = spanProblem(parsed);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
export type ParsedArticle = z.infer<typeof ParsedArticle>;

/** One of several articles in a file: its id there, and a label to recognise it by. */
export const FileItem = z.object({
  id: z.string().min(1).max(200),
  title: z.string().max(1000),
  detail: z.string().max(500).nullable(),
});
export type FileItem = z.infer<typeof FileItem>;

/** What a file holds: an article, or several to choose from (ask again with the `item`). */
export const ParsedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), article: ParsedArticle }),
  z.object({ kind: z.literal('several'), items: z.array(FileItem).min(2).max(1000) }),
]);
export type ParsedFile = z.infer<typeof ParsedFile>;

/**
 * Returns what is wrong with the spans, or null. The text must be NFC. Blocks must be in order, must not overlap, and
 * may leave only white space between them. Sentences must be in order, each within its block.
 */
function spanProblem(parsed: {
  text: string;
  blocks: readonly ParsedBlock[];
  sentences: readonly ParsedSentence[];
  remarks: readonly Remark[];
}): string | null {
  const { text, blocks, sentences, remarks } = parsed;
  if (!isNfc(text)) return 'the text is not NFC';
  let reached = 0;
  for (const [position, block] of blocks.entries()) {
    if (block.start < reached || block.end <= block.start || block.end > text.length)
      return `block ${position} has a wrong span`;
    if (text.slice(reached, block.start).trim() !== '') return `text before block ${position} is in no block`;
    reached = block.end;
  }
  if (text.slice(reached).trim() !== '') return 'text after the last block is in no block';
  reached = 0;
  for (const [position, sentence] of sentences.entries()) {
    const block = blocks[sentence.blockPosition];
    if (block === undefined || sentence.start < block.start || sentence.end > block.end)
      return `sentence ${position} is outside its block`;
    if (sentence.start < reached || sentence.end <= sentence.start)
      return `sentence ${position} has a wrong span`;
    reached = sentence.end;
  }
  if (remarks.some(({ start, end }) => end < start || end > text.length))
    return 'a remark is outside the text';
  return null;
}

/** A request to the reader to decode a file so that it can be shown as it is. */
export interface TextRequest {
  /** The file's name. */
  name: string | null;
  bytes: Uint8Array;
  verbatim: true;
}

/** The characters of a plain text, as many as are shown (`cut`: there are more); null if the file is no plain text. */
export const PlainText = z.object({ text: z.string().max(MAX_SHOWN_TEXT), cut: z.boolean() }).nullable();
export type PlainText = z.infer<typeof PlainText>;
