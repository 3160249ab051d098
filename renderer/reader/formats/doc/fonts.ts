import type { Bytes } from './bytes.ts';

/** Where a font's name begins in its entry, which its length begins. */
const NAME = 40;

/** Reads the names of a document's fonts, by their numbers [MS-DOC 2.9.286]. What is cut off costs only names. */
export function readFonts(part: Bytes): readonly string[] {
  const names: string[] = [];
  for (let at = 4; at < part.length;) {
    const size = part.byte(at) + 1;
    const count = Math.floor((Math.min(size, part.length - at) - NAME) / 2);
    const name = count > 0 ? part.characters(at + NAME, count) : '';
    names.push(name.replace(/\0.*$/su, ''));
    at += size;
  }
  return names;
}
