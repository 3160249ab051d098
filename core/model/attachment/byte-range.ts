/** What a request asks of a file, in bytes from 0: from one to another (null: to the end), or so many of its last ones. */
export type AskedBytes = { first: number; last: number | null } | { suffix: number };

/** The most digits of a position that are a whole number here. */
const RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/;

/** Reads the header Range; null for another unit, several ranges, or none. [RFC 9110, 14.1.2] */
export function askedBytes(header: string): AskedBytes | null {
  const [, first, last, suffix] = RANGE.exec(header) ?? [];
  if (suffix !== undefined) return { suffix: Number(suffix) };
  if (first === undefined) return null;
  const asked = { first: Number(first), last: last === undefined ? null : Number(last) };
  return asked.last !== null && asked.last < asked.first ? null : asked;
}

/** Returns which bytes of a file of `size` a request asks for, end exclusive; null if the file has none of them. */
export function bytesAskedOf(asked: AskedBytes, size: number): { start: number; end: number } | null {
  const start = 'suffix' in asked ? Math.max(0, size - asked.suffix) : asked.first;
  const end = 'suffix' in asked || asked.last === null ? size : Math.min(size, asked.last + 1);
  return start < end ? { start, end } : null;
}
