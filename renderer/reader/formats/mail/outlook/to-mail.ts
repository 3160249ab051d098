import { concat } from '../../office/encrypted/hashes.ts';
import type { OutlookFile, OutlookMessage } from './message.ts';

const OCTETS = 'application/octet-stream';

/**
 * Returns a mail of Outlook's as the message (RFC 5322, MIME) that other programs would have of it, so that it is read as
 * one: its parts stand in it as they are, in no transfer encoding. The RTF is a file of it where it has no other text.
 */
export function outlookToMail(message: OutlookMessage): Uint8Array<ArrayBuffer> {
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
