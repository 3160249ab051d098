/** A record of a capture: what its head says, and its content. */
export interface WarcRecord {
  /** The fields of its head, by their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
}

/** What stands at a place: a record and where it ends, the beginning of one that needs more bytes, or none. */
type Found =
  | { readonly kind: 'record'; readonly record: WarcRecord; readonly end: number }
  | { readonly kind: 'cut'; readonly needs: number }
  | { readonly kind: 'none' };

/** The longest head of a record, in bytes. */
const MOST_HEAD = 65_536;
const VERSION = /^WARC\/(?:0\.1[78]|1\.[01])\r?\n/u;
const BEGINNING = 'WARC/';
const CR = 13;
const LF = 10;

/** Returns what stands at a place. [WARC 1.1, 4] */
export function recordAt(bytes: Uint8Array, at: number): Found {
  const head = bytes.subarray(at, at + MOST_HEAD);
  const begin = latin1(head.subarray(0, BEGINNING.length));
  if (!BEGINNING.startsWith(begin)) return { kind: 'none' };
  const end = endOfHead(head);
  if (end === null)
    return head.length < MOST_HEAD ? { kind: 'cut', needs: bytes.length + 1 } : { kind: 'none' };
  const text = new TextDecoder().decode(head.subarray(0, end));
  const fields = fieldsOf(text);
  const length = fields.get('content-length') ?? '';
  if (!VERSION.test(text) || !/^\d{1,15}$/u.test(length)) return { kind: 'none' };
  const last = at + end + Number(length);
  if (last > bytes.length) return { kind: 'cut', needs: last };
  return { kind: 'record', record: { fields, content: bytes.subarray(at + end, last) }, end: last };
}

/** Returns where the next record may begin from `from` on: a line that begins as one does; null if there is none. */
export function nextRecord(bytes: Uint8Array, from: number): number | null {
  const letters = [...BEGINNING].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(LF, from); at !== -1; at = bytes.indexOf(LF, at + 1))
    if (letters.every((letter, place) => bytes[at + 1 + place] === letter)) return at + 1;
  return null;
}

/** Returns where something stands from `from` on, after the empty lines that part records. */
export function afterEmpty(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  return at;
}

/** Returns where the empty line after a head ends; null if there is none. */
export function endOfHead(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return null;
}

/** Returns the fields below the first line of a head, the first of each name. A line that begins with space goes on with the one before it. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Returns bytes as characters, one for each. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
