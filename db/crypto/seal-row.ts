import type { Database } from 'better-sqlite3';
import { mustSeal, seal, unseal, vaultState } from './library-key.ts';
import { isSourceEntity, type Event } from '../../core/model/history/event.ts';
import { sealedBlank } from '../../core/model/source-field.ts';
import { hasSourceSubstance, sourceFields } from '../../core/model/source/fields.ts';
import type { Source } from '../../core/model/source/source.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { evidenceFields, hasSubstance } from '../../core/model/evidence/fields.ts';
import type { FormerHash } from '../queries/history/follow-protection.ts';
import type { NearMatchRow } from '../queries/evidence/near-matches.ts';

/** Which rows of a table are sealed, and which of their fields. */
export interface SealRule<Row> {
  /** The table and column of the box, which its encryption binds to it together with the row's id. */
  readonly place: string;
  /** The values that sealed fields have outside the box. */
  blank(row: Row): Partial<Row>;
  /** Whether this row is about a protected source. */
  applies(db: Database, row: Row): boolean;
}

/** A row as it is stored: the open fields, and the box with the others. */
export interface KeptRow<Row> {
  row: Row;
  box: Buffer | null;
}

function purposeOf<Row extends { id: string }>(rule: SealRule<Row>, { id }: Row): string {
  return `${rule.place} ${id}`;
}

/** Returns a row as it is stored. Throws libraryLocked if it must be sealed and the key is not here. */
export function sealRow<Row extends { id: string }>(
  db: Database,
  rule: SealRule<Row>,
  row: Row,
): KeptRow<Row> {
  if (!rule.applies(db, row) || !mustSeal(db)) return { row, box: null };
  const blank = rule.blank(row);
  const secret = Object.keys(blank).map((field) => [field, row[field as keyof Row]]);
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(secret)));
  return { row: { ...row, ...blank }, box: seal(db, purposeOf(rule, row), bytes) };
}

/** Returns a row with the contents of its box, or unchanged if the key is not here. Throws sealDamaged. */
export function unsealRow<Row extends { id: string }>(
  db: Database,
  rule: SealRule<Row>,
  { row, box }: KeptRow<Row>,
): Row {
  if (box === null || vaultState(db) !== 'open') return row;
  const secret: unknown = JSON.parse(unseal(db, purposeOf(rule, row), box).toString('utf8'));
  return { ...row, ...(secret as Partial<Row>) };
}

const SEALED: Partial<Evidence> = sealedBlank(evidenceFields);
const SEALED_SOURCE: Partial<Source> = sealedBlank(sourceFields);

/**
 * Seals what a checker wrote about a protected source, and its files. The kind of evidence and its author stay
 * searchable.
 */
export const evidenceSeal: SealRule<Evidence> = {
  place: 'evidence',
  blank: () => SEALED,
  // Redacted evidence gives nothing away.
  applies: (_db, row) => row.protected && (hasSubstance(row) || (row.knownBy ?? []).length > 0),
};

/** The same of a source of an article. */
export const sourceSeal: SealRule<Source> = {
  place: 'source',
  blank: () => SEALED_SOURCE,
  applies: (_db, row) => row.protected && hasSourceSubstance(row),
};

/**
 * Seals the contents of an entry about evidence or a source that is protected now, or that is not here, because then
 * nobody knows.
 */
export const eventSeal: SealRule<Event> = {
  place: 'event',
  blank: ({ from }) => ({ from: from && {}, to: {}, salt: null }),
  applies: isAboutProtected,
};

/** The same of an entry that came with a merge. */
export const mergedSeal: SealRule<Event> = { ...eventSeal, place: 'merged' };

function isAboutProtected(db: Database, { entity, entityId, salt }: Event): boolean {
  if (!isSourceEntity(entity) || typeof salt !== 'string') return false;
  const row = db
    .prepare<[string], { protected: number }>(`SELECT protected FROM ${entity} WHERE id = ?`)
    .get(entityId);
  return row === undefined || row.protected === 1;
}

/** The former hashes of entries would confirm guesses at words in them. */
export const formerHashSeal: SealRule<FormerHash> = {
  place: 'formerHash',
  blank: () => ({ hashes: null }),
  applies: (db, { id }) =>
    db
      .prepare(
        'SELECT 1 FROM evidence WHERE protected = 1 AND claimId IN (SELECT id FROM claim WHERE articleId = ?)',
      )
      .get(id) !== undefined,
};

/** Words that look like a protected source would give it away. */
export const nearMatchSeal: SealRule<NearMatchRow> = {
  place: 'nearMatch',
  blank: () => ({ words: null, salt: null }),
  applies: () => true,
};
