import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { childOf, outermost, type XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { readZip, type Zip } from '../../../../core/kernel/zip/read-zip.ts';
import { decodePart } from '../encoding/decode.ts';
import type { LeftOut } from '../document/left-out.ts';
import { decryptEntry, isKnownCipher } from './decrypt-entry.ts';
import type { Vocabulary } from '../xml/namespaces.ts';

/** A document's parts: from a package, or all from the one element of a flat file. */
interface OdtParts {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly meta: XmlElement | null;
  /** Returns the content of an object in the package (a chart, a formula); null if there is none that is whole. */
  object(reference: string): XmlElement | null;
}

const MANIFEST = 'META-INF/manifest.xml';
/** The one part of a package that is encrypted as a whole. */
const WHOLE = 'encrypted-package';
/** The parts of an encrypted package that are read: each has a key of its own, which takes a while to derive. */
const READ = /^(?:content|styles|meta)\.xml$|\/content\.xml$/u;
const MOST_OBJECTS = 50;

/**
 * Opens an OpenDocument package, or a flat XML file. Throws `passwordNeeded` if its manifest says that it is encrypted
 * (`fileEncrypted` where no password helps), and what decryptEntry does; `fileDamaged` without content. Another part that is damaged counts as left out.
 */
export async function openOdt(
  bytes: Uint8Array,
  leftOut: LeftOut,
  password: string | null,
): Promise<OdtParts> {
  if (bytes[0] !== 0x50) {
    const root = parseXml(decodePart(bytes), { vocabulary: odtVocabulary });
    return { content: root, styles: root, meta: root, object: () => null };
  }
  const zip = readZip(bytes);
  const encrypted = encryptedEntries(parsed(zip.read(MANIFEST), MANIFEST, leftOut));
  if (encrypted.size > 0 && password === null) {
    const isKnown = [...encrypted.values()].every(isKnownCipher);
    throw new TickmarkError(isKnown ? 'passwordNeeded' : 'fileEncrypted');
  }
  const whole = encrypted.get(WHOLE);
  if (whole !== undefined && password !== null)
    return openOdt(await decrypted(whole, zip, WHOLE, password), leftOut, null);
  const plain = password === null ? new Map<string, Uint8Array>() : await readable(zip, encrypted, password);
  const read = (part: string): Uint8Array | null =>
    encrypted.has(part) ? (plain.get(part) ?? null) : zip.read(part);
  const content = read('content.xml');
  if (content === null) throw new TickmarkError('fileDamaged', { problem: 'content.xml' });
  return {
    content: parseXml(decodePart(content), { vocabulary: odtVocabulary, part: 'content.xml' }),
    styles: parsed(read('styles.xml'), 'styles.xml', leftOut),
    meta: parsed(read('meta.xml'), 'meta.xml', leftOut),
    object: (reference) => {
      const part = `${reference.replace(/^\.\/|\/$/gu, '')}/content.xml`;
      return parsed(read(part), part, leftOut);
    },
  };
}

function parsed(bytes: Uint8Array | null, part: string, leftOut: LeftOut): XmlElement | null {
  // Older programs give the manifest a DOCTYPE, which is stepped over; no other part has one.
  const skipDoctype = part === MANIFEST;
  try {
    return bytes === null
      ? null
      : parseXml(decodePart(bytes), { vocabulary: odtVocabulary, part, skipDoctype });
  } catch (error) {
    if (!(error instanceof TickmarkError) || error.code !== 'fileDamaged') throw error;
    leftOut.object(part);
    return null;
  }
}

/** The manifest's entries of parts that are encrypted, by name. */
function encryptedEntries(manifest: XmlElement | null): Map<string, XmlElement> {
  const entries = manifest === null ? [] : outermost(manifest, 'manifest:file-entry');
  return new Map(
    entries
      .filter((entry) => childOf(entry, 'manifest:encryption-data') !== null)
      .map((entry) => [entry.attributes.get('manifest:full-path') ?? '', entry]),
  );
}

async function readable(
  zip: Zip,
  encrypted: ReadonlyMap<string, XmlElement>,
  password: string,
): Promise<Map<string, Uint8Array>> {
  const plain = new Map<string, Uint8Array>();
  for (const [name, entry] of [...encrypted].filter(([part]) => READ.test(part)).slice(0, MOST_OBJECTS))
    plain.set(name, await decrypted(entry, zip, name, password));
  return plain;
}

async function decrypted(
  entry: XmlElement,
  zip: Zip,
  name: string,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = zip.read(name);
  if (packed === null) throw new TickmarkError('fileDamaged', { problem: name });
  return decryptEntry(entry, new Uint8Array(packed), password);
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument 1.0 to 1.4, and LibreOffice's extension of it. */
export const odtVocabulary: Vocabulary = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'chart', 'presentation'].map(
    (name): readonly [string, string] => [`${OASIS}:${name}:1.0`, name],
  ),
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
  [`${OASIS}:manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
]);
