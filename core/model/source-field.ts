import { NOWHERE, type ColumnFor, type OfSource, type RuleFor } from './field-rule.ts';
import type { AttachmentRef } from './evidence/evidence.ts';

/** In which way a protected source would lose something. */
export type Lowered = 'unprotect' | 'remove' | 'move' | 'rewrite' | 'knownBy';

/**
 * What stays of a protected source's field where a file from elsewhere would change it.
 * - was: what was there; now: what comes
 * - words: what was there, unless it is in what comes; text: both, one below the other
 * - yes: true if either is; no: true if both are
 * - value: what was there, if anything was
 * - knownBy, files: what was there, and what comes on top of it
 */
export type Kept = 'was' | 'now' | 'words' | 'text' | 'yes' | 'no' | 'knownBy' | 'files' | 'value';
type KeptFor<Value> =
  | 'was'
  | 'now'
  | ([Value] extends [string | null | undefined]
      ? 'words' | 'text'
      : [Value] extends [boolean]
        ? 'yes' | 'no'
        : [Value] extends [AttachmentRef[]]
          ? 'files'
          : 'knownBy' | 'value');

/**
 * What a merge makes of a field that two people wrote without knowing of each other.
 * - making: what it was made with
 * - latest: what was written last, by the clock; text: both, one below the other
 * - own: by a rule of its own, in core/casefile/merge
 */
export type Merged = 'making' | 'latest' | 'text' | 'own';

/** What the app has to know of a field of anything that may be a protected source: a piece of evidence, a source of an article. */
export interface SourceFieldFacts<Value> {
  /** How its row keeps it. */
  readonly column: ColumnFor<Value>;
  /** What each place that data leaves by shows of it, searches included. */
  readonly protect: RuleFor<Value> & OfSource;
  readonly keep: KeptFor<Value>;
  /** What a source loses where it is not kept so; null for what is never lost by that. */
  readonly lowers: Lowered | null;
  readonly merge: Merged;
  /** Whether it is kept in the sealed box, where the source is protected. */
  readonly sealed: boolean;
  /** Whether there is something to go by with this alone. */
  readonly substance: boolean;
  /** What stands in it when the source is erased; null if it stays as it is. */
  readonly erased: { readonly to: Value } | null;
}

export const HIDDEN = { covered: NOWHERE } as const;

/** What the app writes when the thing is made, and nobody changes. */
export const MADE = {
  keep: 'was',
  lowers: null,
  merge: 'making',
  sealed: false,
  substance: false,
  erased: null,
} as const;

/** What a checker writes of a source. */
export const WRITTEN = { lowers: 'rewrite', sealed: true, substance: true, erased: { to: null } } as const;
export const LINE = { ...WRITTEN, column: 'text', keep: 'words', merge: 'latest' } as const;
export const TEXT = { ...WRITTEN, column: 'text', keep: 'text', merge: 'text' } as const;

/** A record of each field of a thing, as far as it is gone by for any of them. */
export type SourceFields = Readonly<
  Record<
    string,
    Pick<SourceFieldFacts<unknown>, 'lowers' | 'sealed' | 'substance' | 'merge'> & {
      readonly keep: Kept;
      readonly erased: { readonly to: unknown } | null;
    }
  >
>;

/** True if a field that says something to go by has anything in it. */
export function hasSubstanceIn(fields: SourceFields, row: object): boolean {
  return Object.entries(fields).some(([name, { substance }]) => {
    if (!substance) return false;
    const value: unknown = Reflect.get(row, name);
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null;
  });
}

/** What an erased row has in the fields that do not stay. */
export function erasedFields(fields: SourceFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { erased }]) => (erased === null ? [] : [[name, erased.to]])),
  );
}

/** True for a row of which nothing is left: `erased` is what erasedFields gives. */
export function isErasedBy(erased: Readonly<Record<string, unknown>>, row: object): boolean {
  return Object.entries(erased).every(
    ([field, nothing]) => JSON.stringify(Reflect.get(row, field) ?? null) === JSON.stringify(nothing),
  );
}

/** What of a row is sealed where it is a protected source's, as it stands outside the box. */
export function sealedBlank(fields: SourceFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { sealed, erased }]) =>
      sealed ? [[name, erased?.to ?? null]] : [],
    ),
  );
}
