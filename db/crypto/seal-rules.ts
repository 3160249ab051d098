import type { Database } from 'better-sqlite3';
import type { Event } from '../../core/model/history/event.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { ERASED, fieldsWith, hasSubstance } from '../../core/model/evidence/fields.ts';
import type { FormerHash } from '../queries/history/follow-protection.ts';
import type { NearMatchRow } from '../queries/evidence/near-matches.ts';
import type { SealRule } from './seal-row.ts';

const SEALED: Partial<Evidence> = Object.fromEntries(
  fieldsWith('sealed', true).map((field) => [field, ERASED[field] ?? null]),
);

/** What a checker wrote of a protected source, and its files. What kind of evidence it is, and whose, stays searchable. */
export const evidenceSeal: SealRule<Evidence> = {
  place: 'evidence',
  blank: () => SEALED,
  // Redacted evidence gives nothing away.
  applies: (_db, row) => row.protected && (hasSubstance(row) || (row.knownBy ?? []).length > 0),
};

/** Contents of an entry about evidence that is protected now; also of one that is not here, since nobody can say. */
export const eventSeal: SealRule<Event> = {
  place: 'event',
  blank: ({ from }) => ({ from: from && {}, to: {}, salt: null }),
  applies: isAboutProtected,
};

/** The same of an entry that came with a merge. */
export const mergedSeal: SealRule<Event> = { ...eventSeal, place: 'merged' };

function isAboutProtected(db: Database, { entity, entityId, salt }: Event): boolean {
  if (entity !== 'evidence' || typeof salt !== 'string') return false;
  const row = db
    .prepare<[string], { protected: number }>('SELECT protected FROM evidence WHERE id = ?')
    .get(entityId);
  return row === undefined || row.protected === 1;
}

/** From what entries were once hashed to, words in them could be guessed. */
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

/** Words that look like a protected source give it away. */
export const nearMatchSeal: SealRule<NearMatchRow> = {
  place: 'nearMatch',
  blank: () => ({ words: null, salt: null }),
  applies: () => true,
};
