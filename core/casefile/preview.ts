import { z } from '../kernel/zod.ts';
import { Moment } from '../kernel/ids.ts';
import { SignatureNote } from '../identity/signature-standing.ts';
import { MergePreview } from './merge/preview.ts';
import { Checker } from '../model/session.ts';
import { LeftOut, CaseOptions } from './manifest.ts';
import { CaseWarning } from './warnings.ts';

/** Who made a case file, when, what was asked for then, what it was made without, who signed it, and what to look at in it. */
export const CaseNote = z.object({
  madeBy: z.string(),
  madeAt: Moment,
  options: CaseOptions,
  leftOut: LeftOut,
  signature: SignatureNote,
  /** What to look at before it is trusted. */
  warnings: z.array(CaseWarning),
});
export type CaseNote = z.infer<typeof CaseNote>;

/** What merging an opened case file into the article that is here will do, or did. */
export const CasePreview = z.object({
  note: CaseNote,
  merge: MergePreview,
  /** Everybody who is named in it. */
  people: z.array(Checker.pick({ id: true, name: true })),
  /** Texts and files that are not here. */
  versions: z.int().min(0),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0) }),
  /** True for an article that was deleted here: it is put back. */
  restores: z.boolean(),
  /** Sources that were erased here and that the case file still has: they stay erased. */
  stayErased: z.int().min(0),
});
export type CasePreview = z.infer<typeof CasePreview>;

/** What there is of an article that a case file may or may not hold. */
export const CaseStock = z.object({
  title: z.string(),
  /** Pieces of evidence with a protected source. */
  protectedSources: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** Texts of the article, each with claims of its own: what is counted below is that of all of them. */
  versions: z.int().min(1),
  claims: z.int().min(0),
  /** Claims with a verdict. */
  decided: z.int().min(0),
  evidence: z.int().min(0),
  /** Entries of the history. */
  entries: z.int().min(0),
});
export type CaseStock = z.infer<typeof CaseStock>;
