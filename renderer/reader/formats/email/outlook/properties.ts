import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import type { OutlookMessage } from './message.ts';

/** MAPI's properties that are read ([MS-OXPROPS]), by their numbers. */
export const PROPERTY = {
  subject: 0x0037,
  submitted: 0x0039,
  representing: 0x0042,
  sender: 0x0c1a,
  senderAddress: 0x5d01,
  delivered: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  type: 0x370e,
  displayName: 0x3001,
  codePage: 0x3fde,
  messageCodePage: 0x3ffd,
  hidden: 0x7ffe,
} as const;

/** Types of properties ([MS-OXCDATA] 2.11.1). */
export const TYPE = {
  short: 2,
  long: 3,
  boolean: 0x0b,
  object: 0x0d,
  string8: 0x1e,
  unicode: 0x1f,
  time: 0x40,
  binary: 0x102,
};

/** A property's value: the bytes as they stand, and their type. */
export interface Property {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** Properties by number; the first of one that is there twice. */
export type Properties = ReadonlyMap<number, Property>;

/** Milliseconds from 1601, where Windows begins to count, to 1970. */
const EPOCH = 11_644_473_600_000;

/** Returns what properties say of a mail, all but its files. */
export function messageOf(properties: Properties): Omit<OutlookMessage, 'files'> {
  const said = (number: number): string | null => textOf(properties, number);
  const name = said(PROPERTY.sender) ?? said(PROPERTY.representing);
  const address = said(PROPERTY.senderAddress);
  const html = properties.get(PROPERTY.html);
  const charset =
    html?.type === TYPE.unicode ? 'utf-16le' : charsetOf(numberOf(properties, PROPERTY.codePage));
  return {
    subject: said(PROPERTY.subject),
    from: address === null ? name : `${JSON.stringify(name ?? '')} <${address}>`,
    sent: timeOf(properties, PROPERTY.submitted) ?? timeOf(properties, PROPERTY.delivered),
    plain: said(PROPERTY.body),
    html: html === undefined || html.bytes.length === 0 ? null : { bytes: withoutZero(html), charset },
    rtf: rtfOf(properties),
  };
}

/** Returns a text; null if there is none. Eight-bit text is in the mail's code page. */
export function textOf(properties: Properties, number: number): string | null {
  const property = properties.get(number);
  if (property === undefined) return null;
  const page = numberOf(properties, PROPERTY.messageCodePage);
  const encoding = property.type === TYPE.unicode ? 'utf-16le' : (charsetOf(page) ?? 'windows-1252');
  if (property.type !== TYPE.unicode && property.type !== TYPE.string8) return null;
  const text = new TextDecoder(encoding).decode(property.bytes).replace(/\0+$/u, '');
  return text === '' ? null : text;
}

/** Returns a whole number or a switch; null if there is none. */
export function numberOf(properties: Properties, number: number): number | null {
  const property = properties.get(number);
  if (property === undefined || ![TYPE.short, TYPE.long, TYPE.boolean].includes(property.type)) return null;
  const { bytes } = property;
  return (
    (bytes[0] ?? 0) +
    0x100 * (bytes[1] ?? 0) +
    (property.type === TYPE.long ? 0x10000 * ((bytes[2] ?? 0) + 0x100 * (bytes[3] ?? 0)) : 0)
  );
}

function timeOf(properties: Properties, number: number): Date | null {
  const property = properties.get(number);
  if (property?.type !== TYPE.time || property.bytes.length < 8) return null;
  const view = new DataView(property.bytes.buffer, property.bytes.byteOffset, 8);
  // Ten millionths of a second; the lower half alone makes seven minutes.
  const date = new Date((view.getUint32(4, true) * 2 ** 32 + view.getUint32(0, true)) / 10_000 - EPOCH);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A text that Outlook cannot unpack either must not cost the mail the others. */
function rtfOf(properties: Properties): Uint8Array | null {
  const packed = properties.get(PROPERTY.rtf);
  if (packed === undefined) return null;
  try {
    return decompressRtf(packed.bytes);
  } catch (error) {
    if (error instanceof TickmarkError && error.code === 'fileDamaged') return null;
    throw error;
  }
}

function withoutZero({ bytes, type }: Property): Uint8Array {
  return type === TYPE.binary || type === TYPE.unicode || bytes.at(-1) !== 0 ? bytes : bytes.subarray(0, -1);
}

const CHARSETS: ReadonlyMap<number, string> = new Map([
  [65001, 'utf-8'],
  [1200, 'utf-16le'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [51932, 'euc-jp'],
  [51949, 'euc-kr'],
  [54936, 'gb18030'],
]);

/** Returns the encoding of a Windows code page; null for one that is not known. */
export function charsetOf(page: number | null): string | null {
  if (page === null) return null;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return page === 28591 ? 'windows-1252' : `iso-8859-${page - 28590}`;
  return CHARSETS.get(page) ?? null;
}

/** What every compressed text may refer to before it has said anything ([MS-OXRTFCP] 2.1.3.1). */
const KNOWN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEADER = 16;
const DICTIONARY = 4096;
/** More RTF than any mail has, in bytes. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Returns the RTF of a mail that Outlook has compressed ([MS-OXRTFCP]), or the beginning of it if it is cut off.
 * Throws `fileBomb` if its declared length is greater than that of any mail, `fileDamaged` for invalid data.
 */
export function decompressRtf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) throw damaged();
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (size > LONGEST) throw new TickmarkError('fileBomb', { problem: `RTF: ${size} B > ${LONGEST} B` });
  if (kind === PLAIN) return bytes.slice(HEADER, HEADER + size);
  if (kind !== COMPRESSED) throw damaged();
  const plain = new Uint8Array(size);
  const dictionary = new Uint8Array(DICTIONARY).fill(0x20);
  for (let at = 0; at < KNOWN.length; at += 1) dictionary[at] = KNOWN.charCodeAt(at);
  let [at, written, place] = [HEADER, 0, KNOWN.length];
  const write = (byte: number): void => {
    if (written < size) plain[written++] = byte;
    dictionary[place] = byte;
    place = (place + 1) % DICTIONARY;
  };
  while (at < bytes.length && written < size) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && written < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) write(bytes[at++] ?? 0);
      else {
        const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
        at += 2;
        const offset = reference >> 4;
        // A reference to where the next byte goes ends the text.
        if (offset === place) return plain.slice(0, written);
        for (let step = 0; step < (reference & 0xf) + 2; step += 1)
          write(dictionary[(offset + step) % DICTIONARY] ?? 0);
      }
    }
  }
  return plain.slice(0, written);
}

function damaged(): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: 'RTF, LZFu' });
}
