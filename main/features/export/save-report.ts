import { rm, readFile } from 'node:fs/promises';
import type { FileNote } from '../../../core/casefile/manifest.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { formHolds, type ReportFormat } from '../../../core/model/report/format.ts';
import { mayBeSigned, type ReportOptions } from '../../../core/model/report/options.ts';
import {
  signatureFileName,
  readSignature,
  signatureText,
  type Signature,
} from '../../../core/identity/signature.ts';
import type { ExportStage } from '../../../core/contract/report.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import type { Library } from '../../../db/store/open.ts';
import type { Undecided } from '../protection/review.ts';
import type { Sign } from '../identity/own-key.ts';
import { besideReport, evidenceFiles } from './evidence-folder.ts';
import { disclosedReport } from './report-content.ts';
import { fileWorkHere, type FileWork } from './report-files.ts';
import { renderReport, stageOf } from './render-report.ts';
import { reportWithPictures } from './report-pictures.ts';
import { throwIfCancelled, writeWhole } from '../../base/write-file.ts';
import { templateOf } from './templates.ts';

/** What is to be written. */
export interface ExportWish {
  articleId: Id;
  /** Null for the newest. */
  versionId: Id | null;
  format: ReportFormat;
  options: ReportOptions;
  appVersion: string;
  at: string;
  /** What becomes of words that look like a protected source and that nobody has decided on; refused where it is left out. */
  near?: Undecided;
  /** Signs in the checker's name; null if nobody does. */
  sign: Sign | null;
}

/** A report that was written. */
interface SavedReport {
  /** Its size. */
  bytes: number;
  /** The folder or ZIP file of evidence beside it. */
  folder: string | null;
  /** Which of its files are clean copies, which are left out, and why. */
  fileNotes: FileNote[];
  signed: boolean;
  /** The file beside it that has its signature; null if that is in the report itself, or there is none. */
  signature: string | null;
}

/** How an export reports progress, and how it is stopped. */
interface ExportWatch {
  signal: AbortSignal;
  tell(stage: ExportStage, done: number, total: number): void;
  /** The work on the files of its evidence. */
  files: FileWork;
}

/** An export that nobody watches. */
export const silentExport: Omit<ExportWatch, 'files'> = {
  signal: new AbortController().signal,
  tell: () => undefined,
};

/** The same, that does all of it in this process. */
export const silentExportHere: ExportWatch = { ...silentExport, files: fileWorkHere };

/**
 * Writes a report to `path`, signed where somebody signs, and the files of its evidence into a folder or ZIP file beside it where
 * the options ask for them: all of it, or, where it fails or is stopped, nothing. Throws reviewNeeded, exportFailed, diskFull, exportUnwritable, ExportCancelled.
 */
export async function saveReport(
  library: Library,
  wish: ExportWish,
  path: string,
  watch: ExportWatch,
): Promise<SavedReport> {
  const { options, format } = wish;
  const sign = signerOf(wish);
  watch.tell('making', 0, 0);
  const { appVersion, near } = wish;
  const { signal } = watch;
  const making = {
    exportedAt: wish.at,
    appVersion,
    near,
    signal,
    files: watch.files,
    tell: (done: number, total: number) => watch.tell('cleaning', done, total),
  };
  const disclosed = await disclosedReport(library, wish, making);
  const { look, fileNotes } = disclosed;
  const model = await reportWithPictures(disclosed.model, format, disclosed.pictureBytes, signal);
  const stage = stageOf(format);
  if (stage !== null) watch.tell(stage, 0, 0);
  const template = formHolds(format, 'template') ? await templateOf(library, look) : null;
  const bytes = await renderReport(
    model,
    format,
    watch.signal,
    template,
    sign && ((sum) => sign('report', sum, wish.at)),
  );
  const files = evidenceFiles(model);
  const beside = besideReport(path, translator(options.language)('report.evidenceFolder'));
  const { originals, sources } = disclosed;
  const folder =
    files.length === 0
      ? null
      : await watch.files.write(
          library,
          { files, originals, sources, beside, as: options.evidenceAs },
          { signal, tell: (done, total) => watch.tell('files', done, total) },
          sign && ((sum) => Promise.resolve(sign('file', sum, wish.at))),
        );
  try {
    throwIfCancelled(watch.signal);
    watch.tell('writing', 0, 0);
    const signature =
      sign === null || formHolds(format, 'seal') ? null : sign('file', sha256(bytes), wish.at);
    await writeWithSignature(path, bytes, signature);
    return {
      bytes: bytes.byteLength,
      folder,
      fileNotes,
      signed: sign !== null,
      signature: signature && signatureFileName(path),
    };
  } catch (thrown) {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    throw thrown;
  }
}

/**
 * Returns what signs a report: nobody, where it does not give the checkers' names. A key says who somebody is to whoever has seen
 * it on another file, so that a signature would name them all the same.
 */
function signerOf({ sign, options }: ExportWish): Sign | null {
  return mayBeSigned(options) ? sign : null;
}

/**
 * Writes a file and, beside it, its signature: both or neither. What was signed before and lay there is no signature of this file:
 * it goes with `signature` null. Throws as writeWhole; then what was there before is there as it was.
 */
async function writeWithSignature(
  path: string,
  bytes: Uint8Array,
  signature: Signature | null,
): Promise<void> {
  const beside = signatureFileName(path);
  const before = await bytesOf(beside);
  // The old signature is removed first. A report without its signature says nothing wrong, but one with another
  // file's signature does.
  if (signature !== null) await writeWhole(beside, new TextEncoder().encode(signatureText(signature)));
  try {
    await writeWhole(path, bytes);
  } catch (thrown) {
    if (signature !== null) await putBack(beside, before);
    throw thrown;
  }
  if (signature === null && before !== null && isSignature(before)) await rm(beside, { force: true });
}

async function putBack(path: string, before: Uint8Array | null): Promise<void> {
  if (before === null) await rm(path, { force: true });
  else await writeWhole(path, before);
}

/** More bytes than any signature has; a larger file is none. */
const MOST = 100_000;

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** True for a signature that Tickmark wrote. Another file with that name must not be removed. */
function isSignature(bytes: Uint8Array): boolean {
  return bytes.length < MOST && readSignature(new TextDecoder().decode(bytes), signatureText) !== null;
}
