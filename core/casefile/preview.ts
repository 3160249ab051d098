import { z } from '../kernel/zod.ts';
import { Moment } from '../kernel/ids.ts';
import { SignatureNote } from '../identity/signature-standing.ts';
import { MergePreview } from './merge/preview.ts';
import { Checker } from '../model/session.ts';
import { LeftOut, CaseOptions } from './manifest.ts';
import { CaseWarning } from './warnings.ts';

/** Who made a case file and when, its options, what was left out, who signed it, and its warnings. */
export const CaseNote = z.object({
  madeBy: z.string(),
  madeAt: Moment,
  options: CaseOptions,
  leftOut: LeftOut,
  signature: SignatureNote,
  /** Warnings to consider before anybody trusts it. */
  warnings: z.array(CaseWarning),
});
export type CaseNote = z.infer<typeof CaseNote>;

/** What merging an opened case file into the present article will do, or did. */
export const CasePreview = z.object({
  note: CaseNote,
  merge: MergePreview,
  /** Everybody who is named in it. */
  people: z.array(Checker.pick({ id: true, name: true })),
  /** Texts and files that are not here. */
  versions: z.int().min(0),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0) }),
  /** True for an article that was deleted here and will be restored. */
  restores: z.boolean(),
  /** Sources that were erased here but are in the case file. They stay erased. */
  stayErased: z.int().min(0),
});
export type CasePreview = z.infer<typeof CasePreview>;

/** Counts of the parts of an article that a case file may include. */
export const CaseStock = z.object({
  title: z.string(),
  /** Pieces of evidence with a protected source. */
  protectedSources: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** The versions of the article. The other counts cover all of them. */
  versions: z.int().min(1),
  claims: z.int().min(0),
  /** Claims with a verdict. */
  decided: z.int().min(0),
  evidence: z.int().min(0),
  /** Entries of the history. */
  entries: z.int().min(0),
});
export type CaseStock = z.infer<typeof CaseStock>;
