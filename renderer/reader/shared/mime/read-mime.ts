import { lineAfter, readHeaders, type Headers, readStructured, type Structured } from './headers.ts';

/** A part of a message as it is in the file. Nothing is decoded before it is needed. */
export interface MimePart {
  readonly headers: Headers;
  /** Content-Type; text/plain where there is none (RFC 2045 5.2). */
  readonly type: Structured;
  readonly disposition: Structured;
  /** The parts of a multipart; empty for all others. */
  readonly children: readonly MimePart[];
  /** The bytes after the headers, still in their transfer encoding. */
  readonly body: Uint8Array;
}

/** A message's parts; `cut` where there were more than are read. */
export interface MimeMessage {
  readonly root: MimePart;
  readonly cut: boolean;
}

/** Multiparts in multiparts: mail programs need four; more is an attack, and is passed over. */
const MAX_DEPTH = 16;
const MAX_PARTS = 500;

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/**
 * Takes a message apart (RFC 2046), in time that grows with its length: a boundary is looked for only at the beginning
 * of a line, and a multipart of too great a depth is left as it is. What real files have wrong is read as it is meant:
 * a boundary that is not declared, or declared for what is no multipart; delimiters that are missing; an end that is cut off.
 */
export function readMime(bytes: Uint8Array): MimeMessage {
  const whole = withLineFeeds(bytes);
  const budget = { parts: MAX_PARTS, cut: false };
  const root = readPart(whole, messageStart(whole), whole.length, 0, budget);
  return { root, cut: budget.cut };
}

interface Budget {
  parts: number;
  cut: boolean;
}

function readPart(bytes: Uint8Array, start: number, end: number, depth: number, budget: Budget): MimePart {
  budget.parts -= 1;
  const { headers, body: bodyStart } = readHeaders(bytes, start, end);
  const declared = readStructured(headers.raw('content-type'));
  const type = declared.value === '' ? { ...declared, value: 'text/plain' } : declared;
  const disposition = readStructured(headers.raw('content-disposition'));
  const part = { headers, disposition, body: bytes.subarray(bodyStart, end) };
  const isMultipart = type.value.startsWith('multipart/');
  const boundary = type.parameters.get('boundary') ?? null;
  if (!isMultipart && boundary === null) return { ...part, type, children: [] };
  if (depth >= MAX_DEPTH) {
    budget.cut = true;
    return { ...part, type, children: [] };
  }
  let ranges = boundary === null ? [] : delimited(bytes, bodyStart, end, boundary, budget);
  if (ranges.length === 0 && isMultipart) {
    const found = boundaryLine(bytes, bodyStart, end);
    ranges = found === null ? [] : delimited(bytes, bodyStart, end, found, budget);
  }
  if (ranges.length > 0) {
    const children = ranges.map(([from, to]) => readPart(bytes, from, to, depth + 1, budget));
    return { ...part, type: isMultipart ? type : { ...type, value: 'multipart/mixed' }, children };
  }
  if (!isMultipart) return { ...part, type, children: [] };
  // No delimiter at all: what follows is a part with its headers, or else just text.
  const head = new TextDecoder('latin1').decode(bytes.subarray(bodyStart, Math.min(end, bodyStart + 500)));
  const spaces = /^\s*(?=content-[a-z-]+:)/iu.exec(head)?.[0].length;
  if (spaces !== undefined)
    return { ...part, type, children: [readPart(bytes, bodyStart + spaces, end, depth + 1, budget)] };
  const value = /^\s*<(?:!doctype|html|head|body|p|div)\b/iu.test(head) ? 'text/html' : 'text/plain';
  return { ...part, type: { ...type, value }, children: [] };
}

/** Returns where the parts between delimiter lines are. Text before the first and after the last line is ignored. */
function delimited(
  bytes: Uint8Array,
  start: number,
  end: number,
  boundary: string,
  budget: Budget,
): [number, number][] {
  const delimiter = new TextEncoder().encode(`--${boundary.trimEnd()}`);
  const ranges: [number, number][] = [];
  let open: number | null = null;
  let left = budget.parts;
  for (let at = start; at < end;) {
    const next = lineAfter(bytes, at, end);
    const kind =
      bytes[at] === DASH && bytes[at + 1] === DASH ? delimiterKind(bytes, at, next, delimiter) : null;
    if (kind !== null) {
      if (open !== null) ranges.push([open, withoutLineEnd(bytes, open, at)]);
      if (kind === 'close') return ranges;
      if (left <= 0) {
        budget.cut = true;
        return ranges;
      }
      left -= 1;
      open = next;
    }
    at = next;
  }
  if (open !== null && open < end) ranges.push([open, end]);
  return ranges;
}

/** White space may follow a delimiter on its line (RFC 2046 5.1.1), and nothing else. */
function delimiterKind(
  bytes: Uint8Array,
  at: number,
  next: number,
  delimiter: Uint8Array,
): 'open' | 'close' | null {
  let end = next;
  while (end > at && isSpace(bytes[end - 1])) end -= 1;
  const length = end - at;
  if (length !== delimiter.length && length !== delimiter.length + 2) return null;
  for (const [offset, byte] of delimiter.entries()) if (bytes[at + offset] !== byte) return null;
  if (length === delimiter.length) return 'open';
  return bytes[end - 1] === DASH && bytes[end - 2] === DASH ? 'close' : null;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === LF || byte === CR;
}

/** The line end before a delimiter belongs to the delimiter. */
function withoutLineEnd(bytes: Uint8Array, start: number, end: number): number {
  const before = end > start && bytes[end - 1] === LF ? end - 1 : end;
  return before > start && bytes[before - 1] === CR ? before - 1 : before;
}

/** Returns the boundary of a first line of dashes and more that a header follows, where none is declared. */
function boundaryLine(bytes: Uint8Array, start: number, end: number): string | null {
  for (let at = start, lines = 0; at < end && lines < 200; lines += 1) {
    const next = lineAfter(bytes, at, end);
    if (bytes[at] === DASH && bytes[at + 1] === DASH && next - at > 3 && next - at < 200) {
      const after = new TextDecoder('latin1').decode(bytes.subarray(next, Math.min(end, next + 100)));
      if (/^content-[a-z-]+:/iu.test(after))
        return new TextDecoder().decode(bytes.subarray(at + 2, next)).trimEnd();
    }
    at = next;
  }
  return null;
}

/** Skips everything before the headers: a byte order mark, empty lines, a length (Apple Mail), a mailbox's From line. */
function messageStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && isSpace(bytes[at])) at += 1;
  const head = new TextDecoder('latin1').decode(bytes.subarray(at, at + 14));
  return /^>?From |^\d{1,10} *\r?\n/u.test(head) ? lineAfter(bytes, at, bytes.length) : at;
}

/** Lines that end in CR alone, as very old files have them, get line feeds. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  return bytes.map((byte) => (byte === CR ? LF : byte));
}

/** True for a part that is a mail's own text, and no file with it. */
export function isOwnText({ type, disposition }: MimePart): boolean {
  return (
    /^text\/(?:plain|html)$/u.test(type.value) &&
    disposition.value !== 'attachment' &&
    !disposition.parameters.has('filename') &&
    !type.parameters.has('name')
  );
}
