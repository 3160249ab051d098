import { zipSync, type Zippable } from 'fflate';
import { TickmarkError } from '../../../kernel/errors.ts';
import { readZip, type Zip } from '../../../kernel/zip/read-zip.ts';
import { NotClean, type CleanedFile, type Names } from '../cleaned-file.ts';
import { searchText } from '../markup/plain.ts';

/** The parts of a package by their names, in the order in which they are written. */
export type Parts = Map<string, Uint8Array>;

/** The earliest moment that a ZIP file can name: one that says nothing. */
const NEVER = new Date(1980, 0, 1);

/** Opens a package and returns its parts. Throws NotClean for one that is encrypted, damaged or a bomb. */
export function partsOf(bytes: Uint8Array): Parts {
  try {
    const zip: Zip = readZip(bytes);
    return new Map(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array(0)]));
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) throw thrown;
    const why = { fileEncrypted: 'encrypted', fileBomb: 'tooLarge' } as const;
    throw new NotClean(thrown.code in why ? why[thrown.code as keyof typeof why] : 'damaged');
  }
}

/** Returns a package of parts: no comments, no extra fields, no moments; the first parts first, the rest by name. Throws NotClean where a name of a part names a source. */
export function packageOf(parts: Parts, first: readonly string[], names: Names): Uint8Array {
  const rest = [...parts.keys()].filter((name) => !first.includes(name)).sort();
  searchText(rest.join('\n'), names);
  const files: Zippable = {};
  for (const name of [...first.filter((one) => parts.has(one)), ...rest]) {
    const isStored = name === 'mimetype' || /\.(?:png|jpe?g|gif|webp)$/i.test(name);
    files[name] = [parts.get(name) ?? new Uint8Array(0), { mtime: NEVER, level: isStored ? 0 : 6 }];
  }
  return zipSync(files);
}

/** Returns a file that stands in a package, cleaned. Throws NotClean: what holds something that cannot leave does not leave. */
export function cleanPart(bytes: Uint8Array, inner: (bytes: Uint8Array) => CleanedFile): Uint8Array {
  const cleaned = inner(bytes);
  if (cleaned.what === 'leftOut') throw new NotClean(cleaned.why === 'named' ? 'named' : 'embedded');
  return cleaned.what === 'asIs' ? bytes : cleaned.bytes;
}
