import { hasAt, joined, latin, viewOf } from '../bytes.ts';
import { NotClean, type Names } from '../cleaning-result.ts';
import { profileNames } from './colour-profile.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** What VP8X says is in the file. */
const PROFILE = 0x20;
const EXIF = 0x08;
const XMP = 0x04;
/** The length of a frame's head, before its chunks. */
const FRAME_HEAD = 16;

interface Chunk {
  type: string;
  data: Uint8Array;
}

/**
 * Returns a WebP (RFC 9649) with only the picture. It removes EXIF, XMP, unknown chunks, and everything after the
 * end. Throws NotClean.
 */
export function cleanWebp(bytes: Uint8Array, names: Names): Uint8Array {
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length || end < 12) throw new NotClean('damaged');
  const chunks = [...chunksOf(bytes.subarray(12, end))].filter(({ type }) => KEPT.has(type));
  const named = chunks.some(({ type, data }) => type === 'ICCP' && profileNames(data, names));
  const kept = chunks.filter(({ type }) => type !== 'ICCP' || !named).map((chunk) => cleaned(chunk, named));
  const body = joined([latin('WEBP'), ...kept.map(written)]);
  const head = joined([latin('RIFF'), new Uint8Array(4)]);
  viewOf(head).setUint32(4, body.length, true);
  return joined([head, body]);
}

function cleaned({ type, data }: Chunk, withoutProfile: boolean): Chunk {
  if (type === 'VP8X') {
    const flags = (data[0] ?? 0) & ~(EXIF | XMP) & (withoutProfile ? ~PROFILE : 0xff);
    return { type, data: joined([Uint8Array.of(flags), data.subarray(1, 10)]) };
  }
  if (type !== 'ANMF') return { type, data };
  const frame = [...chunksOf(data.subarray(FRAME_HEAD))].filter((inner) => IN_FRAME.has(inner.type));
  return { type, data: joined([data.subarray(0, FRAME_HEAD), ...frame.map(written)]) };
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) throw new NotClean('damaged');
    const type = new TextDecoder('latin1').decode(bytes.subarray(at, at + 4));
    yield { type, data: bytes.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}

function written({ type, data }: Chunk): Uint8Array {
  const head = joined([latin(type), new Uint8Array(4)]);
  viewOf(head).setUint32(4, data.length, true);
  return joined([head, data, new Uint8Array(data.length % 2)]);
}

/** True for bytes that begin as a WebP does. */
export function isWebp(bytes: Uint8Array): boolean {
  return hasAt(bytes, 'RIFF') && hasAt(bytes, 'WEBP', 8);
}
