import { Id, Moment } from '../../kernel/ids.ts';
import { z } from '../../kernel/zod.ts';
import { PartialDate } from '../article/article.ts';
import { Verdict } from '../claim/verdict.ts';
import { CheckDifference } from '../earlier-check/earlier-hint.ts';

/** So many places of a thread are shown at most: the first, and the newest of the others. */
export const MOST_PLACES = 100;
/** So many threads of a library are listed at most, and so many places of each. */
export const MOST_THREADS = 300;
export const MOST_LISTED_PLACES = 12;

/** A claim of an article where it is said what its thread says. */
export const ThreadPlace = z.object({
  claimId: Id,
  articleId: Id,
  /** The article's title and outlet. */
  title: z.string(),
  outlet: z.string().nullable(),
  /** The day of the article, as far as it says so. */
  published: PartialDate.nullable(),
  /** When it came into the library. */
  addedAt: Moment,
  /** BCP 47, of the article's text. */
  language: z.string(),
  quote: z.string(),
  speaker: z.string().nullable(),
  verdict: Verdict,
  /** Who decided, and when; null while nobody has. */
  decidedBy: z.string().nullable(),
  decidedAt: Moment.nullable(),
  /** How likely it is the claim that the thread begins from (0-1): 1 for that claim itself. */
  probability: z.number().min(0).max(1),
  /** What its words differ in from those of that claim. */
  differences: z.array(CheckDifference.shape.kind),
});
export type ThreadPlace = z.infer<typeof ThreadPlace>;

/** A claim of the library as threads are made of it. */
export type ThreadClaim = Omit<ThreadPlace, 'probability' | 'differences'>;

/** The same claim in several articles. */
export const ClaimThread = z.object({
  /** The claim that all others were compared with. */
  claimId: Id,
  /** The earliest first. */
  places: z.array(ThreadPlace).min(1),
  /** How many places there are, also those that are not shown, and in how many articles. */
  count: z.int().min(1),
  articles: z.int().min(1),
  /** Whether places that differ in nothing were decided otherwise. */
  isOtherwise: z.boolean(),
});
export type ClaimThread = z.infer<typeof ClaimThread>;

/** The threads of a library: where verdicts differ first, then the newest. */
export const ThreadList = z.object({
  threads: z.array(ClaimThread).max(MOST_THREADS),
  /** How many there are, also those that are not listed, and in how many of them verdicts differ. */
  count: z.int().min(0),
  otherwise: z.int().min(0),
});
export type ThreadList = z.infer<typeof ThreadList>;

/** Returns by what places of threads are ordered: the article's day, or the day that it came in. */
export function timeOf({ published, addedAt }: Pick<ThreadPlace, 'published' | 'addedAt'>): string {
  return published ?? addedAt.slice(0, 10);
}
