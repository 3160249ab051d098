import { isCompoundFile, readCompoundFile } from '../../../cfb/read-cfb.ts';
import { isOwnText } from '../mime/own-text.ts';
import { partBytes } from '../mime/part-bytes.ts';
import { readMime, type MimeMessage, type MimePart } from '../mime/read-mime.ts';
import { readStructured } from '../mime/parameters.ts';
import { isMsg, readMsg } from './msg.ts';
import { isTnef, readTnef } from './tnef.ts';
import { outlookToMail } from './to-mail.ts';

/** Returns a mail of Outlook's (winmail.dat, .msg) as a message; null for bytes that are none. */
export function unpackOutlook(bytes: Uint8Array): Uint8Array | null {
  if (isTnef(bytes)) return outlookToMail(readTnef(bytes));
  if (!isCompoundFile(bytes)) return null;
  const file = readCompoundFile(bytes);
  return isMsg(file) ? outlookToMail(readMsg(file)) : null;
}

/**
 * Reads a message, or a mail of Outlook's as one. A winmail.dat in it, which is the whole mail again in a form that only
 * Outlook reads, becomes what it holds: its files, and its text where the mail says nothing by itself.
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
