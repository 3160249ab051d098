import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import { readDirectory, type DirectoryEntry } from '../../../core/kernel/zip/directory.ts';
import { documentLimits } from '../../../core/kernel/zip/limits.ts';
import { readZip } from '../../../core/kernel/zip/read-zip.ts';

/** What is read as it stands, without a container to open first. */
export type TextFormat = Exclude<ParseRequest['format'], 'auto'>;

/** How the bytes of a file begin that is not text: hexadecimal, with the offset where it is not 0, and its name. */
const SIGNATURES: readonly (readonly [hex: string, type: string, offset?: number])[] = [
  ['25504446', 'PDF'],
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['57454250', 'WebP', 8],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['424d', 'BMP'],
  ['66747970', 'MP4', 4],
  ['494433', 'MP3'],
  ['4f676753', 'Ogg'],
  ['1a45dfa3', 'WebM'],
  ['57415645', 'WAV', 8],
  ['d0cf11e0a1b11ae1', 'OLE'],
  ['789f3e22', 'TNEF'],
  ['1f8b08', 'gzip'],
  ['377abcaf271c', '7z'],
  ['52617221', 'RAR'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['53514c69746520666f726d61742033', 'SQLite'],
  ['7f454c46', 'ELF'],
  ['4d5a', 'EXE'],
  ['774f4632', 'WOFF2'],
];
/** Text files in forms of which the words alone would be a muddle. */
const OTHER_TEXT: readonly RegExp[] = [
  /^\{\\rtf/,
  /^%!PS/,
  /^(?:From |(?:Return-Path|Received|MIME-Version|Delivered-To|Message-ID|From|Snapshot-Content-Location):\s)[^]{0,4000}^(?:MIME-Version|Content-Type|Subject|Date):\s/im,
];

/**
 * Returns what a file is that is not text; null where its bytes can be text. Two-letter signatures need a zero byte too. The
 * name tells of nothing but a document that is cut off.
 */
export function binaryType(bytes: Uint8Array, name = ''): string | null {
  const head = bytes.subarray(0, 4096);
  const hex = [...head.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hasZero = head.includes(0);
  if (isZip(bytes)) return zipKind(bytes, name);
  const known = SIGNATURES.find(
    ([signature, , offset = 0]) => hex.startsWith(signature, 2 * offset) && (signature.length > 4 || hasZero),
  );
  return known?.[1] ?? null;
}

/** True where text that should have none holds control characters: a binary file without a signature. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  const controls = head.match(/[^\P{Cc}\s\u0085]/gu)?.length ?? 0;
  return controls > head.length / 100;
}

/**
 * Returns a text's format: what was asked for; else by its content, then by its name. Throws `formatUnknown` for a file in
 * another form (RTF, mail, XML, JSON), which would come out as a muddle; what was pasted has no name and is the text that
 * somebody copied, whatever it looks like.
 */
export function formatOf(asked: ParseRequest['format'], name: string | null, text: string): TextFormat {
  if (asked !== 'auto') return asked;
  const head = text.slice(0, 8192).replace(/^\uFEFF?\s*/u, '');
  const extension = /\.(\w+)$/u.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const isPage = /^(?:html?|xhtml)$/.test(extension);
  if (looksLikeHtml(head) || (isPage && head.includes('<'))) return 'html';
  if (name !== null && name !== '' && isOtherForm(head, text))
    throw new TickmarkError('formatUnknown', { name });
  if (/^(?:md|markdown|mdown|mkd)$/.test(extension)) return 'markdown';
  return looksLikeMarkdown(text.slice(0, 20_000)) ? 'markdown' : 'text';
}

function isOtherForm(head: string, text: string): boolean {
  return OTHER_TEXT.some((form) => form.test(head)) || /^<\?xml|^<!DOCTYPE/i.test(head) || isJson(head, text);
}

function looksLikeHtml(head: string): boolean {
  const body = head.replace(/^(?:<\?xml[^>]*\?>|<!--[^]*?-->|\s)+/u, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(body)) return true;
  const blocks =
    body.match(/<(?:p|div|h[1-6]|ul|ol|li|article|section|span|table|br|meta)\b[^<>]*>/gi)?.length ?? 0;
  return /^<[a-z][^<>]*>/i.test(body) && blocks >= 2 && !/^<\?xml/i.test(head);
}

function isJson(head: string, text: string): boolean {
  if (!/^[[{]/.test(head) || !/[\]}]\s*$/.test(text.slice(-200))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** True where two different marks of Markdown stand in a text, or front matter: one alone may be chance. */
function looksLikeMarkdown(text: string): boolean {
  if (/^---\r?\n\p{L}[\p{L}\p{N}_ -]*:\s/u.test(text)) return true;
  const marks = [
    /^#{1,6} \S/mu,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/u,
    /(?:^|\s)(?:\*\*|__)\S[^*_\n]{0,200}\S(?:\*\*|__)/u,
    /^> \S/mu,
    /^[*+-] \S.*\n[*+-] \S/mu,
    /^(?:-{3,}|={3,})$/mu,
  ];
  return marks.filter((mark) => mark.test(text)).length >= 2;
}

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
function isZip(bytes: Uint8Array): boolean {
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
