import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { MAX_FILES, MAX_MESSAGES, type OutlookFile, type OutlookMessage } from './message.ts';
import {
  charsetOf,
  messageOf,
  numberOf,
  PROPERTY,
  textOf,
  TYPE,
  type Properties,
  type Property,
} from './properties.ts';

const SIGNATURE = 0x223e9f78;
const HEADER = 6;
/** Attributes ([MS-OXTNEF] 2.1.2.1) that are read. */
const ATTRIBUTE = {
  subject: 0x00018004,
  body: 0x0002800c,
  sent: 0x00038005,
  properties: 0x00069003,
  codePage: 0x00069007,
  fileBegins: 0x00069002,
  fileTitle: 0x00018010,
  fileData: 0x0006800f,
  fileProperties: 0x00069005,
};
/** The length of the prefix of a mail within a mail: the interface by which Outlook reads it. */
const INTERFACE = 16;
const NAMED = 0x8000;
const SEVERAL = 0x1000;
const MOST_PROPERTIES = 5000;

interface FileInMaking {
  title: string | null;
  data: Uint8Array | null;
  properties: Properties;
}

/** True if bytes begin as Outlook's winmail.dat does. */
export function isTnef(bytes: Uint8Array): boolean {
  return (
    bytes.length > HEADER && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === SIGNATURE
  );
}

/**
 * Reads a mail as Outlook sends it to other programs (winmail.dat, [MS-OXTNEF]), or the beginning of it if it is cut
 * off. Throws `fileDamaged` for another file, and `fileBomb`.
 */
export function readTnef(bytes: Uint8Array, depth = 0): OutlookMessage {
  if (!isTnef(bytes)) throw new TickmarkError('fileDamaged', { problem: 'TNEF' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: FileInMaking[] = [];
  const own = new Map<number, Property>();
  let charset = 'windows-1252';
  let sent: Date | null = null;
  const text = (data: Uint8Array): string => new TextDecoder(charset).decode(data).replace(/\0+$/u, '');
  for (let at = HEADER; at + 9 <= bytes.length;) {
    const id = view.getUint32(at + 1, true);
    const end = at + 9 + view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, end);
    const file = files.at(-1);
    if (id === ATTRIBUTE.codePage && data.length >= 4)
      charset = charsetOf(new DataView(data.buffer, data.byteOffset).getUint32(0, true)) ?? charset;
    else if (id === ATTRIBUTE.subject || id === ATTRIBUTE.body) {
      const number = id === ATTRIBUTE.subject ? PROPERTY.subject : PROPERTY.body;
      if (!own.has(number)) own.set(number, { type: TYPE.unicode, bytes: utf16(text(data)) });
    } else if (id === ATTRIBUTE.sent) sent = dateOf(data);
    else if (id === ATTRIBUTE.properties)
      for (const [number, property] of propertiesIn(data)) own.set(number, property);
    else if (id === ATTRIBUTE.fileBegins && files.length < MAX_FILES)
      files.push({ title: null, data: null, properties: new Map() });
    else if (file !== undefined && id === ATTRIBUTE.fileTitle) file.title = text(data);
    else if (file !== undefined && id === ATTRIBUTE.fileData) file.data = data;
    else if (file !== undefined && id === ATTRIBUTE.fileProperties) file.properties = propertiesIn(data);
    // A checksum of two bytes follows.
    at = end + 2;
  }
  const message = messageOf(own);
  return {
    ...message,
    sent: message.sent ?? sent,
    files: files.flatMap((file, at) => fileOf(file, at, depth) ?? []),
  };
}

function fileOf({ title, data, properties }: FileInMaking, at: number, depth: number): OutlookFile | null {
  if (numberOf(properties, PROPERTY.hidden) === 1) return null;
  const own = properties.get(PROPERTY.data);
  const name = textOf(properties, PROPERTY.longName) ?? textOf(properties, PROPERTY.displayName) ?? title;
  const type = textOf(properties, PROPERTY.type)?.toLowerCase() ?? 'application/octet-stream';
  const inner = own?.type === TYPE.object ? own.bytes.subarray(INTERFACE) : null;
  const content =
    inner !== null && isTnef(inner) && depth < MAX_MESSAGES
      ? readTnef(inner, depth + 1)
      : (own?.bytes ?? data);
  return content === null ? null : { name: name ?? String(at + 1), type, content };
}

/** The properties in an attribute; those after one that does not hold are not read. */
function propertiesIn(data: Uint8Array): Map<number, Property> {
  const found = new Map<number, Property>();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 4;
  const number = (): number => {
    const value = at + 4 <= data.length ? view.getUint32(at, true) : NaN;
    at += 4;
    return value;
  };
  const count = Math.min(MOST_PROPERTIES, data.length < 4 ? 0 : view.getUint32(0, true));
  for (let done = 0; done < count && at + 4 <= data.length; done += 1) {
    const [type, id] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    at += 4;
    if (id >= NAMED) {
      at += 16;
      const isName = number() === 1;
      const length = isName ? padded(number()) : 4;
      at += length;
    }
    const fixed = fixedSize(type);
    const values = fixed === null || (type & SEVERAL) !== 0 ? number() : 1;
    for (let value = 0; value < values; value += 1) {
      const size = fixed ?? number();
      if (!(size >= 0) || at + size > data.length) return found;
      if (value === 0 && !found.has(id)) found.set(id, { type, bytes: data.subarray(at, at + size) });
      at += padded(size);
    }
    if (Number.isNaN(values)) return found;
  }
  return found;
}

/** The size of a type's values in bytes; null for those that say it themselves. */
function fixedSize(type: number): number | null {
  switch (type & ~SEVERAL) {
    case TYPE.short:
    case TYPE.boolean:
    case TYPE.long:
    case 0x04:
    case 0x0a:
      return 4;
    case 0x05:
    case 0x06:
    case 0x07:
    case 0x14:
    case TYPE.time:
      return 8;
    case 0x48:
      return 16;
    default:
      return null;
  }
}

/** Values are filled up to a multiple of four bytes. */
function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** Year, month, day, hour, minute, second, in two bytes each. */
function dateOf(data: Uint8Array): Date | null {
  if (data.length < 12) return null;
  const view = new DataView(data.buffer, data.byteOffset);
  const [year = 0, month = 1, day = 1, hour, minute, second] = [0, 2, 4, 6, 8, 10].map((at) =>
    view.getUint16(at, true),
  );
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return Number.isNaN(date.getTime()) ? null : date;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), true);
  return bytes;
}
