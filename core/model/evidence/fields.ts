import { FACT, ID, NOWHERE, PARTS, PROSE, UNSEARCHED_WORDS, WORDS } from '../field-rule.ts';
import {
  erasedFields,
  hasSubstanceIn,
  HIDDEN,
  isErasedBy,
  LINE,
  MADE,
  TEXT as PLAIN_TEXT,
  WRITTEN,
  type SourceFieldFacts,
} from '../source-field.ts';
import type { Evidence, EvidenceDetails } from './evidence.ts';

/** What the app has to know of a field of evidence. */
interface FieldFacts<Value> extends SourceFieldFacts<Value> {
  /** Its name in a JSON report, and that of its column in the table of evidence; null if it is not told there. */
  readonly json: string | null;
  readonly csv: string | null;
}

/**
 * What may be said about a protected source: that there is one, its kind, what it says about which claim, who
 * recorded it.
 */
const OF_ANY = { covered: { ...NOWHERE, report: 'whole', caseFile: 'whole' } } as const;

/** What a checker chooses: it says nothing of who the source is. */
const CHOSEN = {
  protect: { open: FACT, ...OF_ANY },
  keep: 'now',
  lowers: null,
  merge: 'latest',
  sealed: false,
  substance: false,
} as const;
/** What a passage or a source says of itself: it may tell which source that is. */
const TAKEN = {
  keep: 'now',
  lowers: null,
  merge: 'latest',
  sealed: true,
  substance: false,
  erased: { to: null },
} as const;
/** Where in a source something stands. */
const PLACE = {
  open: { ...PARTS, search: 'parts' },
  parts: {
    kind: { open: FACT },
    page: { open: FACT },
    paragraph: { open: FACT },
    sheet: { open: WORDS, room: 200 },
    from: { open: FACT },
    to: { open: FACT },
    at: { open: FACT },
    until: { open: FACT },
    slide: { open: FACT },
    message: { open: FACT },
    // Evidence of a captured page has the address as its link, which a search finds.
    address: { open: { ...WORDS, search: 'nothing', report: 'addressBar', caseFile: 'address' } },
  },
} as const;
const TEXT = { ...PLAIN_TEXT, protect: { open: WORDS, room: PROSE, ...HIDDEN } } as const;

/**
 * One record for each field of evidence. If a field is added, the type check requires a complete record. Tables,
 * protection, merges, sealing, erasing and reports use these records.
 */
export const evidenceFields = {
  id: {
    ...MADE,
    column: 'text',
    // The id contains the moment when it was made, which could point at somebody.
    protect: { open: ID, covered: { ...NOWHERE, caseFile: 'another' } },
    json: 'id',
    csv: null,
  },
  claimId: {
    ...MADE,
    column: 'text',
    protect: { open: ID, ...OF_ANY },
    lowers: 'move',
    merge: 'own',
    json: null,
    csv: null,
  },
  kind: { ...CHOSEN, column: 'text', erased: { to: 'document' }, json: 'kind', csv: 'kind' },
  stance: { ...CHOSEN, column: 'text', erased: { to: 'context' }, json: 'stance', csv: 'stance' },
  target: { ...CHOSEN, column: 'text', erased: { to: 'verdict' }, json: 'target', csv: 'bears_on' },
  title: { ...LINE, protect: { open: WORDS, room: 1000, ...HIDDEN }, json: 'title', csv: 'title' },
  link: {
    ...LINE,
    protect: { open: { ...WORDS, report: 'addressBar', caseFile: 'address' }, ...HIDDEN },
    json: 'link',
    csv: 'link',
  },
  /** It can be searched for. */
  quotation: { ...TEXT, json: 'quotation', csv: 'quotation' },
  lookedAt: {
    ...CHOSEN,
    column: 'text',
    // A time of day could be compared with a telephone bill.
    protect: { open: FACT, covered: { ...NOWHERE, report: 'day', caseFile: 'day' } },
    sealed: true,
    erased: { to: null },
    json: 'lookedAt',
    csv: 'looked_at',
  },
  contact: { ...LINE, protect: { open: WORDS, room: 1000, ...HIDDEN }, json: 'contact', csv: 'contact' },
  protected: {
    ...CHOSEN,
    column: 'boolean',
    keep: 'yes',
    lowers: 'unprotect',
    merge: 'own',
    erased: null,
    json: 'protected',
    csv: 'protected',
  },
  knownBy: {
    ...WRITTEN,
    column: 'json',
    // Never disclosed to people who must not know the source, even if it is no longer protected: it may have been
    // typed while it was.
    protect: {
      open: NOWHERE,
      parts: { kind: { open: NOWHERE }, words: { open: NOWHERE }, hidden: { open: NOWHERE } },
      ...HIDDEN,
    },
    keep: 'knownBy',
    lowers: 'knownBy',
    merge: 'own',
    json: null,
    csv: null,
  },
  note: { ...TEXT, json: 'note', csv: 'note' },
  sourceId: { ...TAKEN, column: 'text', protect: { open: ID, ...HIDDEN }, json: null, csv: null },
  sourceHash: {
    ...TAKEN,
    column: 'text',
    protect: { open: { ...NOWHERE, report: 'file', caseFile: 'file' }, ...HIDDEN },
    json: 'sourceHash',
    csv: 'source_sha256',
  },
  locator: {
    ...TAKEN,
    column: 'json',
    protect: { ...PLACE, ...HIDDEN },
    json: 'locator',
    csv: 'locator',
  },
  surroundings: {
    ...TAKEN,
    column: 'json',
    protect: {
      open: PARTS,
      parts: {
        before: { open: UNSEARCHED_WORDS, room: 2000 },
        after: { open: UNSEARCHED_WORDS, room: 2000 },
      },
      ...HIDDEN,
    },
    json: 'surroundings',
    csv: 'surroundings',
  },
  publisher: {
    ...LINE,
    protect: { open: WORDS, room: 1000, ...HIDDEN },
    // It says something of a thing that is there; alone it is nothing to go by.
    substance: false,
    json: 'publisher',
    csv: 'publisher',
  },
  published: {
    ...TAKEN,
    column: 'text',
    protect: { open: { ...FACT, search: 'whole' }, ...HIDDEN },
    json: 'published',
    csv: 'published',
  },
  archivedCopy: {
    ...LINE,
    protect: {
      open: { ...WORDS, report: 'addressBar', caseFile: 'address' },
      ...HIDDEN,
    },
    json: 'archivedCopy',
    csv: 'archived_copy',
  },
  supplier: {
    ...TAKEN,
    column: 'text',
    protect: { open: FACT, ...HIDDEN },
    json: 'supplier',
    csv: 'supplier',
  },
  primary: {
    ...TAKEN,
    column: 'boolean',
    protect: { open: FACT, ...HIDDEN },
    json: 'primary',
    csv: 'primary',
  },
  calculation: {
    ...WRITTEN,
    column: 'json',
    protect: {
      open: { ...PARTS, search: 'parts' },
      parts: {
        expression: { open: WORDS, room: 1000 },
        language: { open: FACT },
        inputs: {
          open: PARTS,
          blank: [],
          parts: {
            name: { open: UNSEARCHED_WORDS, room: 60 },
            value: { open: FACT },
            unit: { open: UNSEARCHED_WORDS, room: 60 },
            words: { open: UNSEARCHED_WORDS, room: 200 },
            hash: { open: { ...NOWHERE, report: 'file', caseFile: 'file' } },
            locator: PLACE,
          },
        },
        value: { open: FACT },
        unit: { open: UNSEARCHED_WORDS, room: 60 },
      },
      ...HIDDEN,
    },
    keep: 'value',
    merge: 'latest',
    json: 'calculation',
    csv: 'calculation',
  },
  attachments: {
    ...WRITTEN,
    column: 'json',
    protect: {
      open: { ...PARTS, search: 'parts', fileName: 'parts' },
      blank: [],
      parts: {
        hash: { open: { ...NOWHERE, report: 'file', caseFile: 'fileOnly' } },
        name: { open: { ...WORDS, fileName: 'words' }, room: 255 },
        size: { open: FACT },
        mediaType: { open: FACT },
        standsFor: {
          open: PARTS,
          parts: { entry: { open: ID }, place: { open: FACT }, how: { open: FACT } },
        },
      },
      ...HIDDEN,
    },
    keep: 'files',
    merge: 'own',
    erased: { to: [] },
    json: 'attachments',
    csv: 'files',
  },
  createdBy: {
    ...MADE,
    column: 'text',
    protect: { open: FACT, ...OF_ANY },
    json: 'recordedBy',
    csv: 'recorded_by',
  },
  createdAt: {
    ...MADE,
    column: 'text',
    protect: { open: FACT, covered: { ...NOWHERE, caseFile: 'another' } },
    json: 'recordedAt',
    csv: 'recorded_at',
  },
  removed: {
    ...MADE,
    column: 'boolean',
    protect: { open: FACT, ...OF_ANY },
    keep: 'no',
    lowers: 'remove',
    merge: 'own',
    erased: { to: true },
    json: null,
    csv: null,
  },
} as const satisfies { readonly [Field in keyof Required<Evidence>]: FieldFacts<Evidence[Field]> };

export type EvidenceField = keyof typeof evidenceFields;

type Facts = (typeof evidenceFields)[EvidenceField];

/** The fields whose attribute has the value `Is`. */
export type FieldsWith<Name extends keyof Facts, Is> = {
  [Field in EvidenceField]: (typeof evidenceFields)[Field][Name] extends Is ? Field : never;
}[EvidenceField];

/** Returns the fields whose attribute has the value `is`, in the order of the records. */
export function fieldsWith<Name extends keyof Facts, const Is extends Facts[Name]>(
  name: Name,
  is: Is,
): FieldsWith<Name, Is>[] {
  const fields = Object.keys(evidenceFields) as EvidenceField[];
  return fields.filter((field): field is FieldsWith<Name, Is> => evidenceFields[field][name] === is);
}

/** The names of evidence fields in a report: in JSON, and in the table. */
export type NameIn<Form extends 'json' | 'csv'> = Exclude<Facts[Form], null>;

/**
 * True if there is something to go by: a title, link, quotation, contact, note, calculation, file, or what a source is known by.
 */
export function hasSubstance(details: EvidenceDetails): boolean {
  return hasSubstanceIn(evidenceFields, details);
}

/** What an erased piece has in the fields that do not stay. */
export const ERASED: Partial<Evidence> = erasedFields(evidenceFields);

/** True for a row whose contents were erased. */
export function isErased(piece: Evidence): boolean {
  return isErasedBy(ERASED, piece);
}
