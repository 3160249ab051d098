import { z } from '../../kernel/zod.ts';
import { WireError } from '../../kernel/errors.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';
import { BlockKind, Span, Warning } from '../article/article.ts';
import { Locator } from './locator.ts';
import { Source } from './source.ts';

/**
 * How far a file was read.
 * - waiting: it is read in its turn
 * - read: its text can be searched
 * - failed: `error` says why it has no text
 * - recording: it is sound or film, which is played instead
 * - stopped: a checker stopped it before its turn, until it is asked for again
 * - locked: it is a protected source's, and the library is locked
 * - absent: the library does not have the file
 */
export const ReadState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({
    state: z.literal('read'),
    readAt: Moment,
    language: z.string(),
    passages: z.int().min(0),
    /** Of a file with pages, how many. */
    pages: z.int().min(1).nullable(),
    /** What was left out or may be read wrongly, as the reader says it of an article. */
    warnings: z.array(Warning),
  }),
  z.object({ state: z.literal('failed'), readAt: Moment, error: WireError }),
  z.object({ state: z.literal('recording'), mediaType: z.string() }),
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('locked') }),
  z.object({ state: z.literal('absent') }),
]);
export type ReadState = z.infer<typeof ReadState>;

/** A file of a source, and how far it was read. */
export const SourceFile = z.object({ hash: Sha256, name: z.string(), reading: ReadState });
export type SourceFile = z.infer<typeof SourceFile>;

/**
 * A line of an article's sources. `evidenceId` is set of a file of evidence that no source of the article has: it is read and
 * searched as one, and becomes one when it is changed.
 */
export const SourceEntry = z.object({
  source: Source,
  evidenceId: Id.nullable(),
  files: z.array(SourceFile),
});
export type SourceEntry = z.infer<typeof SourceEntry>;

/** A part of a source's text, as long as a sentence. */
export const Passage = z.object({
  hash: Sha256,
  /** Its place among the passages of the file, from 0. */
  ordinal: z.int().min(0),
  text: z.string(),
  locator: Locator,
  /** The heading above it, or null. Of what is said in a transcript, who says it: see speakerOf. */
  heading: z.string().nullable(),
  /** Words of a recognized text that may have been read wrongly, as spans of `text`. Absent if there are none. */
  unsure: z.array(Span).exactOptional(),
});
export type Passage = z.infer<typeof Passage>;

/** Returns who says a passage of a transcript; null for any other, and where the transcript does not tell. */
export function speakerOf({ locator, heading }: Pick<Passage, 'locator' | 'heading'>): string | null {
  return locator.kind === 'time' ? heading : null;
}

/** A passage that may speak of what was looked for, and the sources that have its file. */
export const FoundPassage = z.object({
  passage: Passage,
  /** The passages right before and after it in the same file. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  sources: z.array(z.object({ sourceId: Id, articleId: Id, evidenceId: Id.nullable() })).min(1),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

/** A block of a source's text as it is shown: its passages in order. */
export const SourceBlock = z.object({
  kind: BlockKind,
  locator: Locator,
  /** Who speaks in it, in a transcript; else null. */
  speaker: z.string().nullable(),
  passages: z.array(Passage.pick({ ordinal: true, text: true, locator: true, unsure: true })),
});
export type SourceBlock = z.infer<typeof SourceBlock>;

/** The passages that a search gives at most: these are ranked again by what a checker would look for. */
export const MOST_CANDIDATES = 50;
