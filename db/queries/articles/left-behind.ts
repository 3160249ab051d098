import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { leftBehind, type LeftBehind } from '../../../core/text/versions/left-behind.ts';
import type { Library } from '../../store/open.ts';
import { rowById, rowsWhere } from '../../tables/rows.ts';
import { claimTable, reviewTable, sentenceTable, versionTable } from '../../tables/tables.ts';

/** What a version does not have of the work in the version before it, as both stand. Throws articleNotFound. */
export function leftBehindIn(library: Library, versionId: Id): LeftBehind {
  const { db } = library;
  const version = rowById(db, versionTable, versionId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const [before] = rowsWhere(
    db,
    versionTable,
    'articleId = ? AND number < ? ORDER BY number DESC LIMIT 1',
    version.articleId,
    version.number,
  );
  if (before === undefined) return { from: null, claims: [] };
  const workIn = ({ id }: { id: Id }) => ({
    sentences: rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', id),
    claims: rowsWhere(db, claimTable, 'versionId = ? ORDER BY start, id', id),
  });
  const ofClaims = 'claimId IN (SELECT id FROM claim WHERE versionId = ?)';
  const reviews = rowsWhere(db, reviewTable, ofClaims, before.id);
  return {
    from: { versionId: before.id, number: before.number },
    claims: leftBehind({ version: before, ...workIn(before), reviews }, { version, ...workIn(version) }),
  };
}
