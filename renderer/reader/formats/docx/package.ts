import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { parseXml } from '../../shared/xml/parse-xml.ts';
import type { Zip } from '../../../../core/kernel/zip/read-zip.ts';
import { decodePart } from '../../shared/encoding/decode.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import type { Vocabulary } from '../../shared/xml/namespaces.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespaces of WordprocessingML (ECMA-376), transitional and strict alike, and of what Microsoft adds to it. */
export const docxVocabulary: Vocabulary = new Map([
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${TRANSITIONAL}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
]);

/** Returns an element's value: its w:val, which its own name says where it has none. */
export function valueOf(element: XmlElement | null): string | null {
  return element?.attributes.get('w:val') ?? null;
}

/** Returns the value of a switch: on if it has no value, null if it is absent. */
export function switchOf(element: XmlElement | null): boolean | null {
  if (element === null) return null;
  return !/^(?:0|false|off|none)$/u.test(valueOf(element) ?? 'true');
}

/** What a part refers to. */
interface Relationship {
  readonly id: string;
  /** The last word of its type: styles, footnotes, chart; the same in transitional and strict documents. */
  readonly type: string;
  /** The other part's name; null if it is outside the package, where links are never followed. */
  readonly target: string | null;
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
}

/** The two parts of a package that its own relationships name. */
interface DocxPackage {
  readonly main: Part;
  readonly coreProperties: XmlElement | null;
}

/**
 * Opens the Open Packaging Conventions' package of a Word document: follows relationships, whatever its parts are called.
 * Throws `fileDamaged` if there is no main part or it is damaged; another part that is damaged counts as left out.
 */
export function openDocx(zip: Zip, leftOut: LeftOut): DocxPackage {
  // Part names tell no case (OPC 6.2.2.3).
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const read = (name: string): XmlElement | null => {
    const bytes = zip.read(names.get(name.toLowerCase()) ?? '');
    return bytes === null ? null : parseXml(decodePart(bytes), { vocabulary: docxVocabulary, part: name });
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
    };
  };
  const top = relationshipsIn(readIfWhole('_rels/.rels'), '');
  const targetOfType = (wanted: string) => top.find(({ type }) => type === wanted)?.target ?? null;
  const mainName = targetOfType('officeDocument') ?? 'word/document.xml';
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
