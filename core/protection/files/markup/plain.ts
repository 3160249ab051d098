import { NotClean, type Names } from '../cleaned-file.ts';
import { hidesFiles, readingsOf } from './readings.ts';

/** The longest text that is searched, in UTF-16 code units: so much is read in a second or two. */
const LONGEST = 8 * 1024 * 1024;

/** Throws NotClean where a text names a protected source, as it stands or with its escapes resolved, or is too long to be searched. */
export function searchText(text: string, names: Names): void {
  if (text.length > LONGEST) throw new NotClean('tooLarge');
  if (readingsOf(text).some(names)) throw new NotClean('named');
  if (hidesFiles(text)) throw new NotClean('embedded');
}
