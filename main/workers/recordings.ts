import type { UtilityProcess } from 'electron';
import type { AskedBytes } from '../../core/model/attachment/byte-range.ts';
import type { RecordingPiece } from '../base/recording-protocol.ts';
import { keptProcess } from './utility-process.ts';

/** Where a recording is, and which bytes of it are asked for. The key opens protected ones; null while there is none. */
export interface RecordingRequest {
  library: string;
  key: Uint8Array | null;
  hash: string;
  asked: AskedBytes;
}

/** The answer to the request with this number. It comes from our own code and is not parsed again. */
export type RecordingAnswer = { id: number; piece: RecordingPiece | null } | { id: number; why: string };

/** It holds the recording that was played last in memory. */
const kept = keptProcess('Tickmark recordings', 'recordings.cjs');
let asked = 0;

/**
 * Returns a part of a recording, or null where the file is none. SQLite reads a file whole, which takes a large one longer than the desk
 * may wait: so another process reads it, once, and gives it in parts.
 */
export async function recordingPiece(request: RecordingRequest): Promise<RecordingPiece | null> {
  try {
    return await answerOf(kept.use(), ++asked, request);
  } finally {
    kept.rest();
  }
}

/** Ends the process, and what it holds in memory with it. */
export function stopRecordings(): void {
  kept.stop();
}

function answerOf(
  process: UtilityProcess,
  id: number,
  request: RecordingRequest,
): Promise<RecordingPiece | null> {
  return new Promise((resolve, reject) => {
    const settled = (settle: () => void): void => {
      process.off('message', hear);
      process.off('exit', end);
      settle();
    };
    const hear = (answer: RecordingAnswer): void => {
      if (answer.id !== id) return;
      settled(() => ('why' in answer ? reject(new Error(answer.why)) : resolve(answer.piece)));
    };
    const end = (): void => settled(() => resolve(null));
    process.setMaxListeners(0);
    process.on('message', hear);
    process.once('exit', end);
    process.postMessage({ id, ...request });
  });
}
