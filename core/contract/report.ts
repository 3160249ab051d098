import { FileNote } from '../casefile/manifest.ts';
import { Id } from '../kernel/ids.ts';
import { ReportFormat } from '../model/report/format.ts';
import { Logo, Look } from '../report/look.ts';
import { ReportOptions } from '../model/report/options.ts';
import { z } from '../kernel/zod.ts';

const Nothing = z.object({});
const Looks = z.object({ looks: z.array(Look) });

/** What an export is at: making the report, cleaning the files of its evidence, laying out its pages, copying the files of its evidence, writing it. */
export const ExportStage = z.enum(['making', 'cleaning', 'printing', 'files', 'writing']);
export type ExportStage = z.infer<typeof ExportStage>;

/** The calls about reports. */
export const reportCalls = {
  /**
   * The address of a page that shows a form of the report, for a frame that runs nothing; the one before it is withdrawn.
   * The report is of the version named, or of the newest.
   */
  'report.preview': {
    input: z.object({
      articleId: Id,
      versionId: Id.nullable().default(null),
      format: ReportFormat,
      options: ReportOptions,
    }),
    output: z.object({ url: z.string() }),
  },
  /**
   * Lets the checker choose a file, then writes it. `path` is null when the dialog is closed and when the export was
   * stopped. `folder` is the one with the evidence files, null if there are none. `signed` says whether there is a
   * signature, in the file or beside it.
   */
  'report.export': {
    input: z.object({
      articleId: Id,
      versionId: Id.nullable().default(null),
      format: ReportFormat,
      options: ReportOptions,
    }),
    output: z.object({
      path: z.string().nullable(),
      folder: z.string().nullable(),
      fileNotes: z.array(FileNote),
      signed: z.boolean(),
    }),
  },
  /** Shows the system's print dialog for a report; whether it was printed, not given up in the dialog. */
  'report.print': {
    input: z.object({ articleId: Id, versionId: Id.nullable().default(null), options: ReportOptions }),
    output: z.object({ printed: z.boolean() }),
  },
  /** Makes a report's file for dragging out of the window. The file is removed when the app ends. */
  'report.makeToDrag': {
    input: z.object({
      articleId: Id,
      versionId: Id.nullable().default(null),
      format: ReportFormat,
      options: ReportOptions,
    }),
    output: z.object({ token: Id, name: z.string() }),
  },
  /** Begins to drag a file that was made, while the pointer is down. */
  'report.drag': { input: z.object({ token: Id }), output: Nothing },
  /** Stops the running export; nothing of it is left. */
  'report.stop': { input: Nothing, output: Nothing },
  /** The looks that a newsroom gives its reports. */
  'look.list': { input: Nothing, output: Looks },
  /** Stores a look; a new one for the id null. */
  'look.save': {
    input: z.object({ id: Id.nullable(), look: Look.omit({ id: true }) }),
    output: Looks.extend({ id: Id }),
  },
  'look.remove': { input: z.object({ id: Id }), output: Looks },
  /** Shows the system's dialog and keeps the picture that is chosen; null when it is closed. */
  'look.chooseLogo': { input: Nothing, output: z.object({ logo: Logo.nullable() }) },
  /** The templates of the HTML form, by the names of their files. */
  'look.templates': { input: Nothing, output: z.object({ names: z.array(z.string()) }) },
  /** Shows the folder of templates, with an example in it. */
  'look.showTemplates': { input: Nothing, output: Nothing },
  'report.showFile': { input: z.object({ path: z.string() }), output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about the export of a report. */
export const reportNotices = {
  /** An export has gone on: what it is at, and how many files of how many are copied. */
  exporting: z.object({ stage: ExportStage, done: z.int().min(0), total: z.int().min(0) }),
} as const satisfies Record<string, z.ZodType>;
