import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ProofTick } from '../../../core/model/proof-tick.ts';
import { rowsWhere } from '../../tables/rows.ts';
import { proofTickTable } from '../../tables/tables.ts';

/** Returns the ticks that stand on the proof list of an article, whichever version they were made in. */
export function proofTicksOf(db: Database, articleId: Id): ProofTick[] {
  return rowsWhere(db, proofTickTable, 'articleId = ? AND removed = 0 ORDER BY id', articleId);
}
