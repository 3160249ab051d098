import { readFileSync } from 'node:fs';
import { fixturePath } from '../../../../helpers/paths.ts';

/** A message's bytes, of text that has no letters beyond ASCII. */
export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file of tests/fixtures. */
export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fixturePath(path)));
}
