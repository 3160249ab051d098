import {
  FACT,
  ID,
  NOWHERE,
  PARTS,
  PROSE,
  WORDS,
  type ColumnFor,
  type OfSource,
  type RuleFor,
} from '../field-rule.ts';
import type { Evidence, EvidenceDetails } from './evidence.ts';

/** The way in which a protected source would lose something. */
export type Lowered = 'unprotect' | 'remove' | 'move' | 'rewrite' | 'knownBy';

/**
 * How a protected source's field is kept if a file from elsewhere would change it.
 * - was: the old value; now: the new value
 * - words: the old value, unless the new one contains it; text: both, one below the other
 * - yes: true if either is; no: true if both are
 * - knownBy, files: the old entries, and the new ones added to them
 */
export type Kept = 'was' | 'now' | 'words' | 'text' | 'yes' | 'no' | 'knownBy' | 'files';
type KeptFor<Value> =
  | 'was'
  | 'now'
  | ([Value] extends [string | null | undefined]
      ? 'words' | 'text'
      : [Value] extends [boolean]
        ? 'yes' | 'no'
        : [Value] extends [Evidence['attachments']]
          ? 'files'
          : 'knownBy');

/**
 * What a merge does with a field that two people wrote independently.
 * - making: the value with which the evidence was made
 * - latest: the value that was written last, by the clock; text: both texts, one below the other
 * - own: its own rule, in core/casefile/merge/evidence.ts
 */
type Merged = 'making' | 'latest' | 'text' | 'own';

/** What the app must know about a field of evidence. */
interface FieldFacts<Value> {
  /** How its row keeps it. */
  readonly column: ColumnFor<Value>;
  /** What each destination shows of it, searches included. */
  readonly protect: RuleFor<Value> & OfSource;
  readonly keep: KeptFor<Value>;
  /** What a source loses if the field is not kept in this way; null for a field whose change loses nothing. */
  readonly lowers: Lowered | null;
  readonly merge: Merged;
  /** Whether it is in the sealed box if the source is protected. */
  readonly sealed: boolean;
  /** Whether this field alone is enough for a piece of evidence. */
  readonly substance: boolean;
  /** Its value after the source is erased; null if it stays as it is. */
  readonly erased: { readonly to: Value } | null;
  /** Its name in a JSON report, and that of its column in the table of evidence; null if it is not shown there. */
  readonly json: string | null;
  readonly csv: string | null;
}

/**
 * What may be said about a protected source: that there is one, its kind, what it says about which claim, who
 * recorded it.
 */
const OF_ANY = { covered: { ...NOWHERE, report: 'whole', caseFile: 'whole' } } as const;
const HIDDEN = { covered: NOWHERE } as const;

/** Fields that the app writes when the piece is made and that nobody changes. */
const MADE = {
  keep: 'was',
  lowers: null,
  merge: 'making',
  sealed: false,
  substance: false,
  erased: null,
} as const;
/** Fields that a checker chooses from a list. They do not identify the source. */
const CHOSEN = {
  protect: { open: FACT, ...OF_ANY },
  keep: 'now',
  lowers: null,
  merge: 'latest',
  sealed: false,
  substance: false,
} as const;
/** Fields that a checker writes about a source. */
const WRITTEN = { lowers: 'rewrite', sealed: true, substance: true, erased: { to: null } } as const;
const LINE = { ...WRITTEN, column: 'text', keep: 'words', merge: 'latest' } as const;
const TEXT = {
  ...WRITTEN,
  column: 'text',
  keep: 'text',
  merge: 'text',
  protect: { open: WORDS, room: PROSE, ...HIDDEN },
} as const;

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

const substance = fieldsWith('substance', true);

/** True if the evidence contains something: a title, link, quotation, contact, note, file, or what a source is known by. */
export function hasSubstance(details: EvidenceDetails): boolean {
  return substance.some((name) => {
    const value: unknown = details[name];
    return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0;
  });
}

/** The values of an erased piece in the fields that do not stay. */
export const ERASED: Partial<Evidence> = Object.fromEntries(
  Object.entries(evidenceFields).flatMap(([name, { erased }]) =>
    erased === null ? [] : [[name, erased.to]],
  ),
);

/** True for a row whose contents were erased. */
export function isErased(piece: Evidence): boolean {
  return Object.entries(ERASED).every(
    ([field, nothing]) => JSON.stringify(Reflect.get(piece, field)) === JSON.stringify(nothing),
  );
}
