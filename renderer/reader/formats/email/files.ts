import type { FileItem } from '../../../../core/model/article/parsed-article.ts';
import {
  endingOf,
  endingOfMediaType,
  hasSharedEndings,
  inputFormatIds,
  isEndingOf,
  isNamedForSources,
} from '../../../../core/formats/input-formats.ts';
import type { Others } from '../../shared/sample/format-reader.ts';
import { isOwnText, readMime, type MimeMessage, type MimePart } from '../../shared/mime/read-mime.ts';
import { partBytes, partText } from '../../shared/mime/part-content.ts';
import { isCompoundFile } from '../../shared/cfb/read-cfb.ts';
import { isMail, isMhtml } from '../../../../core/text/detect-mail.ts';
import { isTnef } from './outlook/tnef.ts';
import { readMessage, unpackOutlook } from './outlook/unpack.ts';

/** A file that came with a mail: a mail, whose own files follow it in the list, or any other. */
export interface MailFile {
  /** `part:N`, counted from 1 through the mail and the mails in it. */
  readonly id: string;
  readonly name: string;
  readonly part: MimePart;
  readonly message: MimeMessage | null;
  /** Whether there is a way to read it as an article. */
  readonly readable: boolean;
}

/** Mails within mails; a deeper one is a file that cannot be read. */
const MAX_DEPTH = 5;
const MAX_FILES = 500;
/** To tell whether JSON or XML is an agency's, all of it is read: no larger one is a story. */
const MAX_DATA = 4 * 1024 * 1024;

/** How far into a file its headers are looked for. */
const HEAD_BYTES = 16_384;

/** Data in JSON or XML, by the type that the mail says. */
const DATA = /^application\/(?:.*\+)?(?:json|xml)$|^text\/(?:xml|vnd\.iptc)/iu;
/** Seals and reports for programs: nothing that a reader misses. */
const UNSEEN =
  /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-keys)$|^message\/(?:delivery-status|disposition-notification|external-body)$|^text\/rfc822-headers$/u;

/** Lists the files of a mail, those of mails within it too, in the order in which they stand in it. */
export async function filesOf({ root }: MimeMessage, isStory: Others['isStory']): Promise<MailFile[]> {
  const files: MailFile[] = [];
  await addFiles(root, files, isStory, 0);
  return files;
}

async function addFiles(
  root: MimePart,
  files: MailFile[],
  isStory: Others['isStory'],
  depth: number,
): Promise<void> {
  for (const part of fileParts(root, false)) {
    if (files.length >= MAX_FILES) return;
    const message = depth < MAX_DEPTH ? await messageIn(part) : null;
    const id = `part:${files.length + 1}`;
    const name = nameOf(part, files.length + 1, message);
    const readable = message !== null || (await isReadable(part, name, isStory));
    files.push({ id, name, part, message, readable });
    if (message !== null) await addFiles(message.root, files, isStory, depth + 1);
  }
}

/** The leaves that are no text of the mail's own, seals and the pictures in its HTML. */
function fileParts(part: MimePart, inHtml: boolean): MimePart[] {
  if (part.children.length > 0) {
    const isChoice = part.type.value === 'multipart/alternative';
    return part.children
      .filter((child) => !isChoice || child.children.length > 0 || fileName(child) !== null)
      .flatMap((child) => fileParts(child, inHtml || part.type.value === 'multipart/related'));
  }
  if (isOwnText(part) || UNSEEN.test(part.type.value) || part.body.every((byte) => byte <= 0x20)) return [];
  const isPicture = inHtml && part.headers.raw('content-id') !== null && part.type.value.startsWith('image/');
  return isPicture ? [] : [part];
}

/** Returns a mail that came with a mail; a page saved as one file, which is sent as one too, is none. */
async function messageIn(part: MimePart): Promise<MimeMessage | null> {
  const isDeclared = part.type.value === 'message/rfc822';
  if (!isDeclared && !isEndingOf('email', endingOf(fileName(part) ?? ''))) return null;
  const bytes = await partBytes(part);
  if (isTnef(bytes) || isCompoundFile(bytes)) {
    const unpacked = unpackOutlook(bytes);
    return unpacked === null ? null : readMime(unpacked);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return isMhtml(head) || !(isDeclared || isMail(head)) ? null : readMessage(bytes);
}

/** Decides by the type in the mail; for data, which may be anything, by the content. */
async function isReadable(part: MimePart, name: string, isStory: Others['isStory']): Promise<boolean> {
  const ending = endingOf(name);
  const named = inputFormatIds.filter((id) => isEndingOf(id, ending));
  if (endingOfMediaType(part.type.value) !== null || named.some((id) => !hasSharedEndings(id))) return true;
  if (named.length === 0 && !DATA.test(part.type.value)) return false;
  if (part.body.length > MAX_DATA) return false;
  return isStory((await partText(part)).text);
}

/** True for a table and the like, by its name or the type that the mail says. */
export function isForSources({ name, part }: MailFile): boolean {
  const ending = endingOfMediaType(part.type.value);
  return isNamedForSources(name) || (ending !== null && isNamedForSources(`x.${ending}`));
}

function fileName({ type, disposition }: MimePart): string | null {
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const plain = name.replace(/[\p{Cc}\p{Cf}]+/gu, '').trim();
  return plain === '' ? null : plain.slice(-200);
}

function nameOf(part: MimePart, number: number, message: MimeMessage | null): string {
  const given =
    fileName(part) ?? message?.root.headers.text('subject') ?? part.headers.text('content-description');
  if (given !== null && given !== '') return given;
  return `${number}.${endingOfMediaType(part.type.value) ?? part.type.value.replace(/[^\w.+-]+/gu, '-')}`;
}

/** Returns a readable file as an item to choose: by its name, with its kind and size. */
export function itemOf({ id, name, part, message }: MailFile): FileItem {
  const kind =
    message === null ? (/\.(\w{1,8})$/u.exec(name)?.[1] ?? endingOfMediaType(part.type.value) ?? '') : 'eml';
  const size = Math.max(1, Math.round(part.body.length / 1024));
  return { id, title: name.slice(0, 1000), detail: `${kind.toUpperCase()} · ${size} kB` };
}
