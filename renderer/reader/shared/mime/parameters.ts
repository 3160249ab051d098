import { decodeWords } from 'postal-mime';

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
