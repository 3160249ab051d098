import { hasAt, joined, latin, viewOf } from '../bytes.ts';
import { NotClean, type Names } from '../cleaning-result.ts';
import { profileNames } from './colour-profile.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';

/** A piece of a JPEG from its marker on, including the data of a scan. */
interface Segment {
  marker: number;
  /** Without marker and length. */
  data: Uint8Array;
  whole: Uint8Array;
}

/**
 * Returns a JPEG with the picture only (ITU T.81 annex B). Of the application segments it keeps JFIF without its
 * thumbnail, the colour profile, Adobe's colour transform, and the orientation from EXIF. Comments and everything
 * after the end are removed. The picture is not compressed again. Throws NotClean.
 */
export function cleanJpeg(bytes: Uint8Array, names: Names): Uint8Array {
  const segments = [...segmentsOf(bytes)];
  const profile = joined(segments.filter(isProfile).map(({ data }) => data.subarray(PROFILE.length + 2)));
  const withProfile = !profileNames(profile, names);
  const exif = segments.find(({ marker, data }) => marker === 0xe1 && hasAt(data, EXIF));
  const orientation = exif === undefined ? 1 : orientationIn(exif.data.subarray(EXIF.length));
  const kept = segments.flatMap((segment) => (isProfile(segment) && !withProfile ? [] : keptOf(segment)));
  const turned =
    orientation === 1 ? [] : [segment(0xe1, joined([latin(EXIF), onlyOrientation(orientation)]))];
  const [first, ...rest] = kept;
  const isJfif = first?.[1] === 0xe0;
  const ordered = isJfif ? [first, ...turned, ...rest] : [...turned, ...kept];
  return joined([Uint8Array.of(0xff, START), ...ordered, Uint8Array.of(0xff, END)]);
}

function isProfile({ marker, data }: Segment): boolean {
  return marker === 0xe2 && hasAt(data, PROFILE);
}

/** What is kept of a segment: all of it, a replacement, or nothing. */
function keptOf(one: Segment): Uint8Array[] {
  const { marker, data, whole } = one;
  if (marker === COMMENT) return [];
  if (marker < 0xe0 || marker > 0xef) return [whole];
  if (isProfile(one)) return [whole];
  if (marker === 0xe0 && hasAt(data, 'JFIF\0') && data.length >= 14)
    return [segment(marker, joined([data.subarray(0, 12), new Uint8Array(2)]))];
  if (marker === 0xee && hasAt(data, 'Adobe') && data.length >= 12)
    return [segment(marker, data.subarray(0, 12))];
  return [];
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data]);
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw new NotClean('damaged');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return;
    const isKnown =
      (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xef) || marker === COMMENT;
    if (!isKnown || at + 4 > bytes.length) throw new NotClean('damaged');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) throw new NotClean('damaged');
    const next = marker === SCAN ? scanEnd(bytes, end) : end;
    yield { marker, data: bytes.subarray(at + 4, end), whole: bytes.subarray(at, next) };
    at = next;
  }
}

/** Returns where the data of a scan ends: at a marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new NotClean('damaged');
}

const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * Returns the orientation of a picture, 1 to 8, from its EXIF data (a TIFF file, EXIF 2.3 section 4.5); 1 if it has
 * none.
 */
function orientationIn(tiff: Uint8Array): number {
  const isLittle = hasAt(tiff, 'II*\0');
  if (tiff.length < 14 || !(isLittle || hasAt(tiff, 'MM\0*'))) return 1;
  const view = viewOf(tiff);
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let index = 0, at = start + 2; index < count && at + 12 <= tiff.length; index += 1, at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return view.getUint16(at + 2, isLittle) === SHORT && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Returns EXIF data with only the orientation of a picture. */
function onlyOrientation(orientation: number): Uint8Array {
  const directory = [0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0];
  return joined([latin('MM\0*'), Uint8Array.of(0, 0, 0, 8), Uint8Array.from(directory), new Uint8Array(4)]);
}
