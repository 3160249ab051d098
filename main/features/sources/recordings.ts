import { keyOf } from '../../../db/crypto/library-key.ts';
import { isFileKept } from '../../../db/queries/files/attachments.ts';
import type { Library } from '../../../db/store/open.ts';
import type { FindPiece } from '../../base/recording-protocol.ts';
import { recordingPiece, stopRecordings } from '../../workers/recordings.ts';

/** The recordings of the open library, for the player of the desk. */
export interface Recordings {
  find: FindPiece;
  /** Gives none any more, with the library or until `resume`. */
  stop(): void;
  /** Goes on after `stop`, where the library stays open. */
  resume(): void;
}

/** Recordings of protected sources are found while the library is unlocked, and go from memory as it locks. */
export function setupRecordings(library: Library): Recordings {
  const { db, path } = library;
  let isEnded = false;
  return {
    find: async (hash, asked) => {
      if (isEnded || !db.open || !isFileKept(db, hash)) return null;
      const piece = await recordingPiece({ library: path, key: keyOf(db), hash, asked });
      return isEnded ? null : piece;
    },
    stop: () => {
      isEnded = true;
      stopRecordings();
    },
    resume: () => {
      isEnded = false;
    },
  };
}
