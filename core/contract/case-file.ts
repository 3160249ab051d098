import { z } from '../kernel/zod.ts';
import { CaseOptions, LeftOut } from '../casefile/manifest.ts';
import { CaseStock } from '../casefile/preview.ts';
import { Id } from '../kernel/ids.ts';
import { LoadResult } from './load-result.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** The stage of making a case file. */
export const CaseStage = z.enum(['gathering', 'packing', 'checking', 'encrypting', 'writing']);
export type CaseStage = z.infer<typeof CaseStage>;

/** The calls about case files; one is opened as any file is loaded. */
export const caseCalls = {
  /** The parts of an article that a case file can include or leave out. */
  'case.stock': { input: z.object({ articleId: Id }), output: CaseStock },
  /** Asks where to, then writes; path is null when the dialog is closed or it was stopped. `passphrase` null: not encrypted. */
  'case.save': {
    input: z.object({
      articleId: Id,
      options: CaseOptions,
      passphrase: z.string().min(1).max(1000).nullable(),
    }),
    output: z.object({
      path: z.string().nullable(),
      size: count,
      leftOut: LeftOut.nullable(),
      signed: z.boolean(),
    }),
  },
  /** Stops making a case file; nothing of it is left. */
  'case.stop': { input: Nothing, output: Nothing },
  /** Shows a case file that was saved in its folder. */
  'case.showFile': { input: z.object({ path: z.string() }), output: Nothing },
  /**
   * Merges an opened case file (a load's result with the status `case`) into the present article, after a backup, in
   * one step that can be undone. The result says what it did. Protected sources lose nothing by it, except those in
   * `allow` (ids of evidence). Throws loadForgotten, caseOther, and what making a backup throws.
   */
  'case.merge': {
    input: z.object({ token: Id, allow: z.array(Id).max(10_000) }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Forgets an opened case file. */
  'case.leave': { input: z.object({ token: Id }), output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about case files. */
export const caseNotices = {
  /** A case file is being made: what it is at, and how many bytes of the files of how many are packed. */
  savingCase: z.object({ stage: CaseStage, done: count, total: count }),
} as const satisfies Record<string, z.ZodType>;
