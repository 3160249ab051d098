import type { FileFate } from '../../../core/casefile/files.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import type { NearMatch } from '../../../core/protection/near-match.ts';
import { redactionFor, type NearDecision } from '../../../core/protection/redaction.ts';
import { attachmentBytes, isKept } from '../../../db/queries/files/attachments.ts';
import type { Library } from '../../../db/store/open.ts';
import { cleanedFate, type CleaningRules } from '../protection/clean-files.ts';
import { reportMatches } from '../protection/review.ts';
import { type EvidenceFile, writeEvidence } from './evidence-folder.ts';
import { writeEvidenceZip } from './evidence-zip.ts';
import { reportMatter, type ReportWish } from './report-matter.ts';
import type { SignLater } from './sign-later.ts';
import { throwIfCancelled } from '../../base/write-file.ts';

/** What files are cleaned by, as it can be told to another process. */
export interface CleaningSources {
  /** All evidence of the article, protected and not, as it is and as it was. */
  evidence: readonly Evidence[];
  printed: string;
  decided: readonly NearDecision[];
}

/** What becomes of the files of a report, by hash. */
export type Fates = ReadonlyMap<string, FileFate>;

/** Files that are to lie beside a report. */
export interface FilesToWrite {
  files: readonly EvidenceFile[];
  /** By the hash of a clean copy that of the file which it is made of. */
  originals: ReadonlyMap<string, string>;
  sources: CleaningSources;
  /** The folder or ZIP file, without its ending. */
  beside: string;
  as: 'folder' | 'zip';
}

/** What stops work on files, and hears how far it is. */
export interface FilesWatch {
  signal: AbortSignal;
  tell(done: number, total: number): void;
}

/** Work on the files of reports, which can be tens of megabytes each. It is done where nobody waits for that process. */
export interface FileWork {
  /** Lists what in a report and its files still looks like a protected source. Throws articleNotFound, ExportCancelled. */
  review(library: Library, wish: ReportWish, signal: AbortSignal): Promise<NearMatch[]>;
  /** Returns what becomes of files that leave without protected sources. Throws ExportCancelled. */
  fates(library: Library, hashes: readonly string[], by: CleaningSources, watch: FilesWatch): Promise<Fates>;
  /** Writes files into a folder or ZIP file, which it returns. Throws as writeEvidence. */
  write(library: Library, wish: FilesToWrite, watch: FilesWatch, sign: SignLater): Promise<string>;
}

/** Does all of it in this process: in the one that is there for it, and for a command, which nobody waits beside. */
export const filesHere: FileWork = {
  review: (library, wish) =>
    Promise.resolve(reportMatches(library, reportMatter(library, wish), wish.options)),
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
