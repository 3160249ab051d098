import { NotClean } from '../cleaned-file.ts';

/**
 * Returns bytes as text: UTF-16 with its mark, else UTF-8. Throws NotClean for any other encoding: which of the hundreds it is
 * can only be guessed, and a name that was read wrongly is not found.
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

/** Returns text as UTF-8 with its mark, which goes before whatever encoding the text says of itself. */
export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** True where text that should have none holds control characters: a binary file. */
export function looksBinary(text: string): boolean {
  return /[^\P{Cc}\s\u0085]/u.test(text);
}
