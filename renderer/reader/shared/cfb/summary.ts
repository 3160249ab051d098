import type { CompoundFile } from './read-cfb.ts';

/** What an older document of Office says of itself; null where it does not. */
export interface Summary {
  readonly title: string | null;
  readonly author: string | null;
  /** As an instant in ISO 8601. */
  readonly created: string | null;
  readonly saved: string | null;
}

const STREAM = '\u0005SummaryInformation';
const PROPERTY = { codePage: 1, title: 2, author: 4, created: 12, saved: 13 };
const TYPE = { short: 2, bytes: 0x1e, unicode: 0x1f, time: 0x40 };
const MOST_PROPERTIES = 100;
const LONGEST = 2000;
/** Milliseconds from 1601, where Windows begins to count, to 1970. */
const EPOCH = 11_644_473_600_000;

/** Reads the properties of a document in a compound file ([MS-OLEPS]). What is damaged says nothing, and costs no text. */
export function readSummary(file: CompoundFile): Summary {
  const set = bytesOf(file);
  const values = set === null ? new Map<number, number>() : placesOf(set);
  const said = <Value>(id: number, read: (set: DataView, at: number) => Value | null): Value | null => {
    const at = values.get(id);
    return set === null || at === undefined || at + 12 > set.byteLength ? null : read(set, at);
  };
  const page = said(PROPERTY.codePage, (view, at) => view.getUint16(at + 4, true));
  const text = (id: number) => said(id, (view, at) => textAt(view, at, page ?? 1252));
  return {
    title: text(PROPERTY.title),
    author: text(PROPERTY.author),
    created: said(PROPERTY.created, timeAt),
    saved: said(PROPERTY.saved, timeAt),
  };
}

function bytesOf(file: CompoundFile): DataView | null {
  const stream = file.names.includes(STREAM) ? file.read(STREAM) : null;
  return stream === null ? null : new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
}

/** Where the values are in the stream, by the numbers of their properties. */
function placesOf(set: DataView): Map<number, number> {
  const places = new Map<number, number>();
  if (set.byteLength < 56) return places;
  const start = set.getUint32(44, true);
  if (start + 8 > set.byteLength) return places;
  const count = Math.min(MOST_PROPERTIES, set.getUint32(start + 4, true));
  for (let at = start + 8; at + 8 <= set.byteLength && places.size < count; at += 8)
    places.set(set.getUint32(at, true), start + set.getUint32(at + 4, true));
  return places;
}

function textAt(set: DataView, at: number, page: number): string | null {
  const type = set.getUint32(at, true);
  const isUnicode = type === TYPE.unicode;
  if (!isUnicode && type !== TYPE.bytes) return null;
  const size = Math.min(set.getUint32(at + 4, true) * (isUnicode ? 2 : 1), LONGEST, set.byteLength - at - 8);
  const bytes = new Uint8Array(set.buffer, set.byteOffset + at + 8, size);
  return new TextDecoder(isUnicode ? 'utf-16le' : encodingOf(page)).decode(bytes).replace(/\0.*$/su, '');
}

function encodingOf(page: number): string {
  if (page === 65001) return 'utf-8';
  if (page === 1200) return 'utf-16le';
  return page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252';
}

function timeAt(set: DataView, at: number): string | null {
  if (set.getUint32(at, true) !== TYPE.time) return null;
  const ticks = set.getUint32(at + 8, true) * 2 ** 32 + set.getUint32(at + 4, true);
  const date = new Date(ticks / 10_000 - EPOCH);
  // A program that does not know the time writes 0, or the beginning of its calendar.
  return ticks === 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
