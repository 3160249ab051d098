import { Id } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';
import { PartialDate, Span } from '../article/article.ts';
import { EarlierCheck } from './earlier-check.ts';

/** At most so many earlier checks are shown of a claim. */
export const MOST_HINTS = 3;

/** What the words of a claim and of an earlier check differ in. A side without it has null. */
export const CheckDifference = z.object({
  kind: z.enum(['figure', 'date', 'place', 'name', 'negation', 'speaker']),
  /** UTF-16 offsets in the claim's words. */
  claim: Span.nullable(),
  /** UTF-16 offsets in the check's. */
  check: Span.nullable(),
});
export type CheckDifference = z.infer<typeof CheckDifference>;

/** A claim of the library that was decided before, in another article. */
export const OwnCheck = z.object({
  claimId: Id,
  articleId: Id,
  /** The article's title. */
  title: z.string(),
  /** The day of the article. */
  published: PartialDate.nullable(),
});
export type OwnCheck = z.infer<typeof OwnCheck>;

/** An earlier check that may be of the same claim: something to look at, and never a verdict. */
export const EarlierHint = z.object({
  /** What it is known by when somebody says that it is not the same. */
  key: z.string().min(1).max(5000),
  check: EarlierCheck,
  /** The name of its archive; null for a claim of the library. */
  archive: z.string().nullable(),
  /** The claim of the library that it is; null for a check of an archive. */
  own: OwnCheck.nullable(),
  /** How likely it is of the same claim (0-1). */
  probability: z.number().min(0).max(1),
  differences: z.array(CheckDifference),
  /** Somebody said that it is not the same. */
  isOther: z.boolean(),
});
export type EarlierHint = z.infer<typeof EarlierHint>;

/** What was found for a claim, the likeliest first, those that are not the same last. */
export const ClaimHints = z.object({ claimId: Id, hints: z.array(EarlierHint) });
export type ClaimHints = z.infer<typeof ClaimHints>;
