import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { Zip } from '../../../../core/kernel/zip/read-zip.ts';
import type { LeftOut } from '../document/left-out.ts';
import { decodePart } from '../encoding/decode.ts';
import { elementsIn, type XmlElement } from '../xml/element.ts';
import type { Vocabulary } from '../xml/namespaces.ts';
import { parseXml } from '../xml/parse-xml.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Returns the namespace of a part of Office Open XML by its last words, in transitional and in strict files. [ECMA-376] */
export function officeNamespace(words: string, strict: string, prefix: string): [string, string][] {
  return [
    [`${TRANSITIONAL}/${words}`, prefix],
    [`${STRICT}/${strict}`, prefix],
  ];
}

/** The namespaces that documents of every kind have. */
export const officeNamespaces: readonly (readonly [string, string])[] = [
  ...officeNamespace('officeDocument/2006/relationships', 'officeDocument/relationships', 'r'),
  ...officeNamespace('drawingml/2006/main', 'drawingml/main', 'a'),
  ...officeNamespace('drawingml/2006/chart', 'drawingml/chart', 'c'),
  ...officeNamespace('drawingml/2006/diagram', 'drawingml/diagram', 'dgm'),
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}/package/2006/metadata/core-properties`, 'cp'],
];

/** What a part refers to. */
interface Relationship {
  readonly id: string;
  /** The last word of its type: styles, footnotes, chart; the same in transitional and strict documents. */
  readonly type: string;
  /** The other part's name; null if it is outside the package, where links are never followed. */
  readonly target: string | null;
  /** The address outside the package; null if it leads to a part. */
  readonly address: string | null;
}

/** A part of a package, and the way to those that it refers to. */
export interface Part {
  readonly name: string;
  readonly root: XmlElement;
  /** The first part of a type that this one refers to; null if there is none, or it is damaged. */
  relatedPart(type: string): Part | null;
  /** The part that a relationship of this one leads to; null if it leads to none, or outside the package. */
  partOf(relationshipId: string | undefined): Part | null;
  /** The name of a relationship's target, for messages. */
  targetOf(relationshipId: string | undefined): string | null;
  /** The address that a link of this part leads to, as it is written: it is shown, never followed. */
  addressOf(relationshipId: string | undefined): string | null;
}

/** The two parts of a package that its own relationships name. */
export interface OfficePackage {
  readonly main: Part;
  readonly coreProperties: XmlElement | null;
}

/**
 * Opens the Open Packaging Conventions' package of a document of Office: follows relationships, whatever its parts are called; `usual` is what the
 * main part is called where none leads to it. `vocabulary` has the namespaces of its parts, those of packages among them.
 * Throws `fileDamaged` if there is no main part or it is damaged; another part that is damaged counts as left out.
 */
export function openPackage(
  zip: Zip,
  leftOut: LeftOut,
  vocabulary: Vocabulary,
  usual: string,
): OfficePackage {
  // Part names tell no case (OPC 6.2.2.3).
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const read = (name: string): XmlElement | null => {
    const bytes = zip.read(names.get(name.toLowerCase()) ?? '');
    return bytes === null ? null : parseXml(decodePart(bytes), { vocabulary, part: name });
  };
  const readIfWhole = (name: string): XmlElement | null => {
    try {
      return read(name);
    } catch (error) {
      if (!(error instanceof TickmarkError) || error.code !== 'fileDamaged') throw error;
      leftOut.object(name);
      return null;
    }
  };
  // A part is read once, however often it is referred to.
  const parts = new Map<string, Part | null>();
  const partNamed = (name: string, root: XmlElement): Part => {
    const relationships = relationshipsIn(readIfWhole(relationshipsName(name)), name);
    const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
    const open = (found: Relationship | undefined): Part | null => {
      const target = found?.target ?? null;
      if (target === null) return null;
      const known = parts.get(target);
      if (known !== undefined) return known;
      const targetRoot = readIfWhole(target);
      const part = targetRoot === null ? null : partNamed(target, targetRoot);
      parts.set(target, part);
      return part;
    };
    return {
      name,
      root,
      relatedPart: (wanted) => open(relationships.find(({ type }) => type === wanted)),
      partOf: (wanted) => open(byId.get(wanted ?? '')),
      targetOf: (wanted) => byId.get(wanted ?? '')?.target ?? null,
      addressOf: (wanted) => byId.get(wanted ?? '')?.address ?? null,
    };
  };
  const top = relationshipsIn(readIfWhole('_rels/.rels'), '');
  const targetOfType = (wanted: string) => top.find(({ type }) => type === wanted)?.target ?? null;
  const mainName = targetOfType('officeDocument') ?? usual;
  const root = read(mainName);
  if (root === null) throw new TickmarkError('fileDamaged', { problem: mainName });
  return {
    main: partNamed(mainName, root),
    coreProperties: readIfWhole(targetOfType('core-properties') ?? 'docProps/core.xml'),
  };
}

function relationshipsName(name: string): string {
  return name.replace(/([^/]*)$/u, '_rels/$1.rels');
}

function relationshipsIn(root: XmlElement | null, source: string): Relationship[] {
  if (root === null) return [];
  return elementsIn(root, 'rel:Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type')?.split('/').at(-1) ?? '',
    target:
      attributes.get('TargetMode') === 'External' ? null : partName(attributes.get('Target') ?? '', source),
    address: attributes.get('TargetMode') === 'External' ? (attributes.get('Target') ?? null) : null,
  }));
}

/** Returns the name of the part that a reference from another leads to (OPC 6.3: by the rules of URIs). */
function partName(target: string, source: string): string {
  const base = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const segments = [...base];
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
