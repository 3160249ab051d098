import { TickmarkError } from '../errors.ts';
import { readDirectory, type DirectoryEntry } from './directory.ts';
import { documentLimits, type ZipLimits } from './limits.ts';
import { Inflate } from 'fflate';

/** How much packed data is fed at once: what it unpacks to at most (16 MB) is all that a limit can be overrun by. */
const PIECE = 16_384;

/**
 * Inflates DEFLATE data that says it has `size` bytes. Returns null as soon as it has more, or at its end where it has
 * fewer; throws what fflate throws at data that is none.
 */
export function inflateWithin(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = [];
  let reached = 0;
  const inflate = new Inflate((piece) => {
    reached += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (reached > size) return null;
  }
  if (reached !== size) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** One value for each byte: the polynomial of ISO 3309, reflected. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Returns the CRC-32 of bytes, as ZIP files keep it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1)
    value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** An archive whose names and sizes have been found to be safe. Nothing in it is inflated until it is asked for. */
export interface Zip {
  /** The names of its files, in the order of its directory, with forward slashes; without folders. */
  readonly names: readonly string[];
  /**
   * Returns a file's bytes, null if there is none of that name. What it holds is never unpacked further. Throws
   * TickmarkError `fileDamaged` where the bytes are not what the directory says of them (size, CRC-32), `fileBomb` where
   * all that has been read passes the limit.
   */
  read(name: string): Uint8Array | null;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** File types in Unix modes. */
const TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/**
 * Opens a ZIP archive. All that can be known of it without inflating is checked first; throws TickmarkError:
 * `fileBomb` past a limit; `markupRefused` for names that lead elsewhere, links and devices; `fileEncrypted` for
 * encrypted entries; `fileDamaged` for a directory that is cut off or does not fit the entries, and for entries that overlap.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = documentLimits): Zip {
  const damaged = (problem: string): never => {
    throw new TickmarkError('fileDamaged', { problem });
  };
  const bomb = (problem: string): never => {
    throw new TickmarkError('fileBomb', { problem });
  };
  const directory = readDirectory(
    bytes,
    limits.entries,
    (count) => bomb(`${count} > ${limits.entries}`),
    damaged,
  );
  checkSizes(directory.entries, limits, bomb);

  const files = new Map<string, { readonly entry: DirectoryEntry; readonly packed: Uint8Array }>();
  const taken = new Set<string>();
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (const entry of directory.entries) {
    const name = nameOf(entry);
    if (!isSafeName(name) || !isPlain(entry)) throw new TickmarkError('markupRefused', { problem: name });
    if (entry.isEncrypted) throw new TickmarkError('fileEncrypted');
    if (taken.has(comparableName(name))) damaged(`2 × ${name}`);
    taken.add(comparableName(name));
    const start = dataStart(bytes, entry) ?? damaged(name);
    const end = start + entry.packedSize;
    spans.push({ start: entry.start, end });
    if (end > directory.start) damaged(name);
    if (!name.endsWith('/')) files.set(name, { entry, packed: bytes.subarray(start, end) });
  }
  spans.sort((one, other) => one.start - other.start);
  for (const [position, { end }] of spans.entries())
    if (end > (spans[position + 1]?.start ?? end)) damaged('ZIP: overlap');

  let inflated = 0;
  return {
    names: [...files.keys()],
    read: (name) => {
      const file = files.get(name);
      if (file === undefined) return null;
      inflated += file.entry.size;
      if (inflated > limits.size) bomb(`${inflated} B > ${limits.size} B`);
      return unpack(file.entry, file.packed) ?? damaged(name);
    },
  };
}

function checkSizes(
  entries: readonly DirectoryEntry[],
  limits: ZipLimits,
  bomb: (problem: string) => never,
): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (total > limits.size) bomb(`${total} B > ${limits.size} B`);
    if (entry.size > limits.freely && entry.size > entry.packedSize * limits.ratio)
      bomb(`${entry.size} B / ${entry.packedSize} B > ${limits.ratio}`);
  }
}

/** Names are in UTF-8 where the entry says so, and mostly where it does not. */
function nameOf({ rawName, isUtf8 }: DirectoryEntry): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(rawName);
  return isUtf8 || !utf8.includes('\uFFFD') ? utf8 : new TextDecoder('latin1').decode(rawName);
}

/** True for files and folders; not for links, devices and the like. */
function isPlain({ mode }: DirectoryEntry): boolean {
  const type = mode & TYPE;
  return type === 0 || type === REGULAR || type === FOLDER;
}

/** Returns where an entry's data begins; null if its own header is not there or gives another name. */
function dataStart(bytes: Uint8Array, { start, rawName }: DirectoryEntry): number | null {
  if (start + LOCAL_SIZE + rawName.length > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL || view.getUint16(26, true) !== rawName.length) return null;
  const nameStart = start + LOCAL_SIZE;
  if (rawName.some((byte, at) => bytes[nameStart + at] !== byte)) return null;
  return nameStart + rawName.length + view.getUint16(28, true);
}

/** Returns an entry's bytes; null if they are not what the directory says. */
function unpack(entry: DirectoryEntry, packed: Uint8Array): Uint8Array | null {
  const whole = unpacked(entry, packed);
  return whole !== null && whole.length === entry.size && crc32(whole) === entry.crc ? whole : null;
}

function unpacked({ method, size }: DirectoryEntry, packed: Uint8Array): Uint8Array | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateWithin(packed, size);
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data; any such is the same to a checker.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

const LONGEST = 500;
/** Devices that Windows sees in every folder, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu;
/** Control characters, and what Windows allows in no name: among them the colon of drives and of streams. */
const FORBIDDEN = /[\p{Cc}<>:"|?*\\]/u;

/**
 * True if an entry's name can only mean a place below wherever the archive is unpacked, on every system: relative,
 * with forward slashes, no `.`, `..` or empty part, no device, and no part that Windows would cut (a dot or space at its end).
 */
function isSafeName(name: string): boolean {
  if (name === '' || name.length > LONGEST || FORBIDDEN.test(name)) return false;
  const parts = name.replace(/\/$/u, '').split('/');
  return parts.every((part) => part !== '' && !/[. ]$/u.test(part) && !DEVICE.test(part));
}

/** Returns the name by which two entries are the same on systems that tell neither case nor composition apart. */
function comparableName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
