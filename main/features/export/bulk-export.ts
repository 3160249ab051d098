import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { fileEnding } from '../../../core/model/report/format.ts';
import {
  MOST_LISTED,
  type ReportFileNotes,
  type ReportsOutcome,
} from '../../../core/contract/bulk-export.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import { openDetailsOf, reportFileName } from './report-file-name.ts';
import type { FileWork } from './report-files.ts';
import { saveReport, type ExportWish } from './save-report.ts';
import { ExportCancelled } from '../../base/write-file.ts';

/** How writing reports shows progress, and how it is stopped. */
export interface ReportsWatch {
  signal: AbortSignal;
  files: FileWork;
  tell(done: number, total: number, title: string): void;
}

/** Returns an empty outcome, before any report is written. */
export function emptyReportsOutcome(): ReportsOutcome {
  return { folder: null, saved: 0, stopped: false, failed: [], files: [], moreFiles: 0 };
}

/**
 * Writes a report of each article into a folder, one after the other. An existing file is left, and the new one gets
 * a number. A failure does not stop the others, except a full disk. What was written before a stop stays.
 */
export async function saveReports(
  library: Library,
  articleIds: readonly Id[],
  wish: Omit<ExportWish, 'articleId' | 'versionId'>,
  folder: string,
  { signal, files, tell }: ReportsWatch,
): Promise<ReportsOutcome> {
  const outcome = { ...emptyReportsOutcome(), folder };
  for (const [done, articleId] of articleIds.entries()) {
    const article = rowById(library.db, articleTable, articleId);
    const title = article?.title ?? '';
    if (signal.aborted) return { ...outcome, stopped: true };
    tell(done, articleIds.length, title);
    try {
      if (article === null) throw new TickmarkError('articleNotFound');
      const details = openDetailsOf(library, articleId, null, wish.options.nameProtected);
      const path = await freePath(folder, reportFileName(details, wish.format), fileEnding(wish.format));
      const { fileNotes } = await saveReport(library, { ...wish, articleId, versionId: null }, path, {
        signal,
        files,
        tell: () => undefined,
      });
      outcome.saved++;
      noteFiles(outcome, { articleId, title, fileNotes });
    } catch (thrown) {
      if (thrown instanceof ExportCancelled) return { ...outcome, stopped: true };
      const error = toWireError(thrown);
      outcome.failed.push({ articleId, title, error });
      if (error.code === 'diskFull') return { ...outcome, stopped: true };
    }
    await nextTurn();
  }
  return outcome;
}

/** Lists what was done with a report's files, or counts them if the list is full. */
function noteFiles(outcome: ReportsOutcome, one: ReportFileNotes): void {
  if (one.fileNotes.length === 0) return;
  if (outcome.files.length < MOST_LISTED) outcome.files.push(one);
  else outcome.moreFiles++;
}

/** The path of a file by that name, or by the first number after it that is free. */
async function freePath(folder: string, name: string, ending: string): Promise<string> {
  const stem = name.slice(0, -(ending.length + 1));
  for (let copy = 1; ; copy++) {
    const path = join(folder, copy === 1 ? name : `${stem} (${String(copy)}).${ending}`);
    const isTaken = await access(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}
