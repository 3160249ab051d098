import type { Database } from 'better-sqlite3';
import type { DeletedPiece } from '../../core/model/erasure.ts';
import { isErased } from '../../core/model/evidence/fields.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { isTold } from '../ledger/ledger.ts';
import { standInsOf } from '../queries/history/stand-ins.ts';
import { rowsWhere, sql } from '../tables/rows.ts';
import { claimTable, evidenceTable } from '../tables/tables.ts';
import { refuseLocked } from '../queries/evidence/protected-evidence.ts';

/**
 * The pieces of evidence of an article that were deleted, themselves or with their claim, and that its history still has: they can be
 * erased. The last deleted first. What only stands for a colleague's source is not here. Throws libraryLocked.
 */
export function deletedPieces(db: Database, articleId: Id): DeletedPiece[] {
  refuseLocked(db, articleId);
  const claims = new Map(rowsWhere(db, claimTable, 'articleId = ?', articleId).map((one) => [one.id, one]));
  const standIns = standInsOf(db, articleId);
  const ofArticle = 'claimId IN (SELECT id FROM claim WHERE articleId = ?)';
  const lastChange = sql(db, 'SELECT max(at) AS at FROM event WHERE articleId = ? AND entityId IN (?, ?)');
  return rowsWhere(db, evidenceTable, ofArticle, articleId)
    .flatMap((piece): DeletedPiece[] => {
      const claim = claims.get(piece.claimId);
      if (claim === undefined || !(piece.removed || claim.removed)) return [];
      if (isErased(piece) || isTold(db, 'source.erased', piece.id) || standIns.has(piece.id)) return [];
      const { id: evidenceId, claimId, kind, title, contact, link } = piece;
      const at = String(lastChange.get(articleId, evidenceId, claimId)?.['at'] ?? piece.createdAt);
      return [{ evidenceId, claimId, kind, name: title ?? contact ?? link, quote: claim.quote, at }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
