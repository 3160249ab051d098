import { isCompoundFile, readCompoundFile } from '../../../shared/cfb/read-cfb.ts';
import { isOwnText, readMime, type MimeMessage, type MimePart } from '../../../shared/mime/read-mime.ts';
import { partBytes } from '../../../shared/mime/part-content.ts';
import { readStructured } from '../../../shared/mime/headers.ts';
import { isTnef, readTnef } from './tnef.ts';
import { concat } from '../../../shared/crypto/hashes.ts';
import {
  isMsg,
  type OutlookFile,
  type OutlookMessage,
  MAX_FILES,
  MAX_MESSAGES,
  PROPERTIES,
} from './message.ts';
import type { CompoundFile } from '../../../shared/cfb/read-cfb.ts';
import { messageOf, numberOf, PROPERTY, textOf, TYPE, type Property } from './properties.ts';

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

const STREAM = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/iu;
const ATTACHMENT = /^__attach_version1\.0_#[0-9A-F]{8}$/iu;
const EMBEDDED = '__substg1.0_3701000D/';
/** The length of the header before the properties of a mail, of a mail within it, and of a file ([MS-OXMSG] 2.4). */
const HEADER = { top: 32, embedded: 24, file: 8 };
const ENTRY = 16;

/** Reads a mail that was dragged out of Outlook or saved by it (.msg, [MS-OXMSG]). Throws `fileDamaged`, `fileBomb`. */
export function readMsg(file: CompoundFile): OutlookMessage {
  return messageAt(file, '', HEADER.top, 0);
}

function messageAt(file: CompoundFile, path: string, header: number, depth: number): OutlookMessage {
  const storages = new Set(
    file.names
      .filter((name) => name.startsWith(path))
      .map((name) => name.slice(path.length).split('/')[0] ?? '')
      .filter((name) => ATTACHMENT.test(name)),
  );
  const files = [...storages]
    .sort()
    .slice(0, MAX_FILES)
    .flatMap((storage, at) => fileAt(file, `${path}${storage}/`, at, depth) ?? []);
  return { ...messageOf(propertiesAt(file, path, header)), files };
}

function fileAt(file: CompoundFile, path: string, at: number, depth: number): OutlookFile | null {
  const properties = propertiesAt(file, path, HEADER.file);
  if (numberOf(properties, PROPERTY.hidden) === 1) return null;
  const name =
    textOf(properties, PROPERTY.longName) ??
    textOf(properties, PROPERTY.displayName) ??
    textOf(properties, PROPERTY.shortName) ??
    String(at + 1);
  const type = textOf(properties, PROPERTY.type)?.toLowerCase() ?? 'application/octet-stream';
  const isMessage = file.names.includes(`${path}${EMBEDDED}${PROPERTIES}`);
  if (isMessage)
    return depth >= MAX_MESSAGES
      ? null
      : {
          name,
          type: 'message/rfc822',
          content: messageAt(file, path + EMBEDDED, HEADER.embedded, depth + 1),
        };
  const data = properties.get(PROPERTY.data);
  return data === undefined ? null : { name, type, content: data.bytes };
}

/** The properties in a storage: those of fixed size from one stream, each of the others from its own. */
function propertiesAt(file: CompoundFile, path: string, header: number): Map<number, Property> {
  const found = new Map<number, Property>();
  const fixed = file.read(path + PROPERTIES) ?? new Uint8Array();
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  for (let at = header; at + ENTRY <= fixed.length; at += ENTRY) {
    const type = view.getUint16(at, true);
    if ([TYPE.short, TYPE.long, TYPE.boolean, TYPE.time].includes(type))
      found.set(view.getUint16(at + 2, true), { type, bytes: fixed.subarray(at + 8, at + ENTRY) });
  }
  const wanted: ReadonlySet<number> = new Set(Object.values(PROPERTY));
  for (const name of file.names) {
    const [, id, type] = (name.startsWith(path) && STREAM.exec(name.slice(path.length))) || [];
    if (id === undefined || type === undefined || !wanted.has(Number.parseInt(id, 16))) continue;
    const bytes = file.read(name);
    if (bytes !== null) found.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), bytes });
  }
  return found;
}
