import { z } from '../kernel/zod.ts';
import { DraftNotes } from '../annotations/draft-notes.ts';
import { CaseNote, CasePreview } from '../casefile/preview.ts';
import { WireError } from '../kernel/errors.ts';
import { SignatureNote } from '../identity/signature-standing.ts';
import { Id } from '../kernel/ids.ts';
import { FileItem } from '../model/article/parsed-article.ts';

/** Claims that came along into a newer version of their article from the version with the number `from`. */
export const CarriedClaims = z.object({
  from: z.int().min(1),
  claims: z.int().min(0),
  /** How many more came back from versions before that one, which did not have them. */
  back: z.int().min(0),
  /** How many of those have no ticks, because the words around them have changed. */
  open: z.int().min(0),
  /** Not in the newer text. */
  left: z.int().min(0),
});
export type CarriedClaims = z.infer<typeof CarriedClaims>;

/** The result of loading one thing. `token` names it for load.again while the app runs. */
export const LoadResult = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('loaded'),
    name: z.string(),
    articleId: Id,
    title: z.string(),
    /** Of a case file: who made it, when, and what is not in it. */
    note: CaseNote.exactOptional(),
    /** Of a report: who signed it. */
    signature: SignatureNote.exactOptional(),
    /** The title of another article with the same text, beside which a case file's article now stands. */
    beside: z.string().exactOptional(),
    /** For a newer version of an article: what came along from the version before. */
    carried: CarriedClaims.exactOptional(),
    /** How many comments, notes and links of the author came with it that would become evidence; absent for none. */
    notes: z.int().min(1).exactOptional(),
  }),
  z.object({
    status: z.literal('already'),
    name: z.string(),
    articleId: Id,
    title: z.string(),
    note: CaseNote.exactOptional(),
    signature: SignatureNote.exactOptional(),
    /** The author's notes in this file, and how many of them would become evidence; absent if none would. */
    more: z.object({ notes: z.int().min(1), draft: DraftNotes }).exactOptional(),
  }),
  /** Not loaded yet: the file holds several articles, and the checker must choose. */
  z.object({ status: z.literal('several'), name: z.string(), token: Id, items: z.array(FileItem) }),
  /** Not loaded yet: it may be a new version of an existing article; the checker must decide. */
  z.object({
    status: z.literal('similar'),
    name: z.string(),
    token: Id,
    title: z.string(),
    to: z.object({ articleId: Id, title: z.string() }),
  }),
  /** Not merged yet: a case file of an existing article; the checker must decide. `token` is for case.merge. */
  z.object({
    status: z.literal('case'),
    name: z.string(),
    token: Id,
    articleId: Id,
    title: z.string(),
    preview: CasePreview,
  }),
  /** A case file that was merged, and what that did. */
  z.object({
    status: z.literal('merged'),
    name: z.string(),
    articleId: Id,
    title: z.string(),
    preview: CasePreview,
  }),
  /** A file that is not loaded: the author's notes in it are for an article that is there. */
  z.object({
    status: z.literal('notes'),
    name: z.string(),
    articleId: Id,
    title: z.string(),
    draft: DraftNotes,
  }),
  z.object({ status: z.literal('failed'), name: z.string(), token: Id.nullable(), error: WireError }),
]);
export type LoadResult = z.infer<typeof LoadResult>;
