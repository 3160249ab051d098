import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { folded } from '../../core/kernel/tidy.ts';
import type { EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';

const HALF = 2 ** 32;

/** The ids of the checks of an archive, from the first to the last that are possible. */
export function idsOf(archiveId: number): { first: number; last: number } {
  return { first: archiveId * HALF, last: (archiveId + 1) * HALF - 1 };
}

/** The archive of a check. */
export function archiveOf(checkId: number): number {
  return Math.floor(checkId / HALF);
}

type Keyed = Pick<EarlierCheck, 'address' | 'claim' | 'claimant' | 'publisher'>;

/** So many bytes of a key are of the page that a check is on; the rest is of its words. */
export const PAGE_BYTES = 8;
const WORDS_BYTES = 4;

/**
 * Returns what a check is found by when it is brought in again: of its archive and address (of its words, who said them and who checked them,
 * where it has none), then of its words. So one of a hundred thousand checks with one address is found as fast as any.
 */
export function keyOf(archiveId: number, { address, claim, claimant, publisher }: Keyed): Buffer {
  const words = folded(claim);
  const page = address === null ? ['words', words, claimant ?? '', publisher ?? ''] : ['address', address];
  return Buffer.concat([hashOf([archiveId, ...page], PAGE_BYTES), hashOf([words], WORDS_BYTES)]);
}

function hashOf(parts: readonly (string | number)[], bytes: number): Buffer {
  return createHash('sha256').update(parts.join('\n')).digest().subarray(0, bytes);
}

const IN_A_STEP = 500;

/** Gives every check its key anew. */
export function makeKeys(db: Database): void {
  const some = sql(
    db,
    'SELECT id, claim, claimant, publisher, address FROM earlierCheck WHERE id > ? ORDER BY id LIMIT ?',
  );
  const change = sql(db, 'UPDATE earlierCheck SET key = ? WHERE id = ?');
  for (let last = 0, rows = some.all(0, IN_A_STEP); rows.length > 0; rows = some.all(last, IN_A_STEP))
    for (const { id, ...fields } of rows) {
      last = Number(id);
      // The columns are the fields of a check.
      change.run(keyOf(archiveOf(last), fields as unknown as Keyed), last);
    }
}
