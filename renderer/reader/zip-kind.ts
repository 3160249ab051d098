import { TickmarkError } from '../../core/kernel/errors.ts';
import { readDirectory, type DirectoryEntry } from '../../core/kernel/zip/directory.ts';
import { documentLimits } from '../../core/kernel/zip/limits.ts';
import { readZip } from '../../core/kernel/zip/read-zip.ts';

/** What a package is, by the beginning of a name in it. */
const FOLDERS: readonly (readonly [start: RegExp, type: string])[] = [
  [/^word\//u, 'DOCX'],
  [/^xl\//u, 'XLSX'],
  [/^ppt\//u, 'PPTX'],
  [/^visio\//u, 'VSDX'],
  [/^Index\/Document\.iwa$|^index\.xml$/u, 'Pages'],
];
/** What a package says of itself in its first entry. */
const MIME_TYPES: readonly (readonly [type: RegExp, kind: string])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/u, 'ODT'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/u, 'ODS'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/u, 'ODP'],
  [/^application\/epub\+zip/u, 'EPUB'],
];
/** What a file is that is cut off before its directory, by its name. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['docx', 'DOCX'],
  ['docm', 'DOCX'],
  ['dotx', 'DOCX'],
  ['odt', 'ODT'],
  ['ott', 'ODT'],
]);
const HEAD = 4096;
const CONTENT_TYPES = '[Content_Types].xml';

/** True where bytes begin as a ZIP file does. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

/**
 * Returns what a ZIP file is: by its directory, wherever in the file its parts stand; where that is cut off, by what
 * its beginning holds or its name says, so that its own reader tells what is wrong with it. 'ZIP' for any other.
 */
export function zipKind(bytes: Uint8Array, name: string): string {
  const entries = entriesOf(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const said = /mimetype(application\/[\w.+-]{1,100})/u.exec(head.slice(0, 200))?.[1] ?? '';
  const declared = MIME_TYPES.find(([type]) => type.test(said))?.[1];
  if (declared !== undefined) return declared;
  if (entries === null) {
    if (/word\/|\[Content_Types\]\.xml/u.test(head) && !/(?:xl|ppt)\//u.test(head)) return 'DOCX';
    return ENDINGS.get(/\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'ZIP';
  }
  const names = entries.map(({ rawName }) => new TextDecoder('latin1').decode(rawName));
  if (names.includes(CONTENT_TYPES) || names.includes('_rels/.rels')) return kindOfPackage(names, bytes);
  // A document without its list of types is one still, and its own reader is to refuse what is wrong with it.
  if (names.some((one) => /^word\/document\d*\.xml$/u.test(one))) return 'DOCX';
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'ODT';
  return (
    FOLDERS.find(([start, type]) => type === 'Pages' && names.some((one) => start.test(one)))?.[1] ?? 'ZIP'
  );
}

/** Programs may call the parts of a package what they like: its list of types then says what it is. */
function kindOfPackage(names: readonly string[], bytes: Uint8Array): string {
  const known = FOLDERS.find(([start]) => names.some((name) => start.test(name)))?.[1];
  if (known !== undefined) return known;
  const types = new TextDecoder().decode(readZip(bytes).read(CONTENT_TYPES) ?? new Uint8Array());
  return types.includes('wordprocessingml') ? 'DOCX' : 'ZIP';
}

/** The entries of the directory; null where it is damaged or too long: the document's own reader then says so. */
function entriesOf(bytes: Uint8Array): readonly DirectoryEntry[] | null {
  const give = (): never => {
    throw new TickmarkError('fileDamaged', { problem: 'its directory' });
  };
  try {
    return readDirectory(bytes, documentLimits.entries, give, give).entries;
  } catch (error) {
    if (error instanceof TickmarkError || error instanceof RangeError) return null;
    throw error;
  }
}
