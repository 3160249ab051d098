import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { stillPicture } from '../../../../core/model/attachment/still-brands.ts';
import { otherPackageKind } from './package.ts';
import type { FileSample } from './sample.ts';

/** How files begin that are not text, but for packages: hexadecimal, with the offset where it is not 0, and its name. */
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
/** Kinds of files that hold others. */
const ARCHIVES = ['ZIP', '7z', 'RAR', 'gzip', 'bzip2', 'xz'];
/** Text files in forms whose bare words would make no sense. */
const OTHER_TEXT: readonly RegExp[] = [
  /^\{\\rtf/,
  /^%!PS/,
  /^(?:From |(?:Return-Path|Received|MIME-Version|Delivered-To|Message-ID|From|Snapshot-Content-Location):\s)[^]{0,4000}^(?:MIME-Version|Content-Type|Subject|Date):\s/im,
];

/** Returns the kind of a file by its first bytes; null if they can be text. Two-letter signatures also need a zero byte. */
export function signatureOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const hex = [...head.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hasZero = head.includes(0);
  const known = SIGNATURES.find(
    ([signature, , offset = 0]) => hex.startsWith(signature, 2 * offset) && (signature.length > 4 || hasZero),
  );
  return stillPicture(bytes) ?? known?.[1] ?? null;
}

/** Pictures whose text is recognized where they are sources, and those that Chromium does not draw. */
const PICTURES = ['PNG', 'JPEG', 'GIF', 'WebP', 'BMP', 'AVIF'];
const OTHER_PICTURES = ['HEIC', 'TIFF'];

/** Throws `fileArchive`, `isPicture`, `pictureNotRead` or `fileBinary` for what is neither text nor in a format that is read; nothing else. */
export function refuseBinary({ name, signature, package: zip }: FileSample): void {
  const type = zip === null ? signature : otherPackageKind(zip);
  if (type === null) return;
  throw new TickmarkError(refusalOf(type), { name, type });
}

function refusalOf(type: string): 'fileArchive' | 'isPicture' | 'pictureNotRead' | 'fileBinary' {
  if (ARCHIVES.includes(type)) return 'fileArchive';
  if (PICTURES.includes(type)) return 'isPicture';
  return OTHER_PICTURES.includes(type) ? 'pictureNotRead' : 'fileBinary';
}

/** True if text that should have none holds control characters: a binary file without a signature. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  const controls = head.match(/[^\P{Cc}\s\u0085]/gu)?.length ?? 0;
  return controls > head.length / 100;
}

/** True for text in another form (RTF, mail, XML, JSON), whose bare words would make no sense. */
export function isOtherForm(head: string, text: string): boolean {
  return OTHER_TEXT.some((form) => form.test(head)) || /^<\?xml|^<!DOCTYPE/i.test(head) || isJson(head, text);
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
