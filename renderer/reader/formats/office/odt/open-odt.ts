import { TickmarkError } from '../../../../../core/errors.ts';
import { childOf, outermost, type XmlElement } from '../../../xml/element.ts';
import { parseXml } from '../../../xml/parse-xml.ts';
import { readZip } from '../../../zip/read-zip.ts';
import { decodePart } from '../text/decode-part.ts';
import type { LeftOut } from '../text/left-out.ts';
import { odtVocabulary } from './vocabulary.ts';

/** A document's parts: from a package, or all from the one element of a flat file. */
export interface OdtParts {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly meta: XmlElement | null;
  /** Returns the content of an object in the package (a chart, a formula); null where there is none that is whole. */
  object(reference: string): XmlElement | null;
}

const MANIFEST = 'META-INF/manifest.xml';

/**
 * Opens an OpenDocument package, or a flat XML file. Throws `fileEncrypted` where its manifest says that a part is
 * encrypted, `fileDamaged` without content; another part that is damaged counts as left out.
 */
export function openOdt(bytes: Uint8Array, leftOut: LeftOut): OdtParts {
  if (bytes[0] !== 0x50) {
    const root = parseXml(decodePart(bytes), { vocabulary: odtVocabulary });
    return { content: root, styles: root, meta: root, object: () => null };
  }
  const zip = readZip(bytes);
  const read = (part: string): XmlElement | null => {
    const found = zip.read(part);
    // Older programs give the manifest a DOCTYPE, which is stepped over; no other part has one.
    const skipDoctype = part === MANIFEST;
    return found === null
      ? null
      : parseXml(decodePart(found), { vocabulary: odtVocabulary, part, skipDoctype });
  };
  const readIfWhole = (part: string): XmlElement | null => {
    try {
      return read(part);
    } catch (error) {
      if (!(error instanceof TickmarkError) || error.code !== 'fileDamaged') throw error;
      leftOut.object(part);
      return null;
    }
  };
  refuseEncrypted(readIfWhole(MANIFEST));
  const content = read('content.xml');
  if (content === null) throw new TickmarkError('fileDamaged', { problem: 'content.xml' });
  return {
    content,
    styles: readIfWhole('styles.xml'),
    meta: readIfWhole('meta.xml'),
    object: (reference) => readIfWhole(`${reference.replace(/^\.\/|\/$/gu, '')}/content.xml`),
  };
}

function refuseEncrypted(manifest: XmlElement | null): void {
  if (manifest === null) return;
  for (const entry of outermost(manifest, 'manifest:file-entry'))
    if (childOf(entry, 'manifest:encryption-data') !== null) throw new TickmarkError('fileEncrypted');
}
