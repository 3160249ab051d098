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
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MAX_ATTACHMENT_BYTES } from '../../../../core/model/evidence/evidence.ts';
import { sourceTooLarge } from '../../../../core/kernel/source-limit.ts';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import { evidenceBeside } from '../../export/evidence-folder.ts';
import { evidenceLimits } from '../../export/evidence-hashes.ts';
import { readBytes } from '../../../workers/reader/read-bytes.ts';

/** The largest ZIP file of evidence that is read into memory, in bytes. */
const MOST_ZIPPED = 1024 * 1024 * 1024;

/**
 * Returns the files of the evidence, by hash, that are in the folder or the ZIP file beside a report and have the
 * right hash. Unreadable files count as missing, which is reported.
 */
export async function filesBeside({ claims }: ReportFile, path: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const place = evidenceBeside(path);
  if (place === null) return files;
  const read = await readerOf(place);
  const attachments = claims.flatMap(({ evidence }) => evidence).flatMap((piece) => piece.attachments);
  for (const { sha256: hash, savedAs } of attachments) {
    if (hash === null || savedAs === null || files.has(hash)) continue;
    // Only the last part of the name counts, so that a path in it leads nowhere.
    const bytes = await read(basename(savedAs));
    if (bytes !== null && sha256(bytes) === hash) files.set(hash, bytes);
  }
  return files;
}

type Read = (name: string) => Promise<Uint8Array | null>;

async function readerOf(place: string): Promise<Read> {
  if (statSync(place).isDirectory()) return (name) => bytesOrNull(join(place, name), MAX_ATTACHMENT_BYTES);
  const packed = await bytesOrNull(place, MOST_ZIPPED);
  const zip = packed === null ? null : orNull(() => readZip(packed, evidenceLimits));
  return (name) => Promise.resolve(orNull(() => zip?.read(name) ?? null));
}

async function bytesOrNull(path: string, most: number): Promise<Uint8Array | null> {
  try {
    return await readBytes(path, { most, tooLarge: sourceTooLarge });
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return null;
    throw thrown;
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return null;
    throw thrown;
  }
}

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
  putReport(library, importedReport(file, unnamed, author), files, author, name);
}
