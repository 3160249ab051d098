import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';
import type { Warning } from '../../../../core/model/article/article.ts';
import type { FileItem } from '../../../../core/model/article/parsed-article.ts';
import { addressText, momentText, type Locator } from '../../../../core/model/source/locator.ts';
import { titleOfName } from '../../../../core/text/headline.ts';
import {
  noDetails,
  type SourceArticle,
  type SourceBlock,
  type SourceFile,
} from '../../../../core/text/source-article.ts';
import { declaredText } from '../../shared/mime/part-content.ts';
import type { FileToRead } from '../../shared/sample/format-reader.ts';
import { captureOf, type Capture } from './captured-page.ts';
import { choosePages, type CapturedPage } from './choose-pages.ts';
import { Faults } from './faults.ts';
import { openPackage } from './open-package.ts';
import { concat } from '../../shared/crypto/hashes.ts';
import { afterEmpty, latin1, nextRecord, recordAt, type WarcRecord } from './records.ts';
import { unpackMembers } from './unpack-members.ts';

type Format = 'warc' | 'wacz';
/** Reads a page as any other. */
type PageReader = (markup: string) => SourceArticle;

/** How long the pages of a source are read, in milliseconds: the others are named. The reader has twenty seconds for all. */
const MOST_TIME = 12_000;
/** How much text is gathered, in UTF-16 units, and in how many blocks: a little less than a text may have. */
const MOST_TEXT = 3_500_000;
const MOST_BLOCKS = 90_000;

/**
 * Reads a capture of the web: as a source all of its pages, each with its address and the moment of its capture; as an article one of them,
 * which is a choice if there are several, by ids `page:N` counted from 1. Nothing runs and nothing is fetched. Throws `noArticle` if there is no
 * page with words, `fileDamaged` if that may be because of damage, `fileBomb`, and what opening a package throws.
 */
export async function readCapture(
  format: Format,
  file: FileToRead,
  readPage: PageReader,
): Promise<SourceFile> {
  const { name, bytes, item, use } = file;
  const faults = new Faults();
  const held =
    format === 'wacz' ? openPackage(bytes, faults) : { title: '', archives: [{ name, bytes }], pages: [] };
  const captures = await capturesIn(held.archives, faults);
  const pages = choosePages(captures, held.pages, faults);
  const [only] = pages;
  if (only === undefined) {
    const isDamaged = faults.warnings().some(({ code }) => code === 'partsDamaged');
    throw isDamaged
      ? new TickmarkError('fileDamaged', { name, problem: format.toUpperCase() })
      : new TickmarkError('noArticle', { name });
  }
  if (use === 'source') {
    const title = held.title === '' ? titleOfName(name) : held.title;
    return { kind: 'article', article: sourceOf(format, title, pages, faults, readPage) };
  }
  const chosen = item === null ? only : pages.find((_page, at) => idOf(at) === item);
  if (item === null && pages.length > 1) return { kind: 'several', items: pages.map(itemOf) };
  if (chosen === undefined) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article: articleOf(format, chosen, faults, readPage) };
}

async function capturesIn(
  archives: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  faults: Faults,
): Promise<Capture[]> {
  const found: Promise<Capture | null>[] = [];
  for (const { name, bytes } of archives) {
    const isDamaged = readRecords(bytes, (record) => found.push(captureOf(record)));
    if (isDamaged) faults.damaged(name);
  }
  const captures = (await Promise.all(found)).filter((capture) => capture !== null);
  for (const { address, fault } of captures) if (fault === 'unread') faults.unread(address);
  return captures;
}

function noteFault({ address, fault }: CapturedPage, faults: Faults): void {
  if (fault === 'changed') faults.changed(address);
  if (fault === 'cut') faults.damaged(address);
}

function sourceOf(
  format: Format,
  title: string | null,
  pages: readonly CapturedPage[],
  faults: Faults,
  readPage: PageReader,
): SourceArticle {
  const end = performance.now() + MOST_TIME;
  const blocks: SourceBlock[] = [];
  const warnings: Warning[] = [];
  let size = 0;
  for (const page of pages) {
    if (size > MOST_TEXT || blocks.length > MOST_BLOCKS || performance.now() > end) {
      faults.unread(page.address);
      continue;
    }
    noteFault(page, faults);
    const read = articleIn(page, readPage);
    const locator: Locator = { kind: 'capture', address: page.address, at: page.at };
    for (const block of read.blocks) {
      size += block.text.length;
      blocks.push({ ...block, locator });
    }
    warnings.push(...read.warnings.filter((one) => warnings.every(({ code }) => code !== one.code)));
  }
  return {
    format,
    details: { ...noDetails, title },
    blocks,
    warnings: [...warnings, ...faults.warnings()],
    asItStands: true,
  };
}

function articleOf(format: Format, page: CapturedPage, faults: Faults, readPage: PageReader): SourceArticle {
  noteFault(page, faults);
  const { details, blocks, warnings } = articleIn(page, readPage);
  const captured: Warning[] = page.at === null ? [] : [{ code: 'captured', detail: momentText(page.at) }];
  return {
    format,
    details: { ...details, title: details.title ?? titleOf(page), url: page.address },
    blocks,
    warnings: [...warnings, ...captured, ...faults.warnings()],
  };
}

function articleIn({ markup, charset }: CapturedPage, readPage: PageReader): SourceArticle {
  const { text, warnings } = declaredText(markup, charset, true);
  const article = readPage(text);
  return { ...article, warnings: [...warnings, ...article.warnings] };
}

function idOf(at: number): string {
  return `page:${at + 1}`;
}

/** An item with the page's title, and the address and moment that tell pages of one title apart. */
function itemOf(page: CapturedPage, at: number): FileItem {
  const { address, at: moment } = page;
  const detail = [addressText(address), ...(moment === null ? [] : [momentText(moment)])].join(' · ');
  return { id: idOf(at), title: shorten(titleOf(page) ?? address, 200), detail: shorten(detail, 500) };
}

function titleOf({ title }: CapturedPage): string | null {
  return title === '' ? null : title;
}

/** How often reading begins anew after damage: a file that is nothing but damage must not keep the app busy. */
const MOST_DAMAGED = 1000;
/** A record that goes over several members of gzip is put together up to this size, in bytes. */
const MOST_JOINED = 64 * 1024 * 1024;
const GZIP = [0x1f, 0x8b, 8];

/**
 * Gives the records of a capture to `found`, one after the other: packed each by itself, all as one, or not at all. Returns
 * whether any is damaged; what stands after that is read. Throws `fileBomb`.
 */
export function readRecords(bytes: Uint8Array, found: (record: WarcRecord) => void): boolean {
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return readPlain(bytes, found).isDamaged;
  let isDamaged = false;
  let rest: Uint8Array[] = [];
  let needs = 0;
  const readRest = (mayGoOn: boolean): void => {
    const [first = new Uint8Array(), ...more] = rest;
    const whole = more.length === 0 ? first : concat(first, ...more);
    const read = readPlain(whole, found, mayGoOn);
    isDamaged ||= read.isDamaged;
    rest = read.rest === null ? [] : [whole.subarray(read.rest)];
    needs = read.rest === null ? 0 : read.needs - read.rest;
  };
  const isBroken = unpackMembers(bytes, (member) => {
    if (latin1(member.subarray(0, 5)) === 'WARC/') readRest(false);
    rest.push(member);
    const size = rest.reduce((sum, { length }) => sum + length, 0);
    if (size < needs) return;
    readRest(size < MOST_JOINED);
    // Twice as many at least, so that many small members are not joined as often.
    if (rest.length > 0) needs = Math.max(needs, 2 * size);
  });
  readRest(false);
  return isDamaged || isBroken;
}

/** `mayGoOn`: a record that does not end may go on elsewhere, and is given back as the place where it begins. */
function readPlain(
  bytes: Uint8Array,
  found: (record: WarcRecord) => void,
  mayGoOn = false,
): { readonly isDamaged: boolean; readonly rest: number | null; readonly needs: number } {
  let damaged = 0;
  let at = afterEmpty(bytes, 0);
  while (at < bytes.length) {
    const here = recordAt(bytes, at);
    if (here.kind === 'record') {
      found(here.record);
      at = afterEmpty(bytes, here.end);
      continue;
    }
    const next = damaged < MOST_DAMAGED ? nextRecord(bytes, at + 1) : null;
    if (here.kind === 'cut' && mayGoOn && next === null)
      return { isDamaged: damaged > 0, rest: at, needs: here.needs };
    damaged += 1;
    if (next === null) break;
    at = next;
  }
  return { isDamaged: damaged > 0, rest: null, needs: 0 };
}
