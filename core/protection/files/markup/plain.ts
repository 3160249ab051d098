import { NotClean, type Names } from '../cleaned-file.ts';
import { resolved } from './references.ts';
import { withUnescaped } from './xml.ts';

/** The longest text that is searched, in UTF-16 code units: so much is read in a second or two. */
const LONGEST = 8 * 1024 * 1024;

/** Throws NotClean where a text names a protected source, as it stands or with its escapes resolved, or is too long to be searched. */
export function searchText(text: string, names: Names): void {
  if (text.length > LONGEST) throw new NotClean('tooLarge');
  if (readings(text).some(names)) throw new NotClean('named');
  if (hidesFiles(text)) throw new NotClean('embedded');
}

/** The text itself, and as whatever shows it may read it: JSON, an address, a page. */
function readings(text: string): string[] {
  const others = [
    resolved(text),
    withUnescaped(text),
    text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  ];
  return [...new Set([text, ...others])];
}

/** True where a text has files in it, as pages and drawings hold pictures: base64 is not searched. */
function hidesFiles(text: string): boolean {
  return /;base64,/i.test(text) || /(?:[A-Za-z0-9+/]{60,76}\r?\n){4}/.test(text);
}
