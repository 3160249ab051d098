/** An entry of the central directory. Offsets and sizes are in bytes. */
export interface DirectoryEntry {
  readonly rawName: Uint8Array;
  readonly isUtf8: boolean;
  /** Where its own header begins. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The file type and permissions that Unix gives, 0 if another system wrote it. */
  readonly mode: number;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the entries' data must have ended. */
  readonly start: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** Flags: encrypted, strongly encrypted, headers masked. */
const ENCRYPTED = 0x2041;
const AES = 99;
const UNIX = 3;
const DARWIN = 19;

/**
 * Reads the central directory of a ZIP file (PKWARE APPNOTE 4.3, with ZIP64). Counts entries before it reads them: calls
 * `tooMany` with their number where they are more than `limit`, and `damaged` with what does not hold.
 */
export function readDirectory(
  bytes: Uint8Array,
  limit: number,
  tooMany: (count: number) => never,
  damaged: (what: string) => never,
): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return damaged('ZIP: end');
  let disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  const wide = findWideEnd(view, end);
  if (wide !== -1) {
    disks = view.getUint32(wide + 16, true) + view.getUint32(wide + 20, true);
    count = wideNumber(view, wide + 32);
    size = wideNumber(view, wide + 40);
    start = wideNumber(view, wide + 48);
  }
  if (count > limit) tooMany(count);
  if (disks !== 0 || start + size > end || count * ENTRY_SIZE > size) damaged('ZIP: end');
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_SIZE > start + size || view.getUint32(at, true) !== ENTRY)
      return damaged(`ZIP: ${number + 1}/${count}`);
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > start + size) return damaged(`ZIP: ${number + 1}/${count}`);
    entries.push(readEntry(view, bytes, at, nameEnd, extraEnd));
    at = next;
  }
  return { entries, start };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return -1;
}

function findWideEnd(view: DataView, end: number): number {
  const locator = end - LOCATOR_64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return -1;
  const at = wideNumber(view, locator + 8);
  return at + 56 <= locator && view.getUint32(at, true) === END_64 ? at : -1;
}

/** A number of 64 bits. Past 2^53 it is inexact, and past every limit. */
function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameEnd: number,
  extraEnd: number,
): DirectoryEntry {
  const madeBy = view.getUint8(at + 5);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const isUnix = madeBy === UNIX || madeBy === DARWIN;
  const [size, packedSize, start] = wideFields(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    rawName: bytes.subarray(at + ENTRY_SIZE, nameEnd),
    isUtf8: (flags & 0x800) !== 0,
    start,
    packedSize,
    size,
    crc: view.getUint32(at + 16, true),
    method,
    isEncrypted: (flags & ENCRYPTED) !== 0 || method === AES,
    mode: isUnix ? view.getUint16(at + 40, true) : 0,
  };
}

/** Size, packed size and start, each from the ZIP64 extra field where the entry has no room for it. */
function wideFields(
  view: DataView,
  from: number,
  to: number,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const fields: [number, number, number] = [...narrow];
  let at = from;
  while (at + 4 <= to) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      for (const [index, field] of narrow.entries()) {
        if (field !== 0xffffffff || value + 8 > Math.min(end, to)) continue;
        fields[index] = wideNumber(view, value);
        value += 8;
      }
    }
    at = end;
  }
  return fields;
}
