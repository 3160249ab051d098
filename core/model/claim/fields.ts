import {
  FACT,
  ID,
  PARTS,
  PRINTED,
  PROSE,
  WORDS,
  type ColumnFor,
  type OfFinding,
  type RuleFor,
} from '../field-rule.ts';
import { nothingSaid, type Claim } from './claim.ts';

/** What the app must know about a field of a claim. */
interface FieldFacts<Value> {
  /** How the table stores it. */
  readonly column: ColumnFor<Value>;
  /** What each destination shows of it, and whether a blind case file has it. */
  readonly protect: RuleFor<Value> & OfFinding;
  /**
   * What a merge does if two people wrote it independently.
   * - making: the value with which the claim was made
   * - latest: the value that was written last, by the clock; text: both texts, one below the other
   * - own: its own rule, in core/casefile/merge/claims.ts
   */
  readonly merge: 'making' | 'latest' | 'text' | 'own';
}

const TOLD = { blind: 'told' } as const;
/** Left out of a blind case file, for a colleague who must not see what was found. */
const FINDING = { blind: 'finding' } as const;

/**
 * One record for each field of a claim. If a field is added, the type check requires a complete record. Tables,
 * protection and merges use these records.
 */
export const claimFields = {
  id: { column: 'text', protect: { open: ID, ...TOLD }, merge: 'making' },
  articleId: { column: 'text', protect: { open: ID, ...TOLD }, merge: 'making' },
  versionId: { column: 'text', protect: { open: ID, ...TOLD }, merge: 'own' },
  start: { column: 'number', protect: { open: FACT, ...TOLD }, merge: 'own' },
  end: { column: 'number', protect: { open: FACT, ...TOLD }, merge: 'own' },
  /** The article's own words. A case file contains all texts, so there they count wherever they are. */
  quote: {
    column: 'text',
    protect: { open: { ...FACT, report: 'unlessPrinted', search: 'whole' }, room: PROSE, ...TOLD },
    merge: 'own',
  },
  origin: { column: 'text', protect: { open: FACT, ...TOLD }, merge: 'making' },
  status: { column: 'text', protect: { open: FACT, ...TOLD }, merge: 'own' },
  score: { column: 'number', protect: { open: FACT, ...TOLD }, merge: 'making' },
  picked: {
    column: 'json',
    protect: {
      open: PARTS,
      blank: [],
      parts: { code: { open: FACT }, words: { open: PRINTED, room: 1000 } },
      ...TOLD,
    },
    merge: 'making',
  },
  hedge: { column: 'text', protect: { open: PRINTED, room: PROSE, ...TOLD }, merge: 'making' },
  kind: { column: 'text', protect: { open: FACT, ...TOLD }, merge: 'latest' },
  attribution: {
    column: 'json',
    protect: {
      open: { ...PARTS, search: 'parts', results: 'parts' },
      parts: {
        speaker: { open: { ...PRINTED, search: 'whole', results: 'unlessPrinted' }, room: 500 },
        speakerSpan: { open: PARTS, parts: { start: { open: FACT }, end: { open: FACT } } },
        cue: { open: PRINTED, room: 500 },
        cueSpan: { open: PARTS, parts: { start: { open: FACT }, end: { open: FACT } } },
        unnamed: { open: FACT },
        via: { open: PRINTED, room: 500, blank: [] },
      },
      ...TOLD,
    },
    merge: 'latest',
  },
  reason: { column: 'text', protect: { open: FACT, blank: nothingSaid.reason, ...FINDING }, merge: 'latest' },
  tried: {
    column: 'text',
    protect: { open: WORDS, room: PROSE, blank: nothingSaid.tried, ...FINDING },
    merge: 'text',
  },
  wouldSettle: {
    column: 'text',
    protect: { open: WORDS, room: PROSE, blank: nothingSaid.wouldSettle, ...FINDING },
    merge: 'text',
  },
  correction: {
    column: 'text',
    protect: { open: WORDS, room: PROSE, blank: nothingSaid.correction, ...FINDING },
    merge: 'text',
  },
  note: {
    column: 'text',
    protect: { open: WORDS, room: PROSE, blank: nothingSaid.note, ...FINDING },
    merge: 'text',
  },
  verdict: { column: 'text', protect: { open: FACT, blank: nothingSaid.verdict, ...FINDING }, merge: 'own' },
  verdictBy: {
    column: 'text',
    protect: { open: FACT, blank: nothingSaid.verdictBy, ...FINDING },
    merge: 'own',
  },
  verdictAt: {
    column: 'text',
    protect: { open: FACT, blank: nothingSaid.verdictAt, ...FINDING },
    merge: 'own',
  },
  said: { column: 'text', protect: { open: FACT, blank: nothingSaid.said, ...FINDING }, merge: 'own' },
  saidBy: { column: 'text', protect: { open: FACT, blank: nothingSaid.saidBy, ...FINDING }, merge: 'own' },
  saidAt: { column: 'text', protect: { open: FACT, blank: nothingSaid.saidAt, ...FINDING }, merge: 'own' },
  createdBy: { column: 'text', protect: { open: FACT, ...TOLD }, merge: 'making' },
  createdAt: { column: 'text', protect: { open: FACT, ...TOLD }, merge: 'making' },
  removed: { column: 'boolean', protect: { open: FACT, ...TOLD }, merge: 'own' },
} as const satisfies { readonly [Field in keyof Claim]: FieldFacts<Claim[Field]> };

type ClaimField = keyof typeof claimFields;
type Facts = (typeof claimFields)[ClaimField];
type FieldsMerged<By extends Facts['merge']> = {
  [Field in ClaimField]: (typeof claimFields)[Field]['merge'] extends By ? Field : never;
}[ClaimField];

/** Returns the fields that a merge handles in a given way, in the order of the records. */
export function claimFieldsMerged<const By extends Facts['merge']>(by: By): FieldsMerged<By>[] {
  const fields = Object.keys(claimFields) as ClaimField[];
  return fields.filter((field): field is FieldsMerged<By> => claimFields[field].merge === by);
}
