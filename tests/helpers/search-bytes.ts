import { createHash } from 'node:crypto';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { drawnText } from './pdf-text.ts';

/** Words that were found in bytes: where, by what was opened on the way, and in which form they stood there. */
export interface Found {
  words: string;
  where: string;
  as: string;
}

/** Bytes that stand in a file: as they are, or unpacked from it. */
interface Layer {
  where: string;
  bytes: Buffer;
  depth: number;
}

const DEEPEST = 8;
const MOST = 64 * 1024 * 1024;

/**
 * Searches bytes as somebody would who has time: everything that is packed in them is unpacked (ZIP entries, also such as no
 * directory names; zlib, gzip and deflated streams, as in PDF and PNG; base64; quoted-printable), and each of that is read
 * as UTF-8, Latin-1 and UTF-16 of both orders, with percent signs, entities and escapes resolved, in any case of letters
 * and however accents are composed. What a PDF draws is read too.
 */
export function searchBytes(bytes: Uint8Array, words: readonly string[]): Found[] {
  const wanted = words.map((word) => ({ word, plain: plain(word) }));
  const found = new Map<string, Found>();
  for (const { where, bytes: layer } of layersOf(bytes))
    for (const [as, text] of readings(layer))
      for (const { word, plain: needle } of wanted)
        if (text.includes(needle)) found.set(`${word} ${where} ${as}`, { words: word, where, as });
  return [...found.values()];
}

/** Returns the bytes and everything that can be unpacked from them, at any depth. */
export function layersOf(bytes: Uint8Array): { where: string; bytes: Buffer }[] {
  const layers: Layer[] = [];
  const seen = new Set<string>();
  const open: Layer[] = [{ where: 'file', bytes: Buffer.from(bytes), depth: 0 }];
  for (let layer = open.pop(); layer !== undefined; layer = open.pop()) {
    const key = createHash('sha256').update(layer.bytes).digest('hex');
    if (seen.has(key)) continue;
    seen.add(key);
    layers.push(layer);
    if (layer.depth >= DEEPEST) continue;
    const { where, depth } = layer;
    for (const [name, inner] of within(layer.bytes))
      if (inner.length > 3) open.push({ where: `${where} > ${name}`, bytes: inner, depth: depth + 1 });
  }
  return layers;
}

function within(bytes: Buffer): [string, Buffer][] {
  const latin = bytes.toString('latin1');
  return [
    ...zipEntries(bytes),
    ...streams(bytes),
    ...base64Blocks(latin),
    ...quotedPrintable(latin),
    ...hexStrings(latin),
    ...drawn(bytes, latin),
  ];
}

/** By the headers before the entries themselves, so that none is missed that the directory does not name. */
function* zipEntries(bytes: Buffer): Generator<[string, Buffer]> {
  const mark = Buffer.from('PK\u0003\u0004', 'latin1');
  for (let at = bytes.indexOf(mark); at !== -1 && at + 30 <= bytes.length; at = bytes.indexOf(mark, at + 4)) {
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const size = bytes.readUInt32LE(at + 18);
    const name = bytes.toString('utf8', at + 30, nameEnd);
    const isStored = bytes.readUInt16LE(at + 8) === 0;
    const inner = isStored
      ? bytes.subarray(start, start + size)
      : unpacked(() => inflateRawSync(bytes.subarray(start), { maxOutputLength: MOST }));
    if (inner !== null) yield [name, inner];
  }
}

/** Streams by how they begin: zlib of any level, gzip. */
function* streams(bytes: Buffer): Generator<[string, Buffer]> {
  for (let at = 0; at + 6 < bytes.length; at += 1) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (first === 0x78 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0) {
      const inner = unpacked(() => inflateSync(bytes.subarray(at), { maxOutputLength: MOST }));
      if (inner !== null) yield [`zlib@${String(at)}`, inner];
    } else if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) {
      const inner = unpacked(() => gunzipSync(bytes.subarray(at), { maxOutputLength: MOST }));
      if (inner !== null) yield [`gzip@${String(at)}`, inner];
    }
  }
}

function* base64Blocks(latin: string): Generator<[string, Buffer]> {
  for (const { 0: block, index } of latin.matchAll(
    /[A-Za-z0-9+/_-]{12,}(?:\r?\n[A-Za-z0-9+/_-]{4,})*={0,2}/g,
  )) {
    const packed = block.replace(/\s/g, '');
    // Where a block begins within other letters is not known: each of four places is tried.
    for (const skip of [0, 1, 2, 3]) {
      const inner = Buffer.from(packed.slice(skip), 'base64');
      if (skip === 0 || readable(inner)) yield [`base64@${String(index + skip)}`, inner];
    }
  }
}

function* quotedPrintable(latin: string): Generator<[string, Buffer]> {
  if (!/=[0-9A-F]{2}|=\r?\n/.test(latin)) return;
  const text = latin
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  yield ['quoted-printable', Buffer.from(text, 'latin1')];
}

/** As PDF writes strings. */
function* hexStrings(latin: string): Generator<[string, Buffer]> {
  for (const { 0: block, index } of latin.matchAll(/<[0-9A-Fa-f\s]{8,}>/g))
    yield [`hex@${String(index)}`, Buffer.from(block.replace(/[<>\s]/g, ''), 'hex')];
}

function* drawn(bytes: Buffer, latin: string): Generator<[string, Buffer]> {
  if (!latin.startsWith('%PDF')) return;
  const text = unpacked(() => Buffer.from(drawnText(bytes)));
  if (text !== null) yield ['drawn', text];
}

function unpacked(work: () => Buffer): Buffer | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** True if bytes are mostly what a text has: by chance they hardly are. */
function readable(bytes: Buffer): boolean {
  const odd = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126).length;
  return odd * 4 < bytes.length;
}

/** Letters as they are compared: of no case, composed. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Returns bytes as each of the texts that they can be read as, compared letters of no case; and how each was read. */
export function* readings(bytes: Buffer): Generator<[string, string]> {
  const utf16 = (order: 'le' | 'be', from: number): string =>
    new TextDecoder(`utf-16${order}`).decode(bytes.subarray(from));
  const raw: [string, string][] = [
    ['UTF-8', bytes.toString('utf8')],
    ['Latin-1', bytes.toString('latin1')],
    ['UTF-16LE', utf16('le', 0)],
    ['UTF-16LE+1', utf16('le', 1)],
    ['UTF-16BE', utf16('be', 0)],
    ['UTF-16BE+1', utf16('be', 1)],
  ];
  for (const [as, text] of raw) {
    yield [as, plain(text)];
    // XML between the letters of a name is no protection.
    if (as === 'UTF-8') yield ['without tags', plain(resolved(text.replace(/<[^<>]*>/g, '')))];
    const without = resolved(text);
    if (without !== text) yield [`${as}, resolved`, plain(without)];
  }
}

function resolved(text: string): string {
  return text
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) =>
      Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'),
    )
    .replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
