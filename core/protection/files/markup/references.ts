import { decodeHTML } from 'entities/decode';

/**
 * Returns text with its character references resolved as a browser does: by number and by every name of HTML, with or
 * without the semicolon.
 */
export function resolved(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** True for an attribute's value that is a path on somebody's machine. */
export function isLocalPath(value: string): boolean {
  return /^\s*(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:Users|home|Volumes|mnt|media|private)\/)/i.test(value);
}

/** Returns words without the local paths among them, for example in a style or a list of pictures. */
export function withoutLocal(value: string): string {
  return value.replace(/\bfile:\/{1,3}[^\s"'()<>,]*|\b[A-Za-z]:\\[^\s"'()<>,]*/gi, '');
}

/** Bytes that a text writes as numbers. */
type Read = (hex: string) => number[];

const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');
/** What a decoder writes for invalid bytes. Looking for it is faster than catching an error a hundred thousand times. */
const NO_LETTER = '\ufffd';

/** Decodes bytes as UTF-8, or as Latin-1 if they are not UTF-8. */
function lettersOf(bytes: readonly number[]): string {
  const packed = Uint8Array.from(bytes);
  const text = utf8.decode(packed);
  return text.includes(NO_LETTER) ? latin1.decode(packed) : text;
}

const pairs: Read = (hex) => [...hex.matchAll(/[0-9A-Fa-f]{2}/g)].map(([pair]) => Number.parseInt(pair, 16));

/** Returns an address with its percent escapes resolved; a percent sign that begins no escape stays. */
export function withPercents(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => lettersOf(pairs(run)));
}

/** Resolves the escapes of JSON, scripts and Excel: \u0142, \xf3, \u{142}, _x0142_. */
function withEscapes(text: string): string {
  return text.replace(
    /\\u([0-9A-Fa-f]{4})|\\u\{([0-9A-Fa-f]{1,6})\}|\\x([0-9A-Fa-f]{2})|_x([0-9A-Fa-f]{4})_/g,
    (whole, ...groups) => {
      const hex = groups.slice(0, 4).find((group) => typeof group === 'string');
      const point = Number.parseInt(String(hex), 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Resolves the escapes of mails (RFC 2045 and 2047): W=C3=B3jcik, also with broken lines. */
function withQuoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (run) => lettersOf(pairs(run)))
    .replace(/=\?[\w-]{1,40}\?Q\?|\?=/gi, ' ')
    .replaceAll('_', ' ');
}

const BASE64 = /[A-Za-z0-9+/_-]{11,}/g;
const HEX = /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){6,}(?![0-9A-Za-z])/g;

/** The texts that are packed as letters and digits in a text (base64, hexadecimal). */
function packedTexts(text: string): string {
  const found: string[] = [];
  for (const [run] of text.matchAll(BASE64)) {
    const bytes = /[a-z]/.test(run) && /[A-Z0-9]/.test(run.slice(1)) ? fromBase64(run) : null;
    if (bytes !== null) found.push(...readable(bytes));
  }
  for (const [run] of text.matchAll(HEX)) found.push(...readable(Uint8Array.from(pairs(run))));
  return found.join('\n');
}

function fromBase64(run: string): Uint8Array | null {
  const letters = run.replaceAll('-', '+').replaceAll('_', '/');
  return letters.length % 4 === 1 ? null : Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

/** Readable text, rather than bytes that happen to decode. */
function readable(bytes: Uint8Array): string[] {
  const text = utf8.decode(bytes);
  return text.includes(NO_LETTER) || /[^\P{Cc}\s]/u.test(text) ? [] : [text];
}

/** Returns a text as it is, and as programs that show or open it may read it: JSON, an address, a page, a mail. */
export function readingsOf(text: string): string[] {
  return [
    ...new Set([
      text,
      resolved(text),
      withPercents(text),
      withEscapes(text),
      ...(/=[0-9A-F]{2}/i.test(text) ? [withQuoted(text)] : []),
      packedTexts(text),
    ]),
  ];
}

/** A row of letters and digits that is longer than any word. */
const LONG_RUN = /[A-Za-z0-9+/_-]{256,}/g;
/** A line of such a row that is broken into lines. */
const ROW = /^[ \t]*[A-Za-z0-9+/]{32,}={0,2}\r?$/;
/** This many such lines are no list of hashes or names. */
const ROWS = 4;

/**
 * True if a text contains files, as pages, drawings and notebooks contain pictures. The contents of those are not
 * searched.
 */
export function hidesFiles(text: string): boolean {
  if (/;base64,/i.test(text) || hasBlock(text)) return true;
  return [...text.matchAll(LONG_RUN)].some(
    ([run]) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run),
  );
}

function hasBlock(text: string): boolean {
  let rows = 0;
  for (const line of text.split('\n')) {
    rows = line.length < 1000 && ROW.test(line) ? rows + 1 : 0;
    if (rows === ROWS) return true;
  }
  return false;
}
