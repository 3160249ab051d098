import { TickmarkError } from '../../../core/kernel/errors.ts';
import { MAX_SHOWN_BYTES, pictureType } from '../../../core/model/attachment/shown-attachment.ts';
import { LEAST_DETAIL } from '../../../core/pictures/fingerprint.ts';
import type { FingerprintRequest, MadeFingerprint } from '../../../core/pictures/fingerprint-request.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import { keepFingerprint, type KeptFingerprint } from '../../../db/queries/pictures/fingerprints.ts';
import { unseenPictures, type UnseenPicture } from '../../../db/queries/pictures/same-pictures.ts';
import { write } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';

/** What pictures are looked at with. */
export interface FingerprintWork {
  take(request: FingerprintRequest): Promise<MadeFingerprint>;
  /** Waits while another process writes much; null while none does. */
  turn(): Promise<void> | null;
  /** True once nothing is to be read or written any more. */
  isStopped(): boolean;
}

/**
 * Looks at the pictures of the library that nobody looked at yet, one after another. Returns how many it kept. Throws what the library
 * throws.
 */
export async function lookAtPictures(library: Library, work: FingerprintWork): Promise<number> {
  let kept = 0;
  for (const file of unseenPictures(library.db)) {
    if (work.isStopped()) return kept;
    const made = await fingerprintOf(library, file, work);
    await work.turn();
    if (work.isStopped()) return kept;
    write(library, () => keepFingerprint(library.db, file.hash, made));
    kept++;
  }
  return kept;
}

/** Null for a picture that is too even to be told from others, and one that cannot be drawn. */
async function fingerprintOf(
  { db }: Library,
  { hash, name, size }: UnseenPicture,
  { take, isStopped }: FingerprintWork,
): Promise<KeptFingerprint> {
  // SQLite reads a file whole: one that is never shown is not read at all.
  if (size > MAX_SHOWN_BYTES) return null;
  try {
    const bytes = new Uint8Array(attachmentBytes(db, hash));
    if (pictureType(bytes) === null) return null;
    const made = await take({ name, bytes, fingerprint: true });
    return made.detail < LEAST_DETAIL ? null : made;
  } catch (thrown) {
    // What is wrong with it is told where it is shown. Ending the reader looks like a crash of it.
    if (!isStopped() && !(thrown instanceof TickmarkError)) throw thrown;
    return null;
  }
}
