import { bytesAskedOf } from '../../core/model/attachment/byte-range.ts';
import { recordingType } from '../../core/model/attachment/recording.ts';
import { closeVault, openVault } from '../../db/crypto/library-key.ts';
import { attachmentBytes } from '../../db/queries/files/attachments.ts';
import { openLibrary } from '../../db/store/open.ts';
import type { RecordingPiece } from '../base/recording-protocol.ts';
import type { RecordingAnswer, RecordingRequest } from '../workers/recordings.ts';

/** The most bytes of one piece: copied between processes in a millisecond. */
const MOST = 1024 * 1024;

/** The recording that was asked for last, which is asked for again until it has been played. */
let kept: { hash: string; mediaType: string; bytes: Uint8Array } | null = null;

/** The process that gives recordings in parts. Whoever started it ends it. */
process.parentPort.on('message', ({ data }) => {
  const { id, ...request } = data as RecordingRequest & { id: number };
  try {
    post({ id, piece: pieceOf(request) });
  } catch (thrown) {
    post({ id, why: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

function post(answer: RecordingAnswer): void {
  process.parentPort.postMessage(answer);
}

function pieceOf({ library, key, hash, asked }: RecordingRequest): RecordingPiece | null {
  if (kept?.hash !== hash) {
    kept = null;
    const bytes = bytesOf(library, key, hash);
    const mediaType = recordingType(bytes);
    // Other files are not given to a player.
    if (mediaType === null) return null;
    kept = { hash, mediaType, bytes };
  }
  const { mediaType, bytes } = kept;
  const { start, end } = bytesAskedOf(asked, bytes.byteLength) ?? { start: 0, end: 0 };
  // A copy, since a view would be sent with all that it is a view of.
  const piece = Uint8Array.from(bytes.subarray(start, Math.min(end, start + MOST)));
  return { mediaType, size: bytes.byteLength, start, end, bytes: piece };
}

function bytesOf(path: string, key: Uint8Array | null, hash: string): Uint8Array {
  const library = openLibrary(path, 'read');
  if (key !== null) openVault(library.db, key);
  try {
    return attachmentBytes(library.db, hash);
  } finally {
    closeVault(library.db);
    library.close();
  }
}
