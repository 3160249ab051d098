import type { FileFate } from '../../../core/casefile/files.ts';
import type { MaybeProtected } from '../../../core/protection/known-by.ts';
import type { NearMatch } from '../../../core/protection/near-match.ts';
import { redactionFor, type NearDecision } from '../../../core/protection/redaction.ts';
import { attachmentBytes, isKept } from '../../../db/queries/files/attachments.ts';
import type { Library } from '../../../db/store/open.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { checkArticle } from '../checks/check-article.ts';
import { cleanedFate, type CleaningRules } from '../protection/file-cleaning.ts';
import { reportMatches } from '../protection/review.ts';
import { type EvidenceFile, writeEvidence, sumsFiles, type SignHash } from './evidence-folder.ts';
import { reportContent, type ReportWish } from './report-content.ts';
import { throwIfCancelled, writeProblem } from '../../base/write-file.ts';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipPassThrough } from 'fflate';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';

/** What a ZIP file without ZIP64 has room for, in bytes. */
const MOST_BYTES = 0xffff_ffff;

/**
 * Writes the files, and the list of their hashes, into a ZIP file beside the report, whole or not at all, and returns its
 * path; an older one stays and the new one gets a number. A file at a time is in memory; nothing is packed smaller, since
 * pictures, recordings and PDFs are already. Throws diskFull, exportUnwritable, exportFailed past 4 GB, and ExportCancelled.
 */
export async function writeEvidenceZip(
  files: readonly EvidenceFile[],
  beside: string,
  bytesOf: (hash: string) => Uint8Array,
  signal: AbortSignal,
  tell: (done: number) => void,
  sign: SignHash = null,
): Promise<string> {
  const part = join(dirname(beside), `.${basename(beside).slice(0, 40)}.${randomUUID()}.part`);
  const finish = beginUnfinished(part);
  try {
    const file = await open(part, 'wx');
    try {
      let chunks: Uint8Array[] = [];
      let failure: Error | null = null;
      let size = 0;
      const zip = new Zip((problem, chunk) => {
        failure ??= problem;
        chunks.push(chunk);
      });
      const write = async (): Promise<void> => {
        if (failure !== null) throw failure;
        const ready = chunks;
        chunks = [];
        for (const chunk of ready) size += (await file.write(chunk)).bytesWritten;
        if (size > MOST_BYTES) throw new TickmarkError('exportFailed', { why: 'ZIP > 4 GB' });
      };
      const add = async (name: string, bytes: Uint8Array): Promise<void> => {
        const entry = new ZipPassThrough(name);
        zip.add(entry);
        entry.push(bytes, true);
        await write();
        await nextTurn();
      };
      for (const [done, { hash, name }] of files.entries()) {
        throwIfCancelled(signal);
        tell(done);
        await add(name, bytesOf(hash));
      }
      for (const [name, text] of await sumsFiles(files, sign))
        await add(name, new TextEncoder().encode(text));
      zip.end();
      await write();
      await file.sync();
    } finally {
      await file.close();
    }
    throwIfCancelled(signal);
    const path = freeName(beside);
    await rename(part, path);
    return path;
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw writeProblem(`${beside}.zip`, cause);
  } finally {
    finish();
  }
}

function freeName(beside: string): string {
  let free = `${beside}.zip`;
  for (let copy = 2; existsSync(free); copy++) free = `${beside} (${String(copy)}).zip`;
  return free;
}

/** What cleaning files needs, in a form that can be sent to another process. */
export interface CleaningSources {
  /** All evidence of the article, protected and not, and its protected sources, as they are and as they were. */
  evidence: readonly MaybeProtected[];
  printed: string;
  decided: readonly NearDecision[];
}

/** What is done with the files of a report, by hash. */
export type Fates = ReadonlyMap<string, FileFate>;

/** Files to write beside a report. */
export interface FilesToWrite {
  files: readonly EvidenceFile[];
  /** By the hash of a clean copy that of the file which it is made of. */
  originals: ReadonlyMap<string, string>;
  sources: CleaningSources;
  /** The folder or ZIP file, without its ending. */
  beside: string;
  as: 'folder' | 'zip';
}

/** How work on files is stopped, and how it reports progress. */
export interface FilesWatch {
  signal: AbortSignal;
  tell(done: number, total: number): void;
}

/** Work on the files of reports, which can be tens of megabytes each. It runs in a process that nobody waits for. */
export interface FileWork {
  /**
   * Lists what in a report, with what it says of quotations and the proof list, and in its files still looks like a protected source.
   * Throws articleNotFound, ExportCancelled.
   */
  review(
    library: Library,
    wish: ReportWish,
    checks: ArticleChecks | null,
    signal: AbortSignal,
  ): Promise<NearMatch[]>;
  /** Compares the article with its sources, as far as the report may tell of them. Throws articleNotFound, ExportCancelled. */
  checks(library: Library, wish: ReportWish, signal: AbortSignal): Promise<ArticleChecks>;
  /** Returns what is done with files that leave without protected sources. Throws ExportCancelled. */
  fates(library: Library, hashes: readonly string[], by: CleaningSources, watch: FilesWatch): Promise<Fates>;
  /** Writes files into a folder or ZIP file, which it returns. Throws as writeEvidence. */
  write(library: Library, wish: FilesToWrite, watch: FilesWatch, sign: SignHash): Promise<string>;
}

/** Does all of it in this process: in the separate process, and for a command, during which nobody works. */
export const fileWorkHere: FileWork = {
  review: (library, wish, checks) =>
    Promise.resolve(reportMatches(library, reportContent(library, wish, checks), wish.options)),
  // The words of the report's language are loaded already where reports are made.
  checks: (library, { articleId, versionId, options: { language, nameProtected } }) =>
    Promise.resolve(checkArticle(library, articleId, versionId, translator(language), nameProtected)),
  fates: (library, hashes, by, { signal, tell }) => {
    const rules = rulesOf(by);
    const fates = new Map<string, FileFate>();
    for (const [done, hash] of hashes.entries()) {
      throwIfCancelled(signal);
      tell(done, hashes.length);
      fates.set(hash, fateOf(library, hash, rules));
    }
    return Promise.resolve(fates);
  },
  write: (library, { files, originals, sources, beside, as }, { signal, tell }, sign) => {
    const rules = rulesOf(sources);
    const bytesOf = (hash: string): Uint8Array => {
      const original = originals.get(hash);
      const copy =
        original === undefined ? null : cleanedFate(attachmentBytes(library.db, original), rules).copy;
      return copy ?? attachmentBytes(library.db, hash);
    };
    const write = as === 'zip' ? writeEvidenceZip : writeEvidence;
    return write(files, beside, bytesOf, signal, (done) => tell(done, files.length), sign);
  },
};

function rulesOf({ evidence, printed, decided }: CleaningSources): CleaningRules {
  const redaction = redactionFor(evidence, printed, false, decided);
  return { redaction, hasProtected: evidence.some((piece) => piece.protected) };
}

function fateOf({ db }: Library, hash: string, rules: CleaningRules): FileFate {
  if (isKept(db, hash)) return cleanedFate(attachmentBytes(db, hash), rules).fate;
  return rules.hasProtected ? { what: 'leftOut', why: 'missing' } : { what: 'asIs' };
}
