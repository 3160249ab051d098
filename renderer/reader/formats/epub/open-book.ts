import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { readZip, type Zip } from '../../../../core/kernel/zip/read-zip.ts';
import { decodePart } from '../../shared/encoding/decode.ts';
import { childOf, elementsIn, outermost, textOf, type XmlElement } from '../../shared/xml/element.ts';
import type { Vocabulary } from '../../shared/xml/namespaces.ts';
import { parseXml } from '../../shared/xml/parse-xml.ts';
import { CONTAINER } from './detect.ts';

/** A chapter as the book has it; its markup is null if it is missing or damaged. */
interface Chapter {
  readonly name: string;
  readonly markup: Uint8Array | null;
}

/** A book: what it says of itself, and its chapters in the order in which they are read. */
interface Book {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly chapters: readonly Chapter[];
}

const MOST_CHAPTERS = 5000;
const MARKUP = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/u;
/** Ways to hide fonts from copying, which hide no text. */
const FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/u;

const vocabulary: Vocabulary = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'c'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
]);

/**
 * Opens a book (EPUB 2 and 3). Throws `copyProtected` if its chapters are encrypted, `fileDamaged` without a package or a chapter, and
 * what readZip and parseXml throw.
 */
export function openBook(bytes: Uint8Array): Book {
  const zip = readZip(bytes);
  const container = partOf(zip, CONTAINER);
  const root = container && outermost(container, 'c:rootfile')[0]?.attributes.get('full-path');
  const path = typeof root === 'string' ? nameOf(root, '') : '';
  const opf = partOf(zip, path);
  if (opf === null) throw new TickmarkError('fileDamaged', { problem: path === '' ? CONTAINER : path });
  const chapters = chaptersOf(opf, path);
  const locked = encryptedParts(zip);
  if (chapters.some((name) => locked.has(name))) throw new TickmarkError('copyProtected');
  return {
    ...factsOf(childOf(opf, 'opf:metadata')),
    chapters: chapters.map((name) => ({ name, markup: chapterIn(zip, name) })),
  };
}

function partOf(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name);
  return bytes === null ? null : parseXml(decodePart(bytes), { vocabulary, part: name, skipDoctype: true });
}

/** A chapter that is damaged costs no other. */
function chapterIn(zip: Zip, name: string): Uint8Array | null {
  try {
    return zip.read(name);
  } catch (error) {
    if (error instanceof TickmarkError && error.code === 'fileDamaged') return null;
    throw error;
  }
}

function encryptedParts(zip: Zip): Set<string> {
  const list = partOf(zip, 'META-INF/encryption.xml');
  const all = list === null ? [] : outermost(list, 'enc:EncryptedData');
  const hiding = all.filter(
    (one) => !FONTS.test(outermost(one, 'enc:EncryptionMethod')[0]?.attributes.get('Algorithm') ?? ''),
  );
  return new Set(
    hiding.flatMap((one) =>
      outermost(one, 'enc:CipherReference').map(({ attributes }) => nameOf(attributes.get('URI') ?? '', '')),
    ),
  );
}

/** The names of the chapters, in the order of the spine. */
function chaptersOf(opf: XmlElement, path: string): string[] {
  const manifest = childOf(opf, 'opf:manifest');
  const spine = childOf(opf, 'opf:spine');
  const items = new Map(
    (manifest === null ? [] : elementsIn(manifest, 'opf:item')).map(({ attributes }) => [
      attributes.get('id') ?? '',
      attributes,
    ]),
  );
  const named = (spine === null ? [] : elementsIn(spine, 'opf:itemref')).flatMap(
    ({ attributes }): string[] => {
      const item = items.get(attributes.get('idref') ?? '');
      const isContents = /(?:^|\s)nav(?:\s|$)/u.test(item?.get('properties') ?? '');
      if (item === undefined || isContents || !MARKUP.test(item.get('media-type') ?? '')) return [];
      return [nameOf(item.get('href') ?? '', path)];
    },
  );
  return [...new Set(named)].slice(0, MOST_CHAPTERS);
}

/** The name of the part that an address leads to, from that of the part that has it. */
function nameOf(address: string, from: string): string {
  const [way = ''] = address.split('#', 1);
  const segments = way.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of decoded(way).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

function factsOf(metadata: XmlElement | null): Omit<Book, 'chapters'> {
  const all = (tag: string): string[] => {
    const elements = metadata === null ? [] : outermost(metadata, tag);
    return elements
      .map((element) => textOf(element).replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
  };
  // Programs that do not know the date write one of the first centuries.
  const date = all('dc:date')
    .map((text) => /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])/u.exec(text)?.[0])
    .find((text) => text !== undefined);
  return {
    title: all('dc:title')[0] ?? null,
    creators: all('dc:creator'),
    publisher: all('dc:publisher')[0] ?? null,
    date: date ?? null,
    language: all('dc:language')[0] ?? null,
  };
}
