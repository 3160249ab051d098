import { z } from '../kernel/zod.ts';
import { Moment } from '../kernel/ids.ts';
import { SignatureNote } from '../identity/signature-standing.ts';
import { MergePreview } from './merge-preview.ts';
import { Checker } from '../model/session.ts';
import { LeftOut, CaseOptions } from './manifest.ts';

/** What to look at before anybody trusts a case file, because anybody can write a history by hand. */
export const CaseWarning = z.discriminatedUnion('kind', [
  /** Entries in the name of the checker at the keyboard that this library does not have. */
  z.object({ kind: z.literal('yourName'), entries: z.int().min(1), name: z.string() }),
  /** Entries in which others set or review a verdict in the name of somebody who has no such entry. */
  z.object({ kind: z.literal('inNameOf'), entries: z.int().min(1), name: z.string() }),
  /** Entries by an unknown person whose name looks like that of somebody whom this library knows. */
  z.object({ kind: z.literal('namesake'), entries: z.int().min(1), name: z.string() }),
  /** Entries with a time in the future, and the latest of those times. */
  z.object({ kind: z.literal('future'), entries: z.int().min(1), latest: Moment }),
  /** Entries with a time before this app existed, and the earliest of those times. */
  z.object({ kind: z.literal('past'), entries: z.int().min(1), earliest: Moment }),
]);
export type CaseWarning = z.infer<typeof CaseWarning>;

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
