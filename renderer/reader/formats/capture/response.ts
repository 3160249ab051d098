import { Gunzip, Inflate, Unzlib } from 'fflate';
import { concat } from '../../shared/crypto/hashes.ts';
import { endOfHead, fieldsOf, latin1 } from './records.ts';

/** What a server answered. */
export interface Response {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  /** Its body as it was sent. */
  readonly sent: Uint8Array;
}

/** The longest page that is unpacked, in bytes: no page that people read is longer. */
const MOST_BODY = 20 * 1024 * 1024;
const PIECE = 16_384;
const CR = 13;
const LF = 10;

/** Takes apart the answer of a server as it was recorded (HTTP 1, in which captures also keep newer versions); null for what is none. */
export function parseResponse(bytes: Uint8Array): Response | null {
  const end = endOfHead(bytes.subarray(0, 256 * 1024)) ?? bytes.length;
  const head = latin1(bytes.subarray(0, end));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/u.exec(head)?.[1];
  return status === undefined
    ? null
    : { status: Number(status), fields: fieldsOf(head), sent: bytes.subarray(end) };
}

/** Returns a body without the marks of its chunks [RFC 9112, 7.1], as far as they go; the body itself if it has none: some programs leave them out. */
export function withoutChunks({ fields, sent }: Response): Uint8Array {
  if (!/\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '')) return sent;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < sent.length;) {
    const end = sent.indexOf(LF, at);
    const line = end === -1 ? '' : latin1(sent.subarray(at, Math.min(end, at + 200)));
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(line)?.[1];
    if (size === undefined) return pieces.length === 0 ? sent : concat(...pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(sent.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (sent[at] === CR || sent[at] === LF) at += 1;
  }
  return concat(...pieces);
}

/**
 * Returns a body unpacked as its server said; the body itself where a program has unpacked it before it kept it. Null if it cannot be unpacked, or
 * unpacks to more than a page has.
 */
export async function unpackedBody({ fields }: Response, body: Uint8Array): Promise<Uint8Array | null> {
  let unpacked: Uint8Array | null = body;
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.map((name) => name.trim()).reverse()) {
    if (unpacked === null || coding === '' || coding === 'identity') continue;
    unpacked = looksPlain(unpacked) ? unpacked : await unpackedAs(coding, unpacked);
  }
  return unpacked === null || unpacked.length > MOST_BODY ? null : unpacked;
}

function unpackedAs(coding: string, bytes: Uint8Array): Promise<Uint8Array | null> | Uint8Array | null {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return inflated(new Gunzip(), bytes);
    case 'deflate':
      // Some servers send it with the frame that the standard asks for, some without.
      return inflated(new Unzlib(), bytes) ?? inflated(new Inflate(), bytes);
    case 'br':
      return unbrotlied(bytes);
    default:
      return null;
  }
}

function inflated(stream: Gunzip | Inflate | Unzlib, bytes: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  stream.ondata = (piece) => {
    size += piece.length;
    pieces.push(piece);
  };
  try {
    for (let at = 0; at < bytes.length && size <= MOST_BODY; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return size > MOST_BODY ? null : concat(...pieces);
}

/** The platform unpacks Brotli where it knows it. */
async function unbrotlied(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const stream = new DecompressionStream('brotli' as CompressionFormat);
    const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
    const pieces: Uint8Array[] = [];
    for (let size = 0; size <= MOST_BODY;) {
      const { done, value } = await reader.read();
      if (done) return concat(...pieces);
      pieces.push(value);
      size += value.length;
    }
    await reader.cancel();
    return null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** True for what begins as markup does: it is not packed any more. */
function looksPlain(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/iu.test(latin1(bytes.subarray(0, 200)));
}
