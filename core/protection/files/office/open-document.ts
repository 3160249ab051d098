import { NotClean, type CleanedFile, type Names } from '../cleaning-result.ts';
import { localName, type XmlAttribute } from '../markup/xml.ts';
import { isLocalPath, resolved } from '../markup/references.ts';
import { cleanPart, packageOf, type Parts, rewritten, type Rewriting } from './package.ts';

const MANIFEST = 'META-INF/manifest.xml';
/**
 * Properties, printers and views, thumbnails, signatures, older versions, the toolbar, and pictures that replace
 * objects.
 */
const DROPPED =
  /^(?:meta\.xml|settings\.xml|manifest\.rdf|layout-cache|versionlist\.xml|thumbnails\/|configurations2\/|versions\/|objectreplacements\/|meta-inf\/(?!manifest\.xml))|\/(?:meta|settings)\.xml$/i;
/** Elements that name authors, wherever they are: in comments, in tracked changes. */
const AUTHORS =
  /^(?:dc:creator|dc:date|meta:creator-initials|meta:date-string|loext:sender-initials|text:sender-initials)$/;
/** Fields that print who wrote a document. They stay, but are emptied. */
const FIELDS =
  /^text:(?:initial-creator|creator|author-name|author-initials|sender-.+|printed-by|file-name|user-defined|template-name|editing-cycles)$/;

/**
 * Returns an ODT, ODS or ODP (OpenDocument 1.3) without the data about the people who wrote, changed and commented
 * it: properties, authors of comments and tracked changes, printers, older versions, local paths. Its pictures are
 * cleaned too. Throws NotClean, also for a document that is encrypted or has macros.
 */
export function cleanOpenDocument(
  parts: Parts,
  names: Names,
  inner: (bytes: Uint8Array) => CleanedFile,
): Uint8Array {
  const kept: Parts = new Map();
  const entries = parts.get(MANIFEST);
  // This is checked first, because encrypted parts are no markup.
  if (entries !== undefined) kept.set(MANIFEST, rewritten(entries, manifest, names));
  for (const [name, bytes] of parts) {
    if (name === MANIFEST || DROPPED.test(name)) continue;
    if (name === 'mimetype') kept.set(name, bytes);
    else if (/\.xml$/i.test(name)) kept.set(name, rewritten(bytes, content, names));
    else kept.set(name, cleanPart(bytes, inner));
  }
  return packageOf(kept, ['mimetype', MANIFEST], names);
}

const asIs = (_: string, { value }: XmlAttribute): string => value;

const manifest: Rewriting = {
  drops: (element, attributes) => {
    if (localName(element) === 'encryption-data') throw new NotClean('encrypted');
    if (localName(element) !== 'file-entry') return false;
    const path = attributes.find(({ name }) => localName(name) === 'full-path')?.value ?? '';
    return DROPPED.test(resolved(path));
  },
  attribute: asIs,
  text: (_, raw) => raw,
};

const content: Rewriting = {
  drops: (element) => {
    if (localName(element) === 'script' && element.startsWith('office:')) throw new NotClean('embedded');
    return AUTHORS.test(element) || element.startsWith('meta:') || element === 'office:meta';
  },
  attribute: (_, { name, value }) => {
    if (/^(?:rsid|paragraph-rsid)$/.test(localName(name))) return null;
    return isLocalPath(resolved(value)) || (name === 'xlink:href' && leadsOut(value)) ? '' : value;
  },
  text: (element, raw) => (FIELDS.test(element) ? '' : raw),
};

/** True for a link to a file beside the document. */
function leadsOut(value: string): boolean {
  return /^(?:\.\.\/|mailto:|smb:|ftp:)/i.test(value);
}

/** True for the parts of an OpenDocument text, table or slide show. */
export function isOpenDocument(parts: Parts): boolean {
  const type = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array(0));
  return /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics)/.test(type);
}
