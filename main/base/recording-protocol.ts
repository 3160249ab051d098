import type { ProtocolResponse, Session } from 'electron';
import { Readable } from 'node:stream';
import { askedBytes, type AskedBytes } from '../../core/model/attachment/byte-range.ts';
import { logError } from './log.ts';

/** The scheme of recordings: recording://library/HASH. Nothing but the player of the desk may load from it. */
export const RECORDING_SCHEME = 'recording';

const ADDRESS = new RegExp(`^${RECORDING_SCHEME}://library/([0-9a-f]{64})$`);

/** The beginning of what was asked for of a recording, as much of it as is given at once. */
export interface RecordingPiece {
  readonly mediaType: string;
  /** Of the whole recording, in bytes. */
  readonly size: number;
  /** Where what was asked for begins in the recording, and where it ends, exclusive. Both are 0 where it has none of it. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Finds a part of a recording in the open library; null where it has no such recording, or may not show it. */
export type FindPiece = (hash: string, asked: AskedBytes) => Promise<RecordingPiece | null>;

let find: FindPiece = () => Promise.resolve(null);

/** Says where recordings are found from now on: there are none before. */
export function findRecordingsBy(finder: FindPiece): void {
  find = finder;
}

/**
 * Serves recordings to a session, a piece at a time, as the player takes them. Call it before the session's first page is loaded: a page
 * knows the schemes that were there when it came.
 */
export function serveRecordings(session: Session): void {
  // `protocol.handle` would make each answer with Node's fetch: see protocol.ts.
  session.protocol.registerStreamProtocol(RECORDING_SCHEME, ({ url, method, headers }, reply) => {
    answer(url, method, headers).then(reply, (thrown: unknown) => {
      logError('serve a recording', thrown);
      reply(empty(500));
    });
  });
}

async function answer(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<ProtocolResponse> {
  const hash = ADDRESS.exec(url)?.[1];
  if (method !== 'GET' || hash === undefined) return empty(404);
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'range')?.[1];
  const asked = header === undefined ? { first: 0, last: null } : askedBytes(header);
  const first = asked && (await find(hash, asked));
  if (first === null) return empty(404);
  const { mediaType, size, start, end } = first;
  if (start === end) return empty(416, { 'content-range': `bytes */${size}` });
  return {
    statusCode: 206,
    mimeType: mediaType,
    data: Readable.from(piecesFrom(find, hash, first), { objectMode: false, highWaterMark: 1 }),
    headers: {
      'content-type': mediaType,
      // The player takes the length of a recording from this one, as it does for schemes that are not http.
      'content-length': String(end - start),
      'content-range': `bytes ${start}-${end - 1}/${size}`,
      'accept-ranges': 'bytes',
      // What a protected source says is kept in no cache.
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  };
}

/** The bytes that were asked for, of which `first` is the beginning. The next piece is found once the one before it was taken. */
export async function* piecesFrom(
  finder: FindPiece,
  hash: string,
  first: RecordingPiece,
): AsyncGenerator<Uint8Array> {
  const { start, end } = first;
  yield first.bytes;
  for (let at = start + first.bytes.byteLength; at < end;) {
    const next = await finder(hash, { first: at, last: end - 1 });
    // The library was locked or closed meanwhile.
    if (next === null || next.bytes.byteLength === 0) throw new Error('the recording is not there any more');
    yield next.bytes;
    at += next.bytes.byteLength;
  }
}

function empty(statusCode: number, headers: Record<string, string> = {}): ProtocolResponse {
  return { statusCode, headers: { 'cache-control': 'no-store', ...headers }, data: Readable.from([]) };
}
