import { hasAt, joined, viewOf } from '../bytes.ts';
import { NotClean } from '../cleaning-result.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/**
 * Returns a GIF (GIF89a) with only the picture. It removes comments, texts, everything after the end, and application
 * data except how often an animation repeats. Throws NotClean.
 */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 13) throw new NotClean('damaged');
  let at = 13 + tableSize(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  for (;;) {
    const start = at;
    switch (bytes[at]) {
      case TRAILER:
        return joined([...kept, Uint8Array.of(TRAILER)]);
      case IMAGE:
        at = blocksEnd(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1);
        kept.push(bytes.subarray(start, at));
        break;
      case EXTENSION: {
        at = blocksEnd(bytes, at + 2);
        const label = bytes[start + 1];
        if (label === GRAPHIC_CONTROL || (label === APPLICATION && isLoop(bytes, start, at)))
          kept.push(bytes.subarray(start, at));
        break;
      }
      default:
        throw new NotClean('damaged');
    }
  }
}

/** The size of a colour table in bytes, from the byte that says whether there is one. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Returns where a row of blocks ends; each block has its length before it. */
function blocksEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  throw new NotClean('damaged');
}

/** One block of three bytes, as Netscape defined it, so that it can contain nothing else. */
function isLoop(bytes: Uint8Array, start: number, end: number): boolean {
  const isNetscape = hasAt(bytes, 'NETSCAPE2.0', start + 3) || hasAt(bytes, 'ANIMEXTS1.0', start + 3);
  return isNetscape && end - start === 19 && viewOf(bytes).getUint8(start + 14) === 3;
}
