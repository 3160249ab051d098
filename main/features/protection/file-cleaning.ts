import type { FileFate, FileFates } from '../../../core/casefile/files.ts';
import { cleanFile } from '../../../core/protection/files/clean-file.ts';
import type { CleanedFile } from '../../../core/protection/files/cleaning-result.ts';
import type { Redaction } from '../../../core/protection/redaction.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';

/** What is done with files that leave without protected sources, and the bytes of the clean copies, by their hash. */
export interface CleanedFiles extends FileFates {
  copies: ReadonlyMap<string, Uint8Array>;
}

/** What cleaning files needs. */
export interface CleaningRules {
  redaction: Pick<Redaction, 'clean'>;
  /**
   * True if the article has a protected source: what cannot be cleaned is then left out. Where nobody is protected such a file
   * leaves as it is, but for mails: who wrote one may be the source of it all, whom nobody thought of protecting.
   */
  hasProtected: boolean;
}

/** Cleans the files that `hashes` name. A file is missing if `bytesOf` returns nothing. */
export function cleanFiles(
  hashes: Iterable<string>,
  bytesOf: (hash: string) => Uint8Array | null,
  rules: CleaningRules,
): CleanedFiles {
  const of = new Map<string, FileFate>();
  const copies = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    const bytes = bytesOf(hash);
    if (bytes === null) continue;
    const { fate, copy } = cleanedFate(bytes, rules);
    of.set(hash, fate);
    if (fate.what === 'cleaned' && copy !== null) copies.set(fate.hash, copy);
  }
  return {
    of,
    copies,
    other: rules.hasProtected ? { what: 'leftOut', why: 'missing' } : { what: 'asIs' },
  };
}

/** Returns what is done with one file, and its clean copy if there is one. */
export function cleanedFate(
  bytes: Uint8Array,
  { redaction, hasProtected }: CleaningRules,
): { fate: FileFate; copy: Uint8Array | null } {
  const cleaned: CleanedFile = cleanFile(bytes, (words) => redaction.clean(words) !== words);
  if (cleaned.what === 'cleaned') {
    const { bytes: copy, why } = cleaned;
    return { fate: { what: 'cleaned', hash: sha256(copy), size: copy.byteLength, why }, copy };
  }
  const stays = cleaned.what === 'asIs' || (!hasProtected && cleaned.why !== 'mail');
  return { fate: stays ? { what: 'asIs' } : cleaned, copy: null };
}

/** Returns the evidence whose files a report tells of, without references to what a case file had left out. */
export function filesOfReport(
  evidence: readonly Evidence[],
  redaction: Pick<Redaction, 'covers'>,
): Evidence[] {
  return evidence
    .filter((piece) => !piece.removed && !redaction.covers(piece))
    .map((piece) => ({
      ...piece,
      attachments: piece.attachments.filter(({ standsFor }) => standsFor?.how !== 'leftOut'),
    }));
}
