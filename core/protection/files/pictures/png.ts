import { Unzlib } from 'fflate';
import { crc32 } from '../../../kernel/zip/read-zip.ts';
import { hasAt, joined, latin, viewOf } from '../bytes.ts';
import { NotClean, type Names } from '../cleaning-result.ts';
import { profileNames } from './colour-profile.ts';

/** The chunks that make the picture and its colours, with those of moving ones (PNG, third edition). */
const KEPT = new Set(
  'IHDR PLTE IDAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);
const SIGNATURE = 8;
const LARGEST_PROFILE = 4 * 1024 * 1024;

/**
 * Returns a PNG with only the picture. It removes texts, EXIF, times, private and unknown chunks, and everything
 * after the end. Throws NotClean.
 */
export function cleanPng(bytes: Uint8Array, names: Names): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; ;) {
    if (at + 12 > bytes.length) throw new NotClean('damaged');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new NotClean('damaged');
    const type = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return joined([...kept, chunk('IEND', new Uint8Array(0))]);
    const isCritical = /^[A-Z]/.test(type);
    if (isCritical && !KEPT.has(type)) throw new NotClean('damaged');
    if (type === 'iCCP') kept.push(...profile(bytes.subarray(at + 8, end - 4), names));
    else if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** A profile keeps its colours and loses its name. A profile that names a source is dropped. */
function profile(data: Uint8Array, names: Names): Uint8Array[] {
  const packed = data.subarray(data.indexOf(0) + 2);
  const unpacked = inflated(packed);
  if (unpacked === null || profileNames(unpacked, names)) return [];
  return [chunk('iCCP', joined([latin('ICC\0\0'), packed]))];
}

function inflated(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= LARGEST_PROFILE; at += 4096)
      stream.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
  } catch {
    return null;
  }
  return size > LARGEST_PROFILE ? null : joined(pieces);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = joined([latin(type), data]);
  const whole = joined([new Uint8Array(4), typed, new Uint8Array(4)]);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  view.setUint32(whole.length - 4, crc32(typed));
  return whole;
}

/** True for bytes that begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return hasAt(bytes, '\u0089PNG\r\n\u001a\n');
}
