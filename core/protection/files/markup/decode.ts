import { NotClean, type Names } from '../cleaning-result.ts';
import { hidesFiles, readingsOf } from './references.ts';

/**
 * Returns bytes as text: UTF-16 with its mark, else UTF-8. Throws NotClean for any other encoding, because it could
 * only be guessed, and a name that is read wrongly is not found.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotClean('encoding');
  }
}

/** Returns text as UTF-8 with a byte order mark, which overrides any encoding that the text declares. */
export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** True if a text contains many control characters: it is then a binary file. */
export function looksBinary(text: string): boolean {
  return /[^\P{Cc}\s\u0085]/u.test(text);
}

/** The longest text that is searched, in UTF-16 code units. Searching it takes a second or two. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Throws NotClean if a text names a protected source, as it is or with its escapes resolved, or is too long to be
 * searched.
 */
export function searchText(text: string, names: Names): void {
  if (text.length > LONGEST) throw new NotClean('tooLarge');
  if (readingsOf(text).some(names)) throw new NotClean('named');
  if (hidesFiles(text)) throw new NotClean('embedded');
}
