import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readZip, type Zip } from '../../../../core/kernel/zip/read-zip.ts';
import { parsedJson } from '../../shared/sample/sample.ts';
import { ARCHIVE, PACKAGE } from './detect.ts';
import { hasDigest } from './digest.ts';
import type { Faults } from './faults.ts';

/** A page that a package lists. */
export interface ListedPage {
  readonly address: string;
  /** When it was captured, as the list has it; '' if it does not say. */
  readonly at: string;
  readonly title: string;
}

/** What a package of a capture holds. */
interface CapturePackage {
  readonly title: string;
  readonly archives: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Its own list of pages; empty if it has none. */
  readonly pages: readonly ListedPage[];
}

const DIGEST = 'datapackage-digest.json';
const LISTS = ['pages/pages.jsonl', 'pages/extraPages.jsonl'];
const MOST_PAGES = 10_000;

/**
 * Opens a package of a capture [WACZ 1.1.1]. What it says of its parts is held against them: `faults` has what is not so. Its index is not
 * needed, because all records are read. Throws what readZip throws.
 */
export function openPackage(bytes: Uint8Array, faults: Faults): CapturePackage {
  const zip = readZip(bytes);
  const read = new Map<string, Uint8Array | null>();
  const part = (name: string): Uint8Array | null => {
    if (!read.has(name)) read.set(name, partOf(zip, name, faults));
    return read.get(name) ?? null;
  };
  const about = objectOf(part(PACKAGE));
  if (about === null) faults.damaged(PACKAGE);
  checkAbout(part(PACKAGE), objectOf(part(DIGEST)), faults);
  checkParts(zip, about, part, faults);
  return {
    title: textOf(about, 'title'),
    archives: zip.names.flatMap((name) => {
      const content = ARCHIVE.test(name) ? part(name) : null;
      return content === null ? [] : [{ name, bytes: content }];
    }),
    pages: LISTS.flatMap((name) => pagesOf(part(name))).slice(0, MOST_PAGES),
  };
}

/** A part that is damaged costs no other. */
function partOf(zip: Zip, name: string, faults: Faults): Uint8Array | null {
  try {
    return zip.read(name);
  } catch (error) {
    if (!(error instanceof TickmarkError) || error.code !== 'fileDamaged') throw error;
    faults.unread(name);
    return null;
  }
}

/** What says what the package is has a checksum of its own. */
function checkAbout(about: Uint8Array | null, digest: object | null, faults: Faults): void {
  if (about !== null && digest !== null && hasDigest(about, textOf(digest, 'hash')) === false)
    faults.changed(PACKAGE);
}

function checkParts(
  zip: Zip,
  about: object | null,
  part: (name: string) => Uint8Array | null,
  faults: Faults,
): void {
  const list: unknown = about === null ? null : Reflect.get(about, 'resources');
  const listed = new Set<string>();
  const resources: readonly unknown[] = Array.isArray(list) ? list : [];
  for (const resource of resources.slice(0, MOST_PAGES)) {
    if (typeof resource !== 'object' || resource === null) continue;
    const name = textOf(resource, 'path');
    listed.add(name);
    if (!zip.names.includes(name)) faults.missing(name);
    const content = part(name);
    if (content === null) continue;
    const size: unknown = Reflect.get(resource, 'bytes');
    const isSized = typeof size !== 'number' || size === content.length;
    if (!isSized || hasDigest(content, textOf(resource, 'hash')) === false) faults.changed(name);
  }
  // What nobody vouches for may have been put in later.
  if (Array.isArray(list))
    for (const name of zip.names) if (ARCHIVE.test(name) && !listed.has(name)) faults.changed(name);
}

/** The pages of a list, a line each; its first line says what it is. Lines that are damaged cost no others. */
function pagesOf(list: Uint8Array | null): ListedPage[] {
  const lines = list === null ? [] : new TextDecoder().decode(list).split('\n', MOST_PAGES);
  return lines.flatMap((line): ListedPage[] => {
    const page: unknown = parsedJson(line);
    if (typeof page !== 'object' || page === null) return [];
    const address = textOf(page, 'url');
    return address === '' ? [] : [{ address, at: textOf(page, 'ts'), title: textOf(page, 'title') }];
  });
}

function objectOf(bytes: Uint8Array | null): object | null {
  const value = bytes === null ? null : parsedJson(new TextDecoder().decode(bytes));
  return typeof value === 'object' ? value : null;
}

function textOf(object: object | null, key: string): string {
  const value: unknown = object === null ? null : Reflect.get(object, key);
  return typeof value === 'string' ? value.trim() : '';
}
