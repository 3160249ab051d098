import { isMail, isMhtml } from '../../text/detect-mail.ts';
import { hasAt } from './bytes.ts';
import type { LeftOutWhy } from './cleaning-result.ts';
import { decoded, looksBinary } from './markup/decode.ts';
import { NotClean } from './cleaning-result.ts';
import { isPng } from './pictures/png.ts';
import { isWebp } from './pictures/webp.ts';

/** The kinds of files of which a clean copy can be made. */
export type CleanKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'svg' | 'package' | 'html' | 'text';

/** The beginnings of files of which no clean copy can be made: characters, one a byte, and their position. */
const OTHERS: readonly (readonly [begin: string, at: number, why: LeftOutWhy])[] = [
  ['%PDF', 0, 'pdf'],
  ['II*\0', 0, 'otherPicture'],
  ['MM\0*', 0, 'otherPicture'],
  ['BM', 0, 'otherPicture'],
  ['\0\0\u0001\0', 0, 'otherPicture'],
  ['8BPS', 0, 'otherPicture'],
  ['ftyphei', 4, 'otherPicture'],
  ['ftypmif1', 4, 'otherPicture'],
  ['ftypavif', 4, 'otherPicture'],
  ['ftyp', 4, 'recording'],
  ['ID3', 0, 'recording'],
  ['OggS', 0, 'recording'],
  ['fLaC', 0, 'recording'],
  ['\u001aE\u00df\u00a3', 0, 'recording'],
  ['WAVE', 8, 'recording'],
  ['AVI ', 8, 'recording'],
  ['#!AMR', 0, 'recording'],
  ['\u00ff\u00fb', 0, 'recording'],
  ['\u00ff\u00f3', 0, 'recording'],
  ['\u00ff\u00f1', 0, 'recording'],
  ['{\\rtf', 0, 'otherDocument'],
  ['%!PS', 0, 'otherDocument'],
  ['\u0078\u009f\u003e\u0022', 0, 'mail'],
  ['\u001f\u008b', 0, 'archive'],
  ['7z\u00bc\u00af', 0, 'archive'],
  ['Rar!', 0, 'archive'],
  ['BZh', 0, 'archive'],
  ['\u00fd7zXZ', 0, 'archive'],
  ['ustar', 257, 'archive'],
];

/** The beginning of a compound file: an old Office document, an Outlook mail or an encrypted document. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** One header that says where a message comes from is enough. */
const ORIGIN = /^>?(?:From|Sender|Reply-To|Return-Path|Received|Resent-From)[ \t]*:[^\n]*@/i;
/**
 * Headers at the beginning of mailboxes, and of messages that a program saved as text, in the languages of common
 * programs.
 */
const PRINTED_MAIL =
  /^(?:From |>?(?:From|Van|Von|De|Da|Od|Fra|Från|Lähettäjä|Kimden|От|Від)[ \t]*:[^\n]*@[^\n]*\r?\n(?:[^\n]*\r?\n){0,4}?(?:Sent|Date|To|Cc|Subject|Verzonden|Datum|Aan|Onderwerp|Gesendet|An|Betreff|Envoyé|Date|À|Objet|Enviado|Fecha|Para|Asunto|Inviato|A|Oggetto|Wysłano|Data|Do|Temat|Sendt|Til|Emne|Skickat|Till|Ämne|Кому|Тема)[ \t]*:)/iu;
/** Documents in a single XML file, which contains their authors; contact cards; calendars, which say who meets whom. */
const OTHER_TEXT =
  /<(?:office:document|pkg:package|w:wordDocument|Workbook)\b|progid="(?:Word|Excel|PowerPoint)/;
const CARD = /^BEGIN:(?:VCARD|VCALENDAR)/im;
/** A PDF may have other bytes before it (ISO 32000-1, annex H). */
const LATE_PDF = /^[^]{0,1024}?%PDF-\d/;
const HEAD = 32_768;

/**
 * Returns the kind of a file by its content, never by its name. Throws NotClean if no clean copy can be made of that
 * kind.
 */
export function kindOf(bytes: Uint8Array): CleanKind {
  if (hasAt(bytes, '\u00ff\u00d8\u00ff')) return 'jpeg';
  if (isPng(bytes)) return 'png';
  if (hasAt(bytes, 'GIF87a') || hasAt(bytes, 'GIF89a')) return 'gif';
  if (isWebp(bytes)) return 'webp';
  if (hasAt(bytes, 'PK\u0003\u0004')) return 'package';
  // This is checked first: a mail has its headers in ASCII, whatever its encoding.
  if (beginsAsMail(latinHead(bytes))) throw new NotClean('mail');
  if (hasAt(bytes, COMPOUND)) throw new NotClean(whyCompound(bytes));
  const other = OTHERS.find(([begin, at]) => hasAt(bytes, begin, at));
  // Texts can begin with these two letters too.
  if (other !== undefined && (other[0].length > 2 || !isText(bytes))) throw new NotClean(other[2]);
  return kindOfText(bytes);
}

function kindOfText(bytes: Uint8Array): CleanKind {
  const text = decodedOr(bytes);
  if (looksBinary(text)) throw new NotClean('unknown');
  const head = text.slice(0, HEAD).trimStart();
  if (beginsAsMail(head)) throw new NotClean('mail');
  if (LATE_PDF.test(head)) throw new NotClean('pdf');
  if (head.startsWith('{\\rtf')) throw new NotClean('otherDocument');
  if (CARD.test(head) || OTHER_TEXT.test(head)) throw new NotClean('otherDocument');
  const markup = head.replace(/^(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE\s+svg[^>]*>|\s)+/u, '');
  if (/^<(?:\w+:)?svg\b/i.test(markup)) return 'svg';
  return /<(?:!doctype\s+html|html|head|body|meta|script|div|p)\b/i.test(head) ? 'html' : 'text';
}

/** A message, or a page that was saved as one. Its headers say who wrote it, whatever their order. */
function beginsAsMail(head: string): boolean {
  const begin = head.replace(/^[\uFEFF\s]*(?:\d{1,10} *\r?\n)?/u, '');
  return isMail(head) || isMhtml(head) || ORIGIN.test(begin) || PRINTED_MAIL.test(begin);
}

function latinHead(bytes: Uint8Array): string {
  const isMarked = hasAt(bytes, '\u00ef\u00bb\u00bf');
  return new TextDecoder('latin1').decode(bytes.subarray(isMarked ? 3 : 0, HEAD));
}

/** Decided by the names of its streams, which are in UTF-16. */
function whyCompound(bytes: Uint8Array): LeftOutWhy {
  const text = new TextDecoder('latin1').decode(bytes);
  const has = (name: string): boolean => text.includes([...name].map((letter) => `${letter}\0`).join(''));
  if (has('__substg1.0_')) return 'mail';
  return has('EncryptedPackage') ? 'encrypted' : 'otherDocument';
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !looksBinary(decoded(bytes));
  } catch {
    return false;
  }
}

/** A binary file is not a text in an unknown encoding. */
function decodedOr(bytes: Uint8Array): string {
  try {
    return decoded(bytes);
  } catch (thrown) {
    if (looksBinary(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))) throw new NotClean('unknown');
    throw thrown;
  }
}
