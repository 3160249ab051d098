import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { newId, type Id } from '../../../../core/kernel/ids.ts';
import { readReport, type ReportFile } from '../../../../core/report/import/read-report.ts';
import { importedReport } from '../../../../core/report/import/imported-article.ts';
import type { CheckedSignature } from '../../../../core/identity/signature-standing.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { articleWithText } from '../../../../db/queries/articles/load.ts';
import type { Library } from '../../../../db/store/open.ts';
import { putReport } from '../../../../db/casefile/report.ts';
import { rowById } from '../../../../db/tables/rows.ts';
import { articleTable } from '../../../../db/tables/tables.ts';
import { reportSignature } from '../../../../db/identity/signature.ts';
import { filesBeside } from './files-beside.ts';

/** A JSON report that was read and checked, with the files of its evidence beside it. */
export interface OpenedReport {
  name: string;
  file: ReportFile;
  files: ReadonlyMap<string, Uint8Array>;
  signature: CheckedSignature;
  /** The article if it is here already, because a report does not change it; otherwise null. */
  known: { articleId: Id; title: string } | null;
}

/**
 * Reads a JSON report for a library, which may be open for reading only. The files of the evidence are loaded too if
 * they are in the folder or the ZIP file beside the report (`path`; null if it was dropped without one). Throws as
 * readReport; reportRemoved for an article that was deleted here.
 */
export async function openReport(
  library: Library,
  bytes: Uint8Array,
  name: string,
  path: string | null,
): Promise<OpenedReport> {
  const file = readReport(bytes, name, sha256);
  const here = rowById(library.db, articleTable, file.article.id);
  if (here?.removed === true) throw new TickmarkError('reportRemoved', { name, title: here.title });
  const signature = await reportSignature(new TextDecoder().decode(bytes));
  const article = here ?? articleWithText(library, file.text.content);
  const known = article === null ? null : { articleId: article.id, title: article.title };
  const files = path === null || known !== null ? new Map<string, never>() : await filesBeside(file, path);
  return { name, file, files, signature, known };
}

/** Puts the article of a report that was opened into a library that does not have it. Throws as putReport. */
export function addOpenedReport(
  library: Library,
  { name, file, files }: Pick<OpenedReport, 'name' | 'file' | 'files'>,
  author: { checkerId: Id; at: string },
): void {
  const unnamed = { id: newId(), secondId: newId(), name: '?', initials: '?' };
  putReport(library, importedReport(file, unnamed), files, author, name);
}
