import { isCompoundFile, readCompoundFile } from '../../../shared/cfb/read-cfb.ts';
import { isOwnText, readMime, type MimeMessage, type MimePart } from '../../../shared/mime/read-mime.ts';
import { partBytes } from '../../../shared/mime/part-content.ts';
import { readStructured } from '../../../shared/mime/headers.ts';
import { readMsg } from './msg.ts';
import { isTnef, readTnef } from './tnef.ts';
import { concat } from '../../../shared/crypto/hashes.ts';
import { isMsg, type OutlookFile, type OutlookMessage } from './message.ts';

/** Returns a mail of Outlook's (winmail.dat, .msg) as a message; null for bytes that are none. */
export function unpackOutlook(bytes: Uint8Array): Uint8Array | null {
  if (isTnef(bytes)) return outlookToMail(readTnef(bytes));
  if (!isCompoundFile(bytes)) return null;
  const file = readCompoundFile(bytes);
  return isMsg(file) ? outlookToMail(readMsg(file)) : null;
}

/**
 * Reads a message, or a mail of Outlook's as one. A winmail.dat in it is the whole mail again in a form that only
 * Outlook reads. It is replaced by its files, and by its text if the mail has none.
 */
export async function readMessage(bytes: Uint8Array): Promise<MimeMessage> {
  const { root, cut } = readMime(unpackOutlook(bytes) ?? bytes);
  return { root: await unpacked(root, hasText(root)), cut };
}

async function unpacked(part: MimePart, isSaid: boolean): Promise<MimePart> {
  if (part.children.length > 0) {
    if (!leavesOf(part).some(isWinmail)) return part;
    const children = await Promise.all(part.children.map((child) => unpacked(child, isSaid)));
    return { ...part, children };
  }
  if (!isWinmail(part)) return part;
  const packed = await partBytes(part);
  if (!isTnef(packed)) return part;
  const message = readTnef(packed);
  const wanted = isSaid ? { ...message, plain: null, html: null, rtf: null } : message;
  const { children } = readMime(outlookToMail(wanted)).root;
  return { ...part, type: readStructured('multipart/mixed'), disposition: readStructured(null), children };
}

function isWinmail({ type, disposition }: MimePart): boolean {
  return (
    /^application\/(?:vnd\.)?ms-tnef$/u.test(type.value) ||
    /^winmail\.dat$/iu.test(disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '')
  );
}

function hasText(root: MimePart): boolean {
  return leavesOf(root).some((part) => isOwnText(part) && part.body.some((byte) => byte > 0x20));
}

function leavesOf(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}

const OCTETS = 'application/octet-stream';

/**
 * Returns a mail of Outlook's as the message (RFC 5322, MIME) that other programs would have of it, so that it is read as
 * one: its parts stand in it as they are, in no transfer encoding. The RTF is a file of it where it has no other text.
 */
function outlookToMail(message: OutlookMessage): Uint8Array<ArrayBuffer> {
  const { subject, from, sent, plain, html, rtf, files } = message;
  const texts: Uint8Array[] = [];
  if (plain !== null && plain.trim() !== '')
    texts.push(part('text/plain; charset=utf-8', null, new TextEncoder().encode(plain)));
  if (html !== null)
    texts.push(
      part(`text/html${html.charset === null ? '' : `; charset=${html.charset}`}`, null, html.bytes),
    );
  const isBare = texts.length === 0 && rtf !== null && rtf.length > 0;
  const body = isBare ? [part('application/rtf', 'message.rtf', rtf)] : [];
  if (texts.length > 0) body.push(multipart('alternative', texts));
  return concat(
    lines(
      ...(subject === null ? [] : [`Subject: ${onLine(subject)}`]),
      ...(from === null ? [] : [`From: ${onLine(from)}`]),
      ...(sent === null ? [] : [`Date: ${sent.toUTCString().replace('GMT', '+0000')}`]),
      'MIME-Version: 1.0',
    ),
    multipart('mixed', [...body, ...files.map(filePart)]),
  );
}

function filePart({ name, type, content }: OutlookFile): Uint8Array {
  if (!(content instanceof Uint8Array)) return part('message/rfc822', name, outlookToMail(content));
  return part(/^[\w.+-]+\/[\w.+-]+$/u.test(type) ? type : OCTETS, name, content);
}

/** A part: its head, an empty line, its bytes. */
function part(type: string, name: string | null, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const quoted = onLine(name ?? '').replace(/["\\]/gu, '\\$&');
  const disposition = name === null ? [] : [`Content-Disposition: attachment; filename="${quoted}"`];
  return concat(lines(`Content-Type: ${type}`, ...disposition, ''), bytes);
}

function multipart(kind: string, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  // Nothing in the parts can be known to hold it.
  const boundary = crypto.randomUUID();
  return concat(
    lines(`Content-Type: multipart/${kind}; boundary="${boundary}"`, ''),
    ...parts.flatMap((one) => [lines(`--${boundary}`), one, lines('')]),
    lines(`--${boundary}--`),
  );
}

function lines(...texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(texts.map((text) => `${text}\r\n`).join(''));
}

function onLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
