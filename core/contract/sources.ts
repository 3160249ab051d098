import { z } from '../kernel/zod.ts';
import { Change } from '../model/history/change.ts';
import { WireError } from '../kernel/errors.ts';
import { Id, Sha256 } from '../kernel/ids.ts';
import { OcrLanguage } from '../ocr/recognized-page.ts';
import { SourceDetails } from '../model/source/source.ts';
import { ClaimSupport, MatchedPassage } from '../model/source/matched-passage.ts';
import { FoundPassage, SourceBlock, SourceEntry } from '../model/source/source-text.ts';

const Nothing = z.object({});
const Bytes = z.instanceof(Uint8Array);

/** What became of files that were handed in: the change that added the sources, and those that could not be kept. */
const AddedSources = z.object({
  /** Null if nothing was added. */
  change: Change.nullable(),
  failed: z.array(z.object({ name: z.string(), error: WireError })),
});

/** What of a source is known when it is added: the rest is empty. */
const Known = SourceDetails.omit({ attachments: true, link: true, kind: true }).partial();

/** The calls about an article's sources. */
export const sourceCalls = {
  /** The sources of an article, the oldest first, and the files of its evidence that none of them has. */
  'source.list': { input: z.object({ articleId: Id }), output: z.object({ sources: z.array(SourceEntry) }) },
  /** Shows the system's dialog for files or a folder, and adds what is chosen; nothing when it is closed. */
  'source.choose': {
    input: z.object({ articleId: Id, what: z.enum(['files', 'folder']), known: Known.default({}) }),
    output: AddedSources,
  },
  /** Dropped or pasted files, each as a source. */
  'source.addFiles': {
    input: z.object({
      articleId: Id,
      files: z
        .array(z.object({ name: z.string().max(1000), bytes: Bytes }))
        .min(1)
        .max(500),
      known: Known.default({}),
    }),
    output: AddedSources,
  },
  /** Adds a source without a file: a link, or a conversation. */
  'source.add': { input: z.object({ articleId: Id, details: SourceDetails }), output: Change },
  /** Gives an article sources of another one, as new records with the same files. */
  'source.addFromArticle': {
    input: z.object({ articleId: Id, sourceIds: z.array(Id).min(1).max(500) }),
    output: Change,
  },
  /** Changes a source. Throws sourceNotFound, sourceEmpty. */
  'source.change': {
    input: z.object({ sourceId: Id, details: SourceDetails.partial() }),
    output: Change,
  },
  /** Makes a source of a file of evidence, with what is changed of it. */
  'source.fromEvidence': {
    input: z.object({ evidenceId: Id, hash: Sha256, details: SourceDetails.partial() }),
    output: Change,
  },
  'source.remove': { input: z.object({ sourceId: Id }), output: Change },
  /**
   * The text of a file, from the block that holds the passage `from` (0 for the beginning) on, `limit` passages or a few more. Throws sourceNotRead;
   * libraryLocked for a protected source's.
   */
  'source.text': {
    input: z.object({
      hash: Sha256,
      from: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    output: z.object({
      blocks: z.array(SourceBlock),
      /** Of all passages of the file. */
      passages: z.int().min(0),
    }),
  },
  /**
   * Passages that have some of these words, the best first, of an article's sources or, for null, of all of the library. Those
   * with more and rarer words come first. Of protected sources none is found while the library is locked.
   */
  'source.search': {
    input: z.object({
      articleId: Id.nullable(),
      words: z.string().max(20_000),
      limit: z.int().min(1).max(50).default(50),
    }),
    output: z.object({ passages: z.array(FoundPassage) }),
  },
  /**
   * The passages of an article's sources that bear on a claim, the most telling first, five at most, and which words of the claim they
   * say, say otherwise or do not say. `everywhere` looks through the sources of all articles. Throws claimNotFound.
   */
  'source.passages': {
    input: z.object({ claimId: Id, everywhere: z.boolean().default(false) }),
    output: z.object({ passages: z.array(MatchedPassage).max(5), support: z.array(ClaimSupport) }),
  },
  /** Stops reading: the file that is being read, and those that wait. They stay unread until they are asked for. */
  'source.cancelReading': { input: Nothing, output: Nothing },
  /**
   * Reads files again, or at all: with a password where one is asked for. A scan goes on at the page where it was stopped; with `languages` it is
   * recognized anew in those.
   */
  'source.readAgain': {
    input: z.object({
      hashes: z.array(Sha256).min(1).max(500),
      password: z.string().max(1000).nullable().default(null),
      languages: z.array(OcrLanguage).min(1).max(5).nullable().default(null),
    }),
    output: Nothing,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about sources. */
export const sourceNotices = {
  /** How many files are read of how many; `name` of the one that is read now, null when all are. `hash` was read just now. */
  readingSources: z.object({
    done: z.int().min(0),
    total: z.int().min(0),
    name: z.string().nullable(),
    hash: Sha256.nullable(),
    /** Of a file whose pages are recognized: how many are done of how many. */
    pages: z.object({ done: z.int().min(0), total: z.int().min(1) }).exactOptional(),
  }),
} as const satisfies Record<string, z.ZodType>;
