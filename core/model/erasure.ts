import { z } from '../kernel/zod.ts';
import { EvidenceKind } from './evidence/evidence.ts';
import { Id, Moment } from '../kernel/ids.ts';

/**
 * The thing to erase: a source, with all pieces of evidence in the article that are the same source, or an article.
 */
export const Erasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), articleId: Id, evidenceIds: z.array(Id).min(1) }),
  z.object({ kind: z.literal('article'), articleId: Id }),
]);
export type Erasure = z.infer<typeof Erasure>;

/** What somebody asks to erase: the source of a piece of evidence, or an article. */
export const EraseTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), evidenceId: Id }),
  z.object({ kind: z.literal('article'), articleId: Id }),
]);
export type EraseTarget = z.infer<typeof EraseTarget>;

/** A preview of everything that an erasure would remove. */
export const ErasePreview = z.object({
  erasure: Erasure,
  /** The article's title. */
  title: z.string(),
  /** The name of the source here; null for an article. */
  source: z.string().nullable(),
  /** Pieces of evidence, entries about them, and kept files that nothing else names. */
  pieces: z.int(),
  entries: z.int(),
  files: z.int(),
});
export type ErasePreview = z.infer<typeof ErasePreview>;

/** A text that still names what was erased, and the field that it is in. */
export const Remaining = z.object({
  entity: z.string(),
  field: z.string(),
  claimId: Id.nullable(),
  words: z.string(),
});
export type Remaining = z.infer<typeof Remaining>;

/** A backup, and the result there: it contained nothing of it, it was erased, or the reason why that failed. */
export const ErasedBackup = z.object({
  name: z.string(),
  state: z.enum(['without', 'erased', 'failed']),
  why: z.string().nullable(),
});
export type ErasedBackup = z.infer<typeof ErasedBackup>;

/** The result of an erasure, and what is left elsewhere. */
export const EraseResult = z.object({
  /** The id under which it is remembered until nothing is left. */
  id: Id,
  erasure: Erasure,
  backups: z.array(ErasedBackup),
  /** Why the folder for backups could not be read; null if it could. */
  folderProblem: z.string().nullable(),
  /** True if it was stopped before all backups were done. */
  stopped: z.boolean(),
  /** True if something is left that can still be done. It is remembered, and somebody can finish it. */
  unfinished: z.boolean(),
  remaining: z.array(Remaining),
});
export type EraseResult = z.infer<typeof EraseResult>;

/** An erasure that was begun and not finished. It contains no word of what was erased. */
export const UnfinishedErasure = z.object({
  id: Id,
  erasure: Erasure,
  /** The article's title; null if the article was erased. */
  title: z.string().nullable(),
  at: Moment,
  /** Who erased it. */
  by: z.string(),
  /** The backups that still have it, or that could not be read. */
  left: z.array(z.string()),
  /** Why the folder for backups could not be read; null if it could. */
  folderProblem: z.string().nullable(),
});
export type UnfinishedErasure = z.infer<typeof UnfinishedErasure>;

/** A deleted piece of evidence, or a deleted source of the article (`claimId` and `quote` are null), that the history still has whole. */
export const DeletedPiece = z.object({
  evidenceId: Id,
  claimId: Id.nullable(),
  /** Its name here; null if it has none. */
  name: z.string().nullable(),
  kind: EvidenceKind,
  /** The words of its claim. */
  quote: z.string().nullable(),
  /** When it was deleted. */
  at: Moment,
});
export type DeletedPiece = z.infer<typeof DeletedPiece>;
