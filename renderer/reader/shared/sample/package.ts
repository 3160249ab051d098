import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readDirectory, type DirectoryEntry } from '../../../../core/kernel/zip/directory.ts';
import { documentLimits } from '../../../../core/kernel/zip/limits.ts';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';

/** What a ZIP file's directory says about its kind. */
export interface Package {
  /** What its first entry says that it is (OpenDocument, EPUB); '' if it says nothing. */
  readonly declared: string;
  /** The names in its directory; null if that is cut off or damaged. */
  readonly names: readonly string[] | null;
  /** Its first bytes as characters, which tell something of one that is cut off. */
  readonly head: string;
  /** True if it has Office's list of types or of relations: it may then call its parts what it likes. */
  readonly isOffice: boolean;
  /** Returns Office's list of types; '' if there is none. */
  types(): string;
}

const HEAD = 4096;
const CONTENT_TYPES = '[Content_Types].xml';

/** Returns what is known about a ZIP file without reading its members; null for bytes that do not begin like one. */
export function packageOf(bytes: Uint8Array): Package | null {
  const [p, k, three, four] = bytes;
  const isZip = p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
  if (!isZip) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const names = entriesOf(bytes)?.map(({ rawName }) => new TextDecoder('latin1').decode(rawName)) ?? null;
  return {
    declared: /mimetype(application\/[\w.+-]{1,100})/u.exec(head.slice(0, 200))?.[1] ?? '',
    names,
    head,
    isOffice: names !== null && (names.includes(CONTENT_TYPES) || names.includes('_rels/.rels')),
    types: () => new TextDecoder().decode(readZip(bytes).read(CONTENT_TYPES) ?? new Uint8Array()),
  };
}

/** The entries of the directory; null if it is damaged or too long: the document's own reader then says so. */
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

/** What a package is that says so of itself, in its first entry. */
const DECLARED: readonly (readonly [type: RegExp, kind: string])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/u, 'ODT'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/u, 'ODS'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/u, 'ODP'],
  [/^application\/epub\+zip/u, 'EPUB'],
];
/** What a package of Office's is, by the beginning of a name in it. */
const FOLDERS: readonly (readonly [start: RegExp, kind: string])[] = [
  [/^xl\//u, 'XLSX'],
  [/^ppt\//u, 'PPTX'],
  [/^visio\//u, 'VSDX'],
];
const PAGES = /^Index\/Document\.iwa$|^index\.xml$/u;

/** Returns the kind that a package says that it is, in its first entry; null if it says none that is known. */
export function declaredKind({ declared }: Package): string | null {
  return DECLARED.find(([type]) => type.test(declared))?.[1] ?? null;
}

/** Returns the kind of a package that is no text: a table, slides, a book; 'ZIP' for any other. */
export function otherPackageKind(file: Package): string {
  const names = file.names ?? [];
  const folder = FOLDERS.find(([start]) => file.isOffice && names.some((name) => start.test(name)));
  return declaredKind(file) ?? folder?.[1] ?? (names.some((name) => PAGES.test(name)) ? 'Pages' : 'ZIP');
}
