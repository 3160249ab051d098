import { TickmarkError } from '../../core/kernel/errors.ts';
import type { ParseRequest } from '../../core/model/article/parsed-article.ts';
import { isZip, zipKind } from './zip-kind.ts';

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
