import { FACT, ID, NOWHERE, PARTS, PROSE, WORDS } from '../field-rule.ts';
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
import type { Source, SourceDetails } from './source.ts';

/** What a checker chooses: it says nothing of who the source is. A protected source does not leave at all. */
const CHOSEN = {
  protect: { open: FACT, ...HIDDEN },
  keep: 'now',
  lowers: null,
  merge: 'latest',
  sealed: false,
  substance: false,
} as const;
const ADDRESS = {
  ...LINE,
  protect: { open: { ...WORDS, report: 'addressBar', caseFile: 'address' }, ...HIDDEN },
} as const;
const SHORT = { ...LINE, protect: { open: WORDS, room: 1000, ...HIDDEN } } as const;
const TEXT = { ...PLAIN_TEXT, protect: { open: WORDS, room: PROSE, ...HIDDEN } } as const;

/**
 * One record for each field of a source: the type check asks for all of it where a field is added. Tables, protection, merges,
 * sealing and erasing go by these, as they go by those of evidence.
 */
export const sourceFields = {
  id: { ...MADE, column: 'text', protect: { open: ID, ...HIDDEN } },
  articleId: { ...MADE, column: 'text', protect: { open: ID, ...HIDDEN } },
  kind: { ...CHOSEN, column: 'text', erased: { to: 'document' } },
  title: SHORT,
  supplier: { ...CHOSEN, column: 'text', erased: { to: 'outside' } },
  primary: { ...CHOSEN, column: 'boolean', erased: { to: false } },
  // They say something of a thing that is there; alone they are nothing to go by.
  publisher: { ...SHORT, substance: false },
  author: { ...SHORT, substance: false },
  published: {
    ...CHOSEN,
    protect: { open: { ...FACT, search: 'whole' }, ...HIDDEN },
    column: 'text',
    sealed: true,
    erased: { to: null },
  },
  link: ADDRESS,
  archivedCopy: ADDRESS,
  lookedAt: { ...CHOSEN, column: 'text', sealed: true, erased: { to: null } },
  restriction: { ...TEXT, substance: false },
  contact: SHORT,
  note: TEXT,
  protected: {
    ...CHOSEN,
    column: 'boolean',
    keep: 'yes',
    lowers: 'unprotect',
    merge: 'own',
    erased: null,
  },
  knownBy: {
    ...WRITTEN,
    column: 'json',
    // Told to nobody who is not to know the source, be it protected now or not: it may have been typed while it was.
    protect: {
      open: NOWHERE,
      parts: { kind: { open: NOWHERE }, words: { open: NOWHERE }, hidden: { open: NOWHERE } },
      ...HIDDEN,
    },
    keep: 'knownBy',
    lowers: 'knownBy',
    merge: 'own',
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
  },
  createdBy: { ...MADE, column: 'text', protect: { open: FACT, ...HIDDEN } },
  createdAt: { ...MADE, column: 'text', protect: { open: FACT, ...HIDDEN } },
  removed: {
    ...MADE,
    column: 'boolean',
    protect: { open: FACT, ...HIDDEN },
    keep: 'no',
    lowers: 'remove',
    merge: 'own',
    erased: { to: true },
  },
} as const satisfies { readonly [Field in keyof Required<Source>]: SourceFieldFacts<Source[Field]> };

/** The fields of a source that a merge treats so, in the order of the records. */
export function sourceFieldsMerged(how: 'latest' | 'text'): (keyof Source)[] {
  const fields = Object.keys(sourceFields) as (keyof Source)[];
  return fields.filter((field) => sourceFields[field].merge === how);
}

/** True if there is something to go by: a title, link, contact, note, file, or what a source is known by. */
export function hasSourceSubstance(details: SourceDetails): boolean {
  return hasSubstanceIn(sourceFields, details);
}

/** What an erased source has in the fields that do not stay. */
export const ERASED_SOURCE: Partial<Source> = erasedFields(sourceFields);

/** True for a source of which nothing is left. */
export function isErasedSource(source: Source): boolean {
  return isErasedBy(ERASED_SOURCE, source);
}
