import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Source of every layout here: sqlite.org/fileformat2.html. */
const FILE_HEADER_BYTES = 100;
const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 'SQLite format 3\0';
/** What this app's libraries have, where no header says otherwise. */
const USUAL_PAGE_BYTES = 4096;

/** The pages of a database file as they stand with what its WAL adds, read without SQLite: nothing is written. */
export interface PageFile {
  /** Bytes of a page, and of them those that hold content. */
  readonly pageBytes: number;
  readonly usableBytes: number;
  /** Pages are numbered from 1. */
  readonly count: number;
  /** Throws what the system throws where a part of the disk cannot be read. */
  read(page: number): Buffer;
  close(): void;
}

/** Opens a file, whatever it is, as pages. Throws what the system throws. */
export function openPages(path: string): PageFile {
  const file = openSync(path, 'r');
  const walPath = `${path}-wal`;
  const wal = existsSync(walPath) ? openSync(walPath, 'r') : null;
  const header = readAt(file, 0, FILE_HEADER_BYTES);
  const fromWal = wal === null ? null : readFrames(wal);
  const said = header.toString('latin1', 0, MAGIC.length) === MAGIC ? header.readUInt16BE(16) : 0;
  const pageBytes = pageSize(said) ?? fromWal?.pageBytes ?? USUAL_PAGE_BYTES;
  const inFile = Math.ceil(fstatSync(file).size / pageBytes);
  const frames = fromWal?.pageBytes === pageBytes ? fromWal.frames : new Map<number, number>();
  return {
    pageBytes,
    usableBytes: pageBytes - (pageSize(said) === null ? 0 : (header[20] ?? 0)),
    count: Math.max(inFile, ...frames.keys()),
    read: (page) => {
      const frame = frames.get(page);
      if (frame !== undefined && wal !== null) return readAt(wal, frame, pageBytes);
      return readAt(file, (page - 1) * pageBytes, pageBytes);
    },
    close: () => {
      closeSync(file);
      if (wal !== null) closeSync(wal);
    },
  };
}

/** A page size as a header gives it: a power of two from 512; 1 stands for 65,536. */
function pageSize(said: number): number | null {
  if (said === 1) return 65_536;
  return said >= 512 && (said & (said - 1)) === 0 ? said : null;
}

/** What lies beyond the end of the file is zeros. */
function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}

/** Where in a WAL each page's newest committed content lies; frames after the last whole commit do not count. */
function readFrames(wal: number): { pageBytes: number; frames: Map<number, number> } | null {
  const header = readAt(wal, 0, WAL_HEADER_BYTES);
  const magic = header.readUInt32BE(0);
  const pageBytes = pageSize(header.readUInt32BE(8) === 65_536 ? 1 : header.readUInt32BE(8));
  if ((magic !== 0x377f0682 && magic !== 0x377f0683) || pageBytes === null) return null;
  const littleEndian = magic === 0x377f0682;
  let sums = checksum(header.subarray(0, 24), littleEndian, [0, 0]);
  const salts = header.subarray(16, 24);
  const frames = new Map<number, number>();
  const pending = new Map<number, number>();
  const { size } = fstatSync(wal);
  for (
    let at = WAL_HEADER_BYTES;
    at + FRAME_HEADER_BYTES + pageBytes <= size;
    at += FRAME_HEADER_BYTES + pageBytes
  ) {
    const frame = readAt(wal, at, FRAME_HEADER_BYTES + pageBytes);
    if (!frame.subarray(8, 16).equals(salts)) break;
    sums = checksum(frame.subarray(0, 8), littleEndian, sums);
    sums = checksum(frame.subarray(FRAME_HEADER_BYTES), littleEndian, sums);
    if (frame.readUInt32BE(16) !== sums[0] || frame.readUInt32BE(20) !== sums[1]) break;
    pending.set(frame.readUInt32BE(0), at + FRAME_HEADER_BYTES);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [page, place] of pending) frames.set(page, place);
    pending.clear();
  }
  return { pageBytes, frames };
}

function checksum(
  bytes: Buffer,
  littleEndian: boolean,
  [first, second]: readonly [number, number],
): [number, number] {
  let [s0, s1] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    s0 = (s0 + (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + s1) >>> 0;
    s1 = (s1 + (littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + s0) >>> 0;
  }
  return [s0, s1];
}
