import { Id } from '../kernel/ids.ts';
import { MOST_ARTICLES } from '../model/library/articles-change.ts';
import { Period, ResultsBy, ResultsForm } from '../model/library/period.ts';
import { z } from '../kernel/zod.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** The calls about the results of several articles. */
export const resultsCalls = {
  /** The articles of a period, by their own date or else by the day on which they were loaded. */
  'results.count': { input: z.object({ period: Period }), output: z.object({ articles: count }) },
  /**
   * Asks where to, then writes a workbook, or the table with a row for each of `by` as CSV: of these articles or, for null, of
   * all that are not deleted, in a period; path is null when the dialog is closed or the work was stopped.
   */
  'results.export': {
    input: z.object({
      period: Period,
      articleIds: z.array(Id).min(1).max(MOST_ARTICLES).nullable().default(null),
      by: ResultsBy,
      form: ResultsForm,
    }),
    output: z.object({ path: z.string().nullable() }),
  },
  'results.stop': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about results. */
export const resultsNotices = {
  /** How many of how many articles are counted. */
  results: z.object({ done: count, total: count }),
} as const satisfies Record<string, z.ZodType>;
