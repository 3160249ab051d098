import { hasAt, joined, latin, viewOf } from '../bytes.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * Returns how a picture is to be turned, 1 to 8, by its EXIF data (a TIFF file, as EXIF 2.3 section 4.5 has it); 1 where that
 * does not say.
 */
export function orientationIn(tiff: Uint8Array): number {
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

/** Returns EXIF data that says how a picture is to be turned, and nothing else. */
export function onlyOrientation(orientation: number): Uint8Array {
  const directory = [0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0];
  return joined([latin('MM\0*'), Uint8Array.of(0, 0, 0, 8), Uint8Array.from(directory), new Uint8Array(4)]);
}
