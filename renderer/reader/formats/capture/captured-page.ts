import { MAX_ADDRESS } from '../../../../core/model/source/locator.ts';
import { hasDigest } from './digest.ts';
import { parseResponse, unpackedBody, withoutChunks, type Response } from './response.ts';
import { latin1, type WarcRecord } from './records.ts';

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
