import { MAX_ADDRESS } from '../../../../core/model/source/locator.ts';
import { hasDigest } from './digest.ts';
import { latin1, type WarcRecord, endOfHead, fieldsOf } from './records.ts';
import { Gunzip, Inflate, Unzlib } from 'fflate';
import { concat } from '../../shared/crypto/hashes.ts';

/** An address as it was when it was captured. */
export interface Capture {
  readonly address: string;
  /** When: a Moment; null if the record does not say. */
  readonly at: string | null;
  /** The markup of a page; null for what is none, and for one that cannot be unpacked. */
  readonly markup: Uint8Array | null;
  /** The encoding that the server named. */
  readonly charset: string | null;
  /** Where it leads on; null for what is a page itself. */
  readonly leadsTo: string | null;
  /** What it says of its content; null if it says nothing. */
  readonly digest: string | null;
  /** What is wrong with it: it cannot be read, is longer or shorter than it was, or is not what its checksum says. */
  readonly fault: 'unread' | 'cut' | 'changed' | null;
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
/** Documents that people read, which are no pages: a checker is told that they are there. */
const DOCUMENT = /^application\/(?:pdf|msword|rtf|epub\+zip|vnd\.(?:openxmlformats|oasis|ms-)[\w.+-]*)\b/iu;

/** Returns what a record says of a page, or where an address leads; null for all else: requests, pictures, what a program notes of itself. */
export async function captureOf({ fields, content }: WarcRecord): Promise<Capture | null> {
  const address = addressOf(fields.get('warc-target-uri') ?? '');
  if (address === null) return null;
  const digest = fields.get('warc-payload-digest') ?? null;
  const capture = {
    address,
    at: momentOf(fields.get('warc-date') ?? ''),
    markup: null,
    charset: null,
    leadsTo: null,
    digest,
    fault: null,
  };
  const type = fields.get('warc-type')?.toLowerCase();
  if (type === 'revisit') {
    const leadsTo = addressOf(fields.get('warc-refers-to-target-uri') ?? '');
    return leadsTo === null || leadsTo === address ? null : { ...capture, leadsTo };
  }
  if (type !== 'response' && type !== 'resource') return null;
  const response = type === 'response' ? parseResponse(content) : resource(fields, content);
  if (response === null) return null;
  if (response.status >= 300 && response.status < 400) {
    const leadsTo = addressOf(response.fields.get('location') ?? '', address);
    return leadsTo === null ? null : { ...capture, leadsTo };
  }
  const media = response.fields.get('content-type') ?? '';
  if (response.status !== 200) return null;
  if (DOCUMENT.test(media)) return { ...capture, fault: 'unread' };
  if (!PAGE.test(media)) return null;
  const body = withoutChunks(response);
  const markup = await unpackedBody(response, body);
  const charset = /\bcharset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(media)?.[1] ?? null;
  if (markup === null) return { ...capture, fault: 'unread' };
  if (digest !== null && isOther(digest, [response.sent, body, markup]))
    return { ...capture, markup, charset, fault: 'changed' };
  return { ...capture, markup, charset, fault: fields.has('warc-truncated') ? 'cut' : null };
}

/** Programs do not agree on whether the digest is that of a body with or without its chunks and its packing. */
function isOther(digest: string, bodies: readonly Uint8Array[]): boolean {
  return [...new Set(bodies)].every((body) => hasDigest(body, digest) === false);
}

function resource(fields: ReadonlyMap<string, string>, sent: Uint8Array): Response {
  return { status: 200, fields: new Map([['content-type', fields.get('content-type') ?? '']]), sent };
}

/** Returns an address of the web in full, without a name and password in it; null for any other. */
function addressOf(written: string, from?: string): string | null {
  const plain = written.replace(/^<(.*)>$/u, '$1').trim();
  if (!URL.canParse(plain, from)) return null;
  const url = new URL(plain, from);
  if (!/^https?:$/u.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href.length <= MAX_ADDRESS ? url.href : null;
}

/** Returns an address as it is compared: in its normal form, without the place on its page. */
export function sameAddress(address: string): string {
  return (addressOf(address) ?? address).replace(/#.*$/u, '');
}

/** Returns a time as a Moment [WARC 1.1, 5.4]; null for what is none. */
export function momentOf(written: string): string | null {
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(written);
  const time = new Date(isTime ? written.replace(/(\.\d{3})\d+/u, '$1') : NaN);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** Returns what a page's markup says that it is called, roughly; '' if it says nothing. */
export function titleIn(markup: Uint8Array): string {
  const head = new TextDecoder().decode(markup.subarray(0, 65_536));
  const [, title = ''] = /<title\b[^>]{0,200}>([^<]{1,1000})/iu.exec(head) ?? [];
  return title.replace(/\s+/gu, ' ').trim();
}

/** Elements whose text nobody sees. */
const UNSEEN = /<(script|style|template|noscript|title|svg)\b/gu;

/** True if there is a word in markup, outside its scripts and tags: roughly, to offer no empty frames. */
export function hasWords(markup: Uint8Array): boolean {
  const text = latin1(markup.subarray(0, 2_000_000)).toLowerCase();
  const seen: string[] = [];
  let from = 0;
  while (from < text.length) {
    UNSEEN.lastIndex = from;
    const found = UNSEEN.exec(text);
    seen.push(text.slice(from, found?.index));
    const end = found === null ? -1 : text.indexOf(`</${found[1]}`, found.index);
    from = end === -1 ? text.length : end;
  }
  const plain = seen.join(' ').replace(/<[^<>]*>|&#?\w{1,20};/gu, ' ');
  return /[a-z\d\x80-\xff]/u.test(plain);
}

/** What a server answered. */
interface Response {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  /** Its body as it was sent. */
  readonly sent: Uint8Array;
}

/** The longest page that is unpacked, in bytes: no page that people read is longer. */
const MOST_BODY = 20 * 1024 * 1024;
const PIECE = 16_384;
const CR = 13;
const LF = 10;

/** Takes apart the answer of a server as it was recorded (HTTP 1, in which captures also keep newer versions); null for what is none. */
function parseResponse(bytes: Uint8Array): Response | null {
  const end = endOfHead(bytes.subarray(0, 256 * 1024)) ?? bytes.length;
  const head = latin1(bytes.subarray(0, end));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/u.exec(head)?.[1];
  return status === undefined
    ? null
    : { status: Number(status), fields: fieldsOf(head), sent: bytes.subarray(end) };
}

/** Returns a body without the marks of its chunks [RFC 9112, 7.1], as far as they go; the body itself if it has none: some programs leave them out. */
function withoutChunks({ fields, sent }: Response): Uint8Array {
  if (!/\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '')) return sent;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < sent.length;) {
    const end = sent.indexOf(LF, at);
    const line = end === -1 ? '' : latin1(sent.subarray(at, Math.min(end, at + 200)));
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(line)?.[1];
    if (size === undefined) return pieces.length === 0 ? sent : concat(...pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(sent.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (sent[at] === CR || sent[at] === LF) at += 1;
  }
  return concat(...pieces);
}

/**
 * Returns a body unpacked as its server said; the body itself where a program has unpacked it before it kept it. Null if it cannot be unpacked, or
 * unpacks to more than a page has.
 */
async function unpackedBody({ fields }: Response, body: Uint8Array): Promise<Uint8Array | null> {
  let unpacked: Uint8Array | null = body;
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.map((name) => name.trim()).reverse()) {
    if (unpacked === null || coding === '' || coding === 'identity') continue;
    unpacked = looksPlain(unpacked) ? unpacked : await unpackedAs(coding, unpacked);
  }
  return unpacked === null || unpacked.length > MOST_BODY ? null : unpacked;
}

function unpackedAs(coding: string, bytes: Uint8Array): Promise<Uint8Array | null> | Uint8Array | null {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return inflated(new Gunzip(), bytes);
    case 'deflate':
      // Some servers send it with the frame that the standard asks for, some without.
      return inflated(new Unzlib(), bytes) ?? inflated(new Inflate(), bytes);
    case 'br':
      return unbrotlied(bytes);
    default:
      return null;
  }
}

function inflated(stream: Gunzip | Inflate | Unzlib, bytes: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  stream.ondata = (piece) => {
    size += piece.length;
    pieces.push(piece);
  };
  try {
    for (let at = 0; at < bytes.length && size <= MOST_BODY; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    // fflate says by an error with a code what is wrong with the data.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return size > MOST_BODY ? null : concat(...pieces);
}

/** The platform unpacks Brotli where it knows it. */
async function unbrotlied(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const stream = new DecompressionStream('brotli' as CompressionFormat);
    const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
    const pieces: Uint8Array[] = [];
    for (let size = 0; size <= MOST_BODY;) {
      const { done, value } = await reader.read();
      if (done) return concat(...pieces);
      pieces.push(value);
      size += value.length;
    }
    await reader.cancel();
    return null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** True for what begins as markup does: it is not packed any more. */
function looksPlain(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/iu.test(latin1(bytes.subarray(0, 200)));
}
