import { addressParser } from 'postal-mime';
import type { Warning } from '../../../../core/model/article/article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readDate } from '../../../../core/text/dates.ts';
import { normalTag } from '../../../../core/text/language.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';
import type { SourceArticle, SourceBlock, SourceFile } from '../../../../core/text/source-article.ts';
import type { FileToRead, Others } from '../../shared/sample/format-reader.ts';
import { filesOf, isForSources, itemOf, type MailFile } from './files.ts';
import { partBytes, partText } from '../../shared/mime/part-content.ts';
import { type MimeMessage, type MimePart, isOwnText } from '../../shared/mime/read-mime.ts';
import { readMessage } from './outlook/unpack.ts';
import { mailDate } from './text/mail-date.ts';
import { withSignOff, unflow, textBlocks } from './text/text-blocks.ts';
import { isForwardSubject, isReplySubject } from './text/mail-words.ts';
import { htmlBlocks } from './text/html-blocks.ts';
import type { ForwardHead } from './text/mail-lines.ts';

/** As long as an article's title may be (ArticleDetails). */
const MAX_TITLE = 1000;

/** The item that is a mail's own text. */
const OWN_TEXT = 'text';

/** A file of a mail, to be read as if it had been loaded itself. */
interface AttachedFile {
  /** `part:N` in the mail. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The requested one of several articles in that file. */
  readonly item: string | null;
}

/**
 * Reads a mail (RFC 5322, MIME, or as Outlook keeps and sends them): its own text, or the file in it that `item` names,
 * which is read as if it had come alone. `item` null: its text, or a choice where files came with it that can be read as
 * well (its own text first, then each by its name, mails within it and their files too). `text`, or the `part:N` of a mail
 * within it: that one's text. Throws TickmarkError `noArticle` if there is none.
 */
export async function readEmail(file: FileToRead, { read, isStory }: Others): Promise<SourceFile> {
  const message = await readMessage(file.bytes);
  const found = await filesOf(message, isStory);
  // A table that came with it is no article to choose.
  const files =
    file.use === 'source'
      ? found
      : found.map((one) => ({ ...one, readable: one.readable && !isForSources(one) }));
  const attached = read === null ? null : await attachmentOf(message, files, file.item);
  if (read !== null && attached !== null) {
    const { id, name, bytes, item } = attached;
    return foundWithin(id, await read({ ...file, name, bytes, item }));
  }
  return readOwnText(message, files, file);
}

/** Reads the text of a mail, or of one within it. */
async function readOwnText(
  message: MimeMessage,
  files: readonly MailFile[],
  { name, item }: FileToRead,
): Promise<SourceFile> {
  if (item !== null) {
    const inner = item === OWN_TEXT ? message : files.find(({ id }) => id === item)?.message;
    if (inner === undefined || inner === null) throw new TickmarkError('noArticle', { name });
    return { kind: 'article', article: await articleOf(inner, files) };
  }
  const readable = files.filter((file) => file.readable);
  const article = await articleOf(message, files);
  const hasText = article.blocks.some(({ level, text }) => level !== 1 && /[\p{L}\p{N}]/u.test(text));
  const items = readable.map(itemOf);
  if (hasText)
    items.unshift({
      id: OWN_TEXT,
      title: shorten(article.details.title ?? name, MAX_TITLE),
      detail: article.details.byline === null ? null : shorten(article.details.byline, 500),
    });
  if (items.length > 1) return { kind: 'several', items };
  if (!hasText && readable[0]?.message)
    return { kind: 'article', article: await articleOf(readable[0].message, files) };
  if (!hasText) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article };
}

/**
 * Returns the file of a mail that `item` names: `part:N`, followed by a slash and the item within it if it holds
 * several. If `item` is null, returns the only readable file of a mail without its own text. Returns null if the
 * request is for a mail's text.
 */
async function attachmentOf(
  message: MimeMessage,
  files: readonly MailFile[],
  item: string | null,
): Promise<AttachedFile | null> {
  if (item === null) {
    const readable = files.filter((file) => file.readable);
    const [only] = readable;
    if (only === undefined || readable.length > 1 || only.message !== null) return null;
    const { blocks } = await readBody(message.root, false);
    return blocks.length > 0 ? null : attached(only, null);
  }
  const [id, inner] = split(item);
  const file = files.find((known) => known.id === id);
  return file === undefined || file.message !== null || !file.readable ? null : attached(file, inner);
}

async function attached({ id, name, part }: MailFile, item: string | null): Promise<AttachedFile> {
  return { id, name, bytes: await partBytes(part), item };
}

/** Returns the contents of a file in a mail. If it holds several articles, they become a choice within the mail. */
function foundWithin(attachedId: string, found: SourceFile): SourceFile {
  if (found.kind === 'article') return found;
  return { kind: 'several', items: found.items.map((item) => ({ ...item, id: `${attachedId}/${item.id}` })) };
}

function split(item: string): [string, string | null] {
  const slash = item.indexOf('/');
  return slash === -1 ? [item, null] : [item.slice(0, slash), item.slice(slash + 1)];
}

/**
 * A mail as an article. Subject, From and Date are its title, byline and date. If it only forwards another mail
 * within its text, those of that mail are taken, because that is the text to check.
 */
async function articleOf({ root, cut }: MimeMessage, files: readonly MailFile[]): Promise<SourceArticle> {
  const { headers } = root;
  const subject = headers.text('subject') ?? '';
  const isReply = isReplySubject(subject) && !isForwardSubject(subject);
  const body = await readBody(root, isReply);
  const head = body.forwarded;
  const words = [head?.subject ?? '', subject].find((said) => said !== '') ?? null;
  const title = words === null ? null : shorten(words, MAX_TITLE);
  const byline = people(head?.from ?? null) ?? people(headers.raw('from'));
  return {
    format: 'email',
    details: {
      title,
      byline,
      outlet: headers.text('organization'),
      published: head === null ? mailDate(headers.raw('date')) : forwardDate(head.date ?? null),
      language: normalTag(headers.raw('content-language')?.split(',')[0] ?? null),
      url: null,
    },
    blocks: headed(withSignOff(body.blocks, byline), title),
    warnings: [...once(body), ...leftOut(files, cut)],
  };
}

/** A forwarding program writes the date in its own language; where it cannot be read, none is better than another's. */
function forwardDate(date: string | null): string | null {
  if (date === null) return null;
  return mailDate(date) ?? readDate(date.replace(/\s+(?:at|om|um|à|a las)\s+/iu, ' '));
}

/** Names, or addresses where there is no name: `Ada Byrne <ada@…>, tom@…`. */
function people(from: string | null): string | null {
  if (from === null) return null;
  const plain = from.slice(0, 2000).replace(/\[mailto:[^\]]*\]/giu, '');
  const names = addressParser(plain, { flatten: true }).map(({ name, address }) =>
    (name === '' ? (address ?? '') : name).replace(/^['"\s]+|['"\s]+$/gu, ''),
  );
  const known = names.filter((person) => person !== '');
  return known.length === 0 ? null : known.join(', ');
}

/** The subject is printed above the text and its claims must be markable, so it becomes the heading. */
function headed(blocks: readonly SourceBlock[], title: string | null): readonly SourceBlock[] {
  if (title === null || blocks.length === 0) return blocks;
  const heading: SourceBlock = { text: title, kind: 'heading', level: 1, marked: true };
  const same = blocks.findIndex(({ text, kind }) => kind !== 'boilerplate' && text.trim() === title);
  return same === -1 || same > 3
    ? [heading, ...blocks]
    : blocks.map((block, at) => (at === same ? heading : block));
}

function once({ warnings }: MailBody): Warning[] {
  const known = new Map(warnings.map((warning) => [`${warning.code} ${warning.detail ?? ''}`, warning]));
  return [...known.values()];
}

function leftOut(files: readonly MailFile[], cut: boolean): Warning[] {
  const names = files.filter(({ readable }) => !readable).map(({ name }) => name);
  if (cut) names.push('…');
  return names.length === 0 ? [] : [{ code: 'partsLeftOut', detail: shorten(names.join(', '), 500) }];
}

/** What a mail says in its own text. */
interface MailBody {
  readonly blocks: readonly SourceBlock[];
  readonly forwarded: ForwardHead | null;
  readonly warnings: readonly Warning[];
}

/** HTML with this share of the words of the plain text, or more, is taken: it says what its paragraphs are. */
const AS_MUCH = 0.9;

const NOTHING: MailBody = { blocks: [], forwarded: null, warnings: [] };

/**
 * Reads a mail's own text. Of alternatives (RFC 2046 5.1.4) it takes the HTML if that has as much text as the plain
 * text, else the plain text; of related parts their root; of other parts all, one below the other. `isReply` is set
 * if the subject says so.
 */
async function readBody(part: MimePart, isReply: boolean): Promise<MailBody> {
  if (part.children.length === 0) return isOwnText(part) ? readText(part, isReply) : NOTHING;
  const bodies = await Promise.all(part.children.map((child) => readBody(child, isReply)));
  switch (part.type.value) {
    case 'multipart/alternative':
      return best(part.children, bodies);
    case 'multipart/related':
      return bodies.find(({ blocks }) => blocks.length > 0) ?? NOTHING;
    default:
      return {
        blocks: bodies.flatMap(({ blocks }) => blocks),
        forwarded: bodies.map(({ forwarded }) => forwarded).find((head) => head !== null) ?? null,
        warnings: bodies.flatMap(({ warnings }) => warnings),
      };
  }
}

async function readText(part: MimePart, isReply: boolean): Promise<MailBody> {
  const { text, warnings } = await partText(part);
  if (part.type.value === 'text/html') return { ...htmlBlocks(text, isReply), warnings };
  const { parameters } = part.type;
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const plain = isFlowed ? unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text;
  return { ...textBlocks(plain, isReply), warnings };
}

function best(parts: readonly MimePart[], bodies: readonly MailBody[]): MailBody {
  const plain = bodies.find((_body, at) => parts[at]?.type.value === 'text/plain') ?? NOTHING;
  // The last alternative is the one that the sender prefers (RFC 2046 5.1.4).
  const rich = bodies.findLast((body, at) => parts[at]?.type.value !== 'text/plain' && size(body) > 0);
  if (rich === undefined) return plain;
  return size(rich) >= AS_MUCH * size(plain) ? rich : plain;
}

/** Letters and digits, without addresses, which only the plain text writes out. */
function size({ blocks }: MailBody): number {
  return blocks.reduce(
    (sum, { text }) => sum + text.replace(/https?:\/\/\S+|[^\p{L}\p{N}]+/giu, '').length,
    0,
  );
}
