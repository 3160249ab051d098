import { Gunzip } from 'fflate';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { concat } from '../../shared/crypto/hashes.ts';
import { beginsAsRecord } from './detect.ts';

/** How much packed data is fed at once: what it unpacks to at most (16 MB) is all that a limit can be overrun by. */
const PIECE = 16_384;
const MEGABYTE = 1024 * 1024;
/** What one member of gzip may unpack to, and all of them. */
const MOST_OF_MEMBER = 192 * MEGABYTE;
const MOST_UNPACKED = 512 * MEGABYTE;
/** How many times its packed size what was unpacked may have, once it is more than `FREELY`. */
const MOST_RATIO = 200;
const FREELY = 10 * MEGABYTE;
/** How often a sound member is looked for after a damaged one. */
const MOST_TRIES = 1000;
const MAGIC = 0x1f;

/**
 * Unpacks gzip data, a member at a time [RFC 1952, 2.2]; each goes to `take`. After a member that is damaged, the next one in which a record
 * begins is read. Returns whether any was damaged. Throws `fileBomb`.
 */
export function unpackMembers(bytes: Uint8Array, take: (member: Uint8Array) => void): boolean {
  let isDamaged = false;
  let unpacked = 0;
  for (let from: number | null = 0; from !== null;) {
    const bad = unpackFrom(bytes, from, take, (size) => {
      unpacked += size;
      if (unpacked > MOST_UNPACKED) bomb(unpacked, MOST_UNPACKED);
    });
    if (bad === null) return isDamaged;
    isDamaged = true;
    from = nextMember(bytes, bad + 1);
  }
  return isDamaged;
}

/** Returns where the member begins that is damaged or cut off; null if there is none. */
function unpackFrom(
  bytes: Uint8Array,
  from: number,
  take: (member: Uint8Array) => void,
  grow: (size: number) => void,
): number | null {
  let start = from;
  let reached = from;
  let size = 0;
  let pieces: Uint8Array[] = [];
  let isWhole = false;
  const finish = (): void => {
    const [first = new Uint8Array(), ...more] = pieces;
    take(more.length === 0 ? first : concat(first, ...more));
    pieces = [];
    size = 0;
  };
  const gunzip = new Gunzip((piece, isLast) => {
    isWhole ||= isLast;
    size += piece.length;
    grow(piece.length);
    if (size > MOST_OF_MEMBER) bomb(size, MOST_OF_MEMBER);
    if (size > FREELY && size > MOST_RATIO * (reached - start)) bomb(size, MOST_RATIO * (reached - start));
    if (piece.length > 0) pieces.push(piece);
  });
  gunzip.onmember = (offset) => {
    finish();
    start = from + offset;
  };
  try {
    while (reached < bytes.length) {
      const piece = bytes.subarray(reached, reached + PIECE);
      reached += piece.length;
      gunzip.push(piece, reached >= bytes.length);
    }
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data.
    if (error instanceof TickmarkError || !(error instanceof Error) || !('code' in error)) throw error;
    isWhole = false;
  }
  // What was unpacked of a damaged member may hold whole records.
  finish();
  return isWhole ? null : start;
}

function nextMember(bytes: Uint8Array, from: number): number | null {
  let tries = 0;
  for (let at = bytes.indexOf(MAGIC, from); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
    if (bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8) continue;
    if (beginsAsRecord(bytes.subarray(at))) return at;
    tries += 1;
    if (tries > MOST_TRIES) return null;
  }
  return null;
}

function bomb(size: number, most: number): never {
  throw new TickmarkError('fileBomb', { problem: `${size} B > ${most} B` });
}
