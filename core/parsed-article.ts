import { z } from './zod.ts';
import { ArticleDetails, BlockKind, Span, Warning } from './article.ts';

/** What the reader is asked to parse. */
export const ParseRequest = z.object({
  /** The file's name, or null for pasted content: a hint for the format and, at last, a title. */
  name: z.string().max(1000).nullable(),
  /** The bytes, or text that the platform has already decoded (paste). */
  bytes: z.instanceof(Uint8Array),
  /** What the bytes are said to be; `auto` lets the content and the name decide. */
  format: z.enum(['auto', 'text', 'markdown', 'html']),
});
export type ParseRequest = z.infer<typeof ParseRequest>;

const ParsedBlock = z.object({
  kind: BlockKind,
  level: z.int().min(1).max(6).nullable(),
  ...Span.shape,
  isText: z.boolean(),
});
export type ParsedBlock = z.infer<typeof ParsedBlock>;

const ParsedSentence = z.object({ blockPosition: z.int().min(0), ...Span.shape });
export type ParsedSentence = z.infer<typeof ParsedSentence>;

/** An article as the reader gives it: plain text, with blocks and sentences as spans of it (UTF-16, end exclusive). */
export const ParsedArticle = z
  .object({
    format: z.enum(['text', 'markdown', 'html']),
    ...ArticleDetails.shape,
    text: z.string().min(1),
    blocks: z.array(ParsedBlock).min(1),
    sentences: z.array(ParsedSentence),
    warnings: z.array(Warning),
  })
  .superRefine((parsed, context) => {
    const problem = spanProblem(parsed);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
export type ParsedArticle = z.infer<typeof ParsedArticle>;

/**
 * Returns what is wrong with the spans, or null: text is NFC; blocks are in order, do not overlap, lie in the text and
 * leave nothing but white space between them; sentences are in order and each lies in its block.
 */
function spanProblem(parsed: {
  text: string;
  blocks: readonly ParsedBlock[];
  sentences: readonly ParsedSentence[];
}): string | null {
  const { text, blocks, sentences } = parsed;
  if (text !== text.normalize('NFC')) return 'the text is not NFC';
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
  return null;
}
