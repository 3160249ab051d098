import { z } from '../kernel/zod.ts';
import { LanguageTag } from '../model/article/article.ts';
import { Id, Moment, Sha256 } from '../kernel/ids.ts';
import { CleanedOf, LeftOutWhy } from '../protection/files/cleaning-result.ts';

/** What a case file should contain. */
export const CaseOptions = z.object({
  /** Names protected sources, with everything about them. */
  protectedSources: z.boolean(),
  /** The files: what versions were loaded from, and what is attached to evidence. */
  files: z.boolean(),
  /** Without verdicts, reasons, notes, evidence and second readings, so that somebody can check independently. */
  blind: z.boolean(),
});
export type CaseOptions = z.infer<typeof CaseOptions>;

export const defaultCaseOptions: CaseOptions = { protectedSources: false, files: true, blind: false };

/** The newest form of case files that this code reads; from 2 on they can be signed, 3 has sources of the article. */
export const CASE_FORMAT = 3;

const Count = z.int().min(0);

/**
 * The length of a history and the hash of its last entry, which depends on all entries before it. Both are zero if
 * there is no history.
 */
export const HistoryEnd = z.object({ length: Count, lastHash: Sha256 });
export type HistoryEnd = z.infer<typeof HistoryEnd>;

/** What happened to one file, by the name that it gets. */
export const FileNote = z.discriminatedUnion('what', [
  z.object({ name: z.string().max(300), what: z.literal('cleaned'), why: CleanedOf }),
  z.object({ name: z.string().max(300), what: z.literal('leftOut'), why: LeftOutWhy }),
]);
export type FileNote = z.infer<typeof FileNote>;

/** What was left out when a case file was made. */
export const LeftOut = z.object({
  /** Pieces of evidence with a protected source. Each is in the file as a line that says no more than that. */
  protectedSources: Count,
  /**
   * How many entries were left out, and how many have fields that were withheld. Null if the number would give away
   * what was left out.
   */
  entries: Count.nullable(),
  veiledEntries: Count,
  /** How many files of the article were left out, and how many are there as a clean copy. */
  files: Count,
  cleanedFiles: Count.default(0),
  /** Each of them by its name, with what was removed from it, or why there is no clean copy. */
  fileNotes: z.array(FileNote).max(20_000).default([]),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What a case file says about itself, apart from the list of its members. */
export const CaseFacts = z.object({
  app: z.object({ name: z.literal('Tickmark'), version: z.string().max(50) }),
  madeAt: Moment,
  madeBy: z.object({ name: z.string().max(200), initials: z.string().max(8) }),
  article: z.object({ id: Id, title: z.string().max(1000), language: LanguageTag }),
  options: CaseOptions,
  leftOut: LeftOut,
  history: z.object({
    ...HistoryEnd.shape,
    /**
     * In older files, the full history from which something was left out. Null if nothing was, and in every new file,
     * because such a hash would confirm guesses at what was left out.
     */
    of: HistoryEnd.nullable(),
  }),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** A file in a case file: its size in bytes and its SHA-256. */
export const CaseMember = z.object({ name: z.string().max(200), size: Count, sha256: Sha256 });
export type CaseMember = z.infer<typeof CaseMember>;

/** The member manifest.json, which names every other. */
export const CaseManifest = z.object({
  format: z.literal('tickmark-case'),
  formatVersion: z.int().min(1),
  ...CaseFacts.shape,
  members: z.array(CaseMember).max(20_000),
});
export type CaseManifest = z.infer<typeof CaseManifest>;
