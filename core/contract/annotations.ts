import { DraftNotes } from '../annotations/draft-notes.ts';
import { AnnotatedClaims } from '../annotations/drafts.ts';
import { Remark, RemarkKind, Span } from '../model/article/article.ts';
import { EvidenceKind } from '../model/evidence/evidence.ts';
import { Change } from '../model/history/change.ts';
import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/** A comment, note or link of the author, and what would be made of it. */
export const ListedNote = z.object({
  /** Its number among the remarks of the version or the file; null for one of the file whose words are not in the version. */
  remark: z.int().min(0).nullable(),
  kind: RemarkKind,
  ...Remark.pick({ author: true, at: true, text: true }).shape,
  /** The words that it stands on. */
  words: z.string(),
  /** The claim to which it goes; null where one is made of the sentence, or none can be. */
  claimId: Id.nullable(),
  /** The words of that claim or sentence; null if it has no place. */
  place: Span.nullable(),
  link: z.string().nullable(),
  /** The source of the article to which it leads. */
  source: z.object({ title: z.string().nullable(), kind: EvidenceKind, protected: z.boolean() }).nullable(),
  /** True if it is evidence already. */
  isThere: z.boolean(),
  /** True if it becomes evidence unless somebody says otherwise. */
  isTaken: z.boolean(),
});
export type ListedNote = z.infer<typeof ListedNote>;

/** The calls about annotations of others that are read as claims, and about what the author left in the document. */
export const annotationCalls = {
  /** Shows the system's dialog and reads what is chosen; null when it is closed. What is in the file is for the desk to read. */
  'annotations.choose': {
    input: z.object({}),
    output: z.object({
      file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
    }),
  },
  /** Makes claims of annotations whose words were found, in one step. */
  'annotations.make': { input: z.object({ versionId: Id, claims: AnnotatedClaims }), output: Change },
  /**
   * What the author left in the file of a version, in the order of the text; for `draft` what is in that file. Throws
   * articleNotFound.
   */
  'annotations.notes': {
    input: z.object({ versionId: Id, draft: DraftNotes.nullable() }),
    output: z.object({ notes: z.array(ListedNote) }),
  },
  /**
   * Makes evidence of notes, by their numbers among the remarks of the version or of `draft`, in one step; those that are
   * evidence already are passed over. Throws articleNotFound; passphraseNeeded for protected ones.
   */
  'annotations.makeNotes': {
    input: z.object({
      versionId: Id,
      draft: DraftNotes.nullable(),
      remarks: z.array(z.int().min(0)).min(1),
      protected: z.boolean(),
    }),
    output: Change,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
