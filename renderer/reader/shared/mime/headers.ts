import { decodeWords } from 'postal-mime';

/** The headers of a message or of one of its parts, in the order of the file. */
export interface Headers {
  /** The first header of that name (lower case), unfolded, as it stands there; null if there is none. */
  raw(name: string): string | null;
  /** The same with encoded words (RFC 2047: =?utf-8?Q?caf=C3=A9?=) as the text that they stand for. */
  text(name: string): string | null;
}

/** Where the headers end: their bytes are before `end`, the body begins at `body`. */
interface HeaderBlock {
  readonly headers: Headers;
  readonly body: number;
}

/** More header bytes than any mail program writes: the rest is passed over. */
const MAX_BYTES = 256 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN = new TextDecoder('windows-1252');

/** Reads the headers that stand in `bytes` from `start` up to an empty line, or `end`. */
export function readHeaders(bytes: Uint8Array, start: number, end: number): HeaderBlock {
  const lines: string[] = [];
  let at = start;
  while (at < end) {
    const next = lineAfter(bytes, at, end);
    const isEmpty = bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
    if (!isEmpty && at - start < MAX_BYTES) {
      const line = headerText(bytes.subarray(at, Math.min(next, at + MAX_BYTES))).replace(/\r?\n$/u, '');
      // RFC 5322 2.2.3: a line that begins with white space goes on with the one before.
      if (/^[ \t]/u.test(line) && lines.length > 0) lines[lines.length - 1] += line.replace(/^[ \t]+/u, ' ');
      else lines.push(line);
    }
    at = next;
    if (isEmpty) break;
  }
  return { headers: headersOf(lines), body: at };
}

/** Returns where the line that begins at `at` has ended. */
export function lineAfter(bytes: Uint8Array, at: number, end: number): number {
  const found = bytes.indexOf(LF, at);
  return found === -1 || found >= end ? end : found + 1;
}

function headersOf(lines: readonly string[]): Headers {
  const values = new Map<string, string>();
  for (const line of lines) {
    const header = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/su.exec(line);
    const name = header?.[1]?.toLowerCase();
    // A message may say a thing twice to be read in two ways: the first counts, as in mail programs.
    if (name !== undefined && !values.has(name)) values.set(name, (header?.[2] ?? '').trim());
  }
  return {
    raw: (name) => values.get(name) ?? null,
    text: (name) => {
      const value = values.get(name);
      return value === undefined ? null : decodeWords(value).replace(/\s+/gu, ' ').trim();
    },
  };
}

/** Headers are ASCII, or UTF-8 (RFC 6532); what breaks its rules is from a time when everybody sent Latin letters bare. */
function headerText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return LATIN.decode(bytes);
    throw error;
  }
}

/** A structured header: its value in lower case (text/html, attachment) and its parameters by lower-case name. */
export interface Structured {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** One parameter: name, then a quoted string or whatever stands before the next semicolon. */
const PARAMETER = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gsu;

/** Reads a header such as `text/html; charset="utf-8"`, with RFC 2231 encoded and continued parameters put together. */
export function readStructured(header: string | null): Structured {
  const text = (header ?? '').slice(0, 8192);
  const value = /^\s*([^;\s(]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const plain = new Map<string, string>();
  const pieces = new Map<string, Map<number, { text: string; encoded: boolean }>>();
  for (const [, key = '', quoted, bare] of text.matchAll(PARAMETER)) {
    const raw =
      quoted === undefined ? (bare ?? '').replace(/\s+\(.*$/su, '').trim() : quoted.replace(/\\(.)/gsu, '$1');
    const name = key.toLowerCase();
    const extended = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/u.exec(name);
    const [, base = name, index, encoded] = extended ?? [];
    if (index === undefined && encoded === undefined) {
      if (!plain.has(base)) plain.set(base, decodeWords(raw));
    } else {
      const parts = pieces.get(base) ?? new Map<number, { text: string; encoded: boolean }>();
      const position = Number(index ?? 0);
      if (!parts.has(position)) parts.set(position, { text: raw, encoded: encoded !== undefined });
      pieces.set(base, parts);
    }
  }
  for (const [name, parts] of pieces) plain.set(name, joined(parts));
  return { value, parameters: plain };
}

/** RFC 2231: name*0*=utf-8'en'R%C3%A9sum; name*1=e.txt */
function joined(parts: ReadonlyMap<number, { text: string; encoded: boolean }>): string {
  const ordered = [...parts].sort(([one], [other]) => one - other).map(([, part]) => part);
  let charset = 'utf-8';
  const bytes: number[] = [];
  for (const [position, { text, encoded }] of ordered.entries()) {
    const marked = position === 0 && encoded ? /^([^']*)'[^']*'/u.exec(text) : null;
    if (marked?.[1] !== undefined && marked[1] !== '') charset = marked[1];
    const rest = text.slice(marked?.[0].length ?? 0);
    if (encoded)
      for (const [, hex, character = ''] of rest.matchAll(/%([0-9a-f]{2})|(.)/gisu))
        bytes.push(...(hex === undefined ? new TextEncoder().encode(character) : [Number.parseInt(hex, 16)]));
    else bytes.push(...new TextEncoder().encode(rest));
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(new Uint8Array(bytes));
    throw error;
  }
}
