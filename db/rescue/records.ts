import type { PageFile } from './pages.ts';

/** A value as SQLite keeps it. */
export type Value = string | number | bigint | Buffer | null;

/** A page that holds the rows of a table. Source of every layout here: sqlite.org/fileformat2.html. */
const TABLE_LEAF = 0x0d;
/** Longer than any row: the largest kept file and something to spare. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Columns that a table of ours could have. */
const MOST_COLUMNS = 64;

/** A row found in a page: its values are read on demand, for most of it may lie in other pages. */
export interface FoundRecord {
  readonly columns: number;
  /** The value of a column that lies in the page itself, or undefined if it does not. */
  peek(column: number): Value | undefined;
  /** All values, or null if a page that they go on in is not what it was. */
  values(): Value[] | null;
}

/** Finds every row in every page that looks like a table's, whether or not anything leads to the page. */
export function* findRecords(pages: PageFile): Generator<FoundRecord> {
  for (let number = 1; number <= pages.count; number++) {
    const page = readPage(pages, number);
    if (page === null) continue;
    const at = number === 1 ? 100 : 0;
    if (page[at] !== TABLE_LEAF) continue;
    const cells = page.readUInt16BE(at + 3);
    for (let cell = 0; cell < cells && at + 8 + 2 * cell + 2 <= page.length; cell++) {
      const record = recordAt(pages, page, page.readUInt16BE(at + 8 + 2 * cell));
      if (record !== null) yield record;
    }
  }
}

/** A part of the disk that cannot be read holds nothing. */
function readPage(pages: PageFile, number: number): Buffer | null {
  try {
    return pages.read(number);
  } catch {
    return null;
  }
}

function recordAt(pages: PageFile, page: Buffer, start: number): FoundRecord | null {
  const length = varint(page, start);
  if (length === null || length.value < 2 || length.value > MOST_BYTES) return null;
  const rowid = varint(page, length.end);
  if (rowid === null) return null;
  const inPage = localBytes(pages.usableBytes, length.value);
  const local = page.subarray(rowid.end, rowid.end + inPage);
  if (local.length < inPage) return null;
  const types = serialTypes(local);
  if (types === null) return null;
  const next = inPage < length.value ? page.readUInt32BE(Math.min(rowid.end + inPage, page.length - 4)) : 0;
  const offsets = offsetsOf(types.types, types.end);
  return {
    columns: types.types.length,
    peek: (column) => {
      const type = types.types[column];
      const from = offsets[column];
      if (type === undefined || from === undefined || from + sizeOf(type) > local.length) return undefined;
      return decode(local, from, type);
    },
    values: () => {
      const whole = follow(pages, local, length.value, next);
      return whole && types.types.map((type, column) => decode(whole, offsets[column] ?? 0, type));
    },
  };
}

/** How much of a row of that length lies in the page itself. */
function localBytes(usable: number, length: number): number {
  if (length <= usable - 35) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= usable - 35 ? wanted : least;
}

function follow(pages: PageFile, local: Buffer, length: number, first: number): Buffer | null {
  if (local.length >= length) return local;
  const parts = [local];
  let have = local.length;
  for (let next = first; have < length;) {
    if (next < 2 || next > pages.count) return null;
    const page = readPage(pages, next);
    if (page === null) return null;
    const part = page.subarray(4, Math.min(pages.usableBytes, 4 + length - have));
    parts.push(part);
    have += part.length;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function serialTypes(record: Buffer): { types: number[]; end: number } | null {
  const header = varint(record, 0);
  if (header === null || header.value < 2 || header.value > record.length) return null;
  const types: number[] = [];
  for (let at = header.end; at < header.value;) {
    const type = varint(record, at);
    if (type === null || type.value === 10 || type.value === 11 || types.length === MOST_COLUMNS) return null;
    types.push(type.value);
    at = type.end;
  }
  return { types, end: header.value };
}

function offsetsOf(types: readonly number[], start: number): number[] {
  let at = start;
  return types.map((type) => {
    const from = at;
    at += sizeOf(type);
    return from;
  });
}

function sizeOf(type: number): number {
  if (type >= 12) return (type - 12 - (type % 2)) / 2;
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0;
}

function decode(bytes: Buffer, at: number, type: number): Value {
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(at);
  if (type === 8 || type === 9) return type - 8;
  if (type === 6) return toNumber(bytes.readBigInt64BE(at));
  if (type < 6) return bytes.readIntBE(at, sizeOf(type));
  const content = bytes.subarray(at, at + sizeOf(type));
  return type % 2 === 0 ? Buffer.from(content) : content.toString('utf8');
}

function toNumber(value: bigint): Value {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** A number of one to nine bytes, and where it ends; null beyond the bytes or beyond what a length can be. */
function varint(bytes: Buffer, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = start; at < start + 9; at++) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    if (at === start + 8) return { value: value * 256 + byte, end: at + 1 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return null;
}
