import { NotClean, type CleanedFile, type Names } from '../cleaning-result.ts';
import { localName, type XmlAttribute } from '../markup/xml.ts';
import { isLocalPath, resolved } from '../markup/references.ts';
import { cleanPart, packageOf, type Parts, rewritten, type Rewriting } from './package.ts';

const TYPES = '[Content_Types].xml';

/**
 * Parts that say who wrote the document, when and on what, or that only their own program needs: properties, custom data, people,
 * small pictures of pages, printers, signatures, recipients of a mailing, who changed a shared table.
 */
const DROPPED =
  /^(?:docprops|customxml|docmetadata|_xmlsignatures|usercustomization|customui|package|xl\/(?:revisions|users)|ppt\/changesinfos)\/|(?:^|\/)(?:people|recipientdata|revisioninfo|usernames|documenttasks)\d*\.xml$|(?:^|\/)printersettings\d*\.bin$|(?:^|\/)thumbnail\.\w+$/i;
const SETTINGS = new Set(
  'rsids rsid attachedTemplate mailMerge docVars docId saveThroughXslt absPath fileSharing customWorkbookViews customSheetViews fldData dataBinding tag'.split(
    ' ',
  ),
);
/** Attributes that say who did something. */
const BY_WHOM = /^(?:author|userName|\w*[bB]y)$/;
/** Elements that name somebody by their attributes or text. */
const PEOPLE = new Set(['person', 'author', 'cmAuthor']);
const SOMEBODY = 'Author';

/**
 * Returns a DOCX, XLSX or PPTX (ECMA-376) without the data about the people who wrote, changed and commented it:
 * properties, authors of comments and tracked changes, revision ids, custom data, printers, local paths. Its pictures
 * are cleaned too. Throws NotClean, also if it contains something that cannot be cleaned (macros, sounds, old
 * documents).
 */
export function cleanOpenXml(
  parts: Parts,
  names: Names,
  inner: (bytes: Uint8Array) => CleanedFile,
): Uint8Array {
  const kept: Parts = new Map();
  for (const [name, bytes] of parts) {
    if (isDropped(name)) continue;
    const base = relationsOf(name);
    if (name === TYPES) kept.set(name, rewritten(bytes, types(), names));
    else if (base !== null) kept.set(name, rewritten(bytes, relations(base), names));
    else if (/\.(?:xml|vml)$/i.test(name)) kept.set(name, rewritten(bytes, content(name), names));
    else kept.set(name, cleanPart(bytes, inner));
  }
  if (!kept.has(TYPES)) throw new NotClean('damaged');
  return packageOf(kept, [TYPES, '_rels/.rels'], names);
}

/** True for a part that is dropped, and for the relations of such a part. */
function isDropped(name: string): boolean {
  const path = name.replace(/^\//, '');
  return DROPPED.test(path) || DROPPED.test(path.replace(/_rels\/(.+)\.rels$/i, '$1'));
}

/** Returns the folder that relations are relative to, by the name of their part; null for other parts. */
function relationsOf(name: string): string | null {
  const match = /^(.*?)_rels\/[^/]*\.rels$/i.exec(name);
  return match === null ? null : (match[1] ?? '');
}

function valueOf(attributes: readonly XmlAttribute[], name: string): string {
  return resolved(attributes.find((one) => one.name === name)?.value ?? '');
}

function types(): Rewriting {
  return {
    drops: (element, attributes) =>
      localName(element) === 'Override' && isDropped(valueOf(attributes, 'PartName').replace(/^\//, '')),
    attribute: (_, { value }) => value,
    text: (_, raw) => raw,
  };
}

/** Drops relations to dropped parts. Relations that lead out of the document stay only if they lead to the web. */
function relations(base: string): Rewriting {
  let leadsOut = false;
  return {
    drops: (element, attributes) => {
      if (localName(element) !== 'Relationship') return false;
      if (/\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource)$/.test(valueOf(attributes, 'Type')))
        return true;
      leadsOut = valueOf(attributes, 'TargetMode') === 'External';
      return !leadsOut && isDropped(pathFrom(base, valueOf(attributes, 'Target')));
    },
    attribute: (_, { name, value }) =>
      name === 'Target' && (leadsOut || /^[a-z][\w+.-]*:|^\\|^\/\//i.test(value)) && !isInDocument(value)
        ? 'about:blank'
        : value,
    text: (_, raw) => raw,
  };
}

/** True for targets that a document may keep: the web, and a place in the document. */
function isInDocument(target: string): boolean {
  return /^(?:https?:|#)/i.test(target);
}

function pathFrom(base: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : base.split('/').filter((part) => part !== '');
  for (const part of target.split('/'))
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  return path.join('/');
}

function content(name: string): Rewriting {
  const isOfPeople = /comment|person|author/i.test(name);
  const fields = personalFields();
  return {
    drops: (element, attributes) =>
      fields.drops(localName(element), attributes) ||
      SETTINGS.has(localName(element)) ||
      /^(?:dc|cp|dcterms):/.test(element),
    attribute: (element, { name: attribute, value }) => {
      const local = localName(attribute);
      if (/^rsid/.test(local)) return null;
      if (/^(?:date|dateUtc)$/.test(local) && /^w\w*:/.test(attribute)) return null;
      if (BY_WHOM.test(local)) return SOMEBODY;
      if (local === 'initials') return 'A';
      if (/^(?:connection|sourceFile|odcFile)$/.test(local)) return '';
      if (isOfPeople && PEOPLE.has(localName(element))) {
        if (/^(?:name|displayName)$/.test(local)) return SOMEBODY;
        if (/^(?:userId|providerId)$/.test(local)) return '';
      }
      return isLocalPath(resolved(value)) ? '' : value;
    },
    text: (element, raw) =>
      isOfPeople && localName(element) === 'author' ? SOMEBODY : fields.text(localName(element), raw),
  };
}

/** True for the parts of an Office document. */
export function isOpenXml(parts: Parts): boolean {
  return parts.has(TYPES) && [...parts.keys()].some((name) => /^(?:word|xl|ppt)\//i.test(name));
}

/**
 * Fields of Word that print the author of a document, its path, or one of its properties (ECMA-376, part 1, 17.16.5).
 */
const PERSONAL =
  /^\s*(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|DOCPROPERTY|INFO|COMMENTS|KEYWORDS|SUBJECT|DOCVARIABLE|ADDRESSBLOCK|GREETINGLINE|MERGEFIELD|SAVEDATE|CREATEDATE|PRINTDATE)\b/i;

/** A control that shows a property about the document's author (ECMA-376, part 1, 17.5.2.6). */
const BOUND = /creator|lastModifiedBy|Manager|Company|Author/i;

/** An open field: its instruction, and whether its result has begun. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/**
 * Removes what the fields of a document print about its author. It must get every element and text of one part, in
 * order.
 */
interface PersonalFields {
  /** True for a field that is dropped as a whole. */
  drops(element: string, attributes: readonly XmlAttribute[]): boolean;
  /** The text of an element: empty if a field printed the author; an instruction loses its local paths. */
  text(element: string, raw: string): string;
}

/** Returns one for a part of a document. */
function personalFields(): PersonalFields {
  const fields: Field[] = [];
  let isBound = false;
  return {
    drops: (element, attributes) => {
      const value = (name: string): string =>
        resolved(attributes.find((one) => localName(one.name) === name)?.value ?? '');
      if (element === 'sdt') isBound = false;
      if (element === 'dataBinding') isBound = BOUND.test(value('xpath'));
      if (element === 'sdtContent') return isBound;
      if (element === 'fldSimple') return PERSONAL.test(value('instr'));
      if (element !== 'fldChar') return false;
      const type = value('fldCharType');
      const top = fields.at(-1);
      if (type === 'begin') fields.push({ instruction: '', isResult: false });
      else if (type === 'end') fields.pop();
      else if (top !== undefined) top.isResult = true;
      return false;
    },
    text: (element, raw) => {
      if (element === 'instrText' || element === 'delInstrText') {
        const top = fields.at(-1);
        if (top !== undefined) top.instruction += resolved(raw);
        return withoutPlaces(raw);
      }
      const isPrinted = fields.some(({ instruction, isResult }) => isResult && PERSONAL.test(instruction));
      return isPrinted && /^(?:t|delText)$/.test(element) ? '' : raw;
    },
  };
}

/** A field's instruction without local paths and mail addresses. */
function withoutPlaces(raw: string): string {
  return raw.replace(/("|&quot;)(.*?)\1/g, (whole, quote: string, inside: string) => {
    const place = resolved(inside).replaceAll('\\\\', '\\');
    return isLocalPath(place) || /^(?:mailto|tel|smb|ftp):/i.test(place)
      ? `${quote}about:blank${quote}`
      : whole;
  });
}
