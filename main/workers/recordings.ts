import type { UtilityProcess } from 'electron';
import type { AskedBytes } from '../../core/model/attachment/byte-range.ts';
import type { RecordingPiece } from '../base/recording-protocol.ts';
import { startWork } from './utility-process.ts';

/** Where a recording is, and which bytes of it are asked for. The key opens protected ones; null while there is none. */
export interface RecordingRequest {
  library: string;
  key: Uint8Array | null;
  hash: string;
  asked: AskedBytes;
}

/** The answer to the request with this number. It comes from our own code and is not parsed again. */
export type RecordingAnswer = { id: number; piece: RecordingPiece | null } | { id: number; why: string };

/** How long an idle process is kept, in milliseconds: it holds the recording that was played last in memory. */
const IDLE_MS = 20_000;

let child: UtilityProcess | null = null;
let idle: NodeJS.Timeout | null = null;
let asked = 0;

/**
 * Returns a part of a recording, or null where the file is none. SQLite reads a file whole, which takes a large one longer than the desk
 * may wait: so another process reads it, once, and gives it in parts.
 */
export async function recordingPiece(request: RecordingRequest): Promise<RecordingPiece | null> {
  if (idle !== null) clearTimeout(idle);
  const process = (child ??= started());
  try {
    return await answerOf(process, ++asked, request);
  } finally {
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(stopRecordings, IDLE_MS).unref();
  }
}

/** Ends the process, and what it holds in memory with it. */
export function stopRecordings(): void {
  if (idle !== null) clearTimeout(idle);
  idle = null;
  const left = child;
  child = null;
  left?.kill();
}

function started(): UtilityProcess {
  const made = startWork('Tickmark recordings', 'recordings.cjs');
  made.setMaxListeners(0);
  made.once('exit', () => {
    if (child === made) child = null;
  });
  return made;
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
    process.on('message', hear);
    process.once('exit', end);
    process.postMessage({ id, ...request });
  });
}
