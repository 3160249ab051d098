import { unzipSync, zipSync } from 'fflate';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';

/**
 * Damages a zip-based document: half of the time the package itself, else one of its parts, zipped anew, so that the
 * damage is not found by a checksum but by the code that reads the part.
 */
export function mutateZip(bytes: Buffer, random: Random, other: Buffer): Buffer {
  if (random.below(2) === 0)
    return Buffer.from(mutate(bytes.toString('latin1'), random, other.toString('latin1')), 'latin1');
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[random.below(names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || part === undefined) return bytes;
  const text = Buffer.from(part).toString('latin1');
  const changed = { ...parts, [name]: Buffer.from(mutate(text, random, text), 'latin1') };
  // An OpenDocument package is known by a first entry that is stored as it is.
  const { mimetype, ...others } = changed;
  return Buffer.from(
    zipSync(mimetype === undefined ? changed : { mimetype: [mimetype, { level: 0 }], ...others }),
  );
}
