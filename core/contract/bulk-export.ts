import { FileNote } from '../casefile/manifest.ts';
import { WireError } from '../kernel/errors.ts';
import { Id } from '../kernel/ids.ts';
import { MOST_ARTICLES } from '../model/article/article-changes.ts';
import { ReportFormat } from '../model/report/format.ts';
import { ReportOptions } from '../model/report/options.ts';
import { z } from '../kernel/zod.ts';
import { Period, ResultsBy, ResultsForm } from '../model/library/period.ts';

const Nothing = z.object({});
const count = z.int().min(0);

/** Of so many articles at most the files are listed; the others are counted. */
export const MOST_LISTED = 500;

/** What became of the files of one report among several: which are clean copies, which are left out, and why. */
export const ReportFileNotes = z.object({
  articleId: Id,
  title: z.string(),
  fileNotes: z.array(FileNote),
});
export type ReportFileNotes = z.infer<typeof ReportFileNotes>;

/** What became of the reports of several articles. */
export const ReportsOutcome = z.object({
  /** Where they are; null if the question for a folder was closed. */
  folder: z.string().nullable(),
  saved: count,
  /** True if it was stopped before the last: what is saved stays. */
  stopped: z.boolean(),
  failed: z.array(z.object({ articleId: Id, title: z.string(), error: WireError })),
  /** The saved reports of which some file is not as it was, and how many more there are than are listed. */
  files: z.array(ReportFileNotes).max(MOST_LISTED),
  moreFiles: count,
});
export type ReportsOutcome = z.infer<typeof ReportsOutcome>;

/** The calls about the reports of several articles. */
export const reportsCalls = {
  /**
   * Asks for a folder, then writes a report of the newest version of each article into it, one after the other; a file that
   * is there is left, and one that fails stops no other. Protected sources are never named.
   */
  'reports.export': {
    input: z.object({
      articleIds: z.array(Id).min(1).max(MOST_ARTICLES),
      format: ReportFormat,
      options: ReportOptions.extend({ nameProtected: z.literal(false) }),
    }),
    output: ReportsOutcome,
  },
  /** Stops after the report that is being written. */
  'reports.stop': { input: Nothing, output: Nothing },
  /** Shows the folder that reports were last saved into. */
  'reports.showFolder': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about the export of several reports. */
export const reportsNotices = {
  /** How many of how many are written, and the title of the article that is next. */
  reports: z.object({ done: count, total: count, title: z.string() }),
} as const satisfies Record<string, z.ZodType>;

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
