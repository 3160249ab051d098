import { ColumnMapping } from '../model/earlier-check/columns.ts';
import { z } from '../kernel/zod.ts';
import {
  ArchiveImport,
  CheckArchive,
  EarlierCheck,
  MOST_WORDS,
} from '../model/earlier-check/earlier-check.ts';

const Nothing = z.object({});
const count = z.int().min(0);
const Archives = z.object({ archives: z.array(CheckArchive) });
const ArchiveId = z.int().min(1);
const ArchiveName = z.string().trim().min(1).max(MOST_WORDS);

/** The largest file that may be dropped: its bytes pass from the page to main. A larger one is chosen in the system's dialog. */
export const MAX_DROPPED_CHECKS = 256 * 1024 * 1024;

/** So many checks are looked at in a page. */
export const CHECKS_A_PAGE = 50;

/** A file that was chosen or dropped, to be added to an archive. The page never names a file. */
export const ChosenChecks = z.object({ id: z.uuid(), name: z.string(), size: count });
export type ChosenChecks = z.infer<typeof ChosenChecks>;

/** How a table of checks begins, and which of its columns are read. */
export const ChecksTable = z.object({
  names: z.array(z.string()),
  /** Its first rows, long cells cut. */
  rows: z.array(z.array(z.string())),
  columns: ColumnMapping,
});
export type ChecksTable = z.infer<typeof ChecksTable>;

/** What a file of earlier checks is; `table` is null for one that is none. */
export const ChecksPreview = z.object({
  kind: z.enum(['json', 'jsonLines', 'page', 'report', 'table']),
  table: ChecksTable.nullable(),
});
export type ChecksPreview = z.infer<typeof ChecksPreview>;

const Wish = z.object({ file: z.uuid(), archive: ArchiveName, columns: ColumnMapping.nullable() });

/** The calls about the archives of earlier checks. */
export const archiveCalls = {
  'archives.list': { input: Nothing, output: Archives },
  /** Asks for files to add; none when the dialog is closed. */
  'archives.choose': { input: Nothing, output: z.object({ files: z.array(ChosenChecks) }) },
  /** Takes a file that was dropped. */
  'archives.drop': {
    input: z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    output: ChosenChecks,
  },
  /** What a file is; a table's columns are those by which the archive was read last, else what its headings say. */
  'archives.preview': {
    input: z.object({ file: z.uuid(), archive: ArchiveName }),
    output: ChecksPreview,
  },
  /** What adding a file would do; null if it was stopped. */
  'archives.count': { input: Wish, output: z.object({ counts: ArchiveImport.nullable() }) },
  /** Adds a file to an archive, whole or not at all; null if it was stopped: nothing is kept then. */
  'archives.add': { input: Wish, output: z.object({ counts: ArchiveImport.nullable() }) },
  /** Stops counting, adding and removing. */
  'archives.stop': { input: Nothing, output: Nothing },
  /** Forgets what was chosen and dropped. */
  'archives.forget': { input: Nothing, output: Nothing },
  /** Has claims compared with an archive, or not. */
  'archives.switch': { input: z.object({ id: ArchiveId, isOn: z.boolean() }), output: Archives },
  'archives.rename': { input: z.object({ id: ArchiveId, name: ArchiveName }), output: Archives },
  /** Removes an archive; what is left of it if that is stopped is removed another time. */
  'archives.remove': { input: z.object({ id: ArchiveId }), output: Archives },
  /** The checks of an archive that have some words, or all of them for '', the newest first. */
  'archives.search': {
    input: z.object({ id: ArchiveId, words: z.string().max(MOST_WORDS), offset: count }),
    output: z.object({
      checks: z.array(EarlierCheck.extend({ id: count })).max(CHECKS_A_PAGE),
      total: count,
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** Notices to the window about the archives of earlier checks. */
export const archiveNotices = {
  /** How far counting, adding or removing is: in bytes of the file, or in checks. */
  archives: z.object({ done: count, total: count }),
} as const satisfies Record<string, z.ZodType>;
