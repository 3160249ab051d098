import type { Database } from 'better-sqlite3';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { Checker } from '../../../core/model/session.ts';
import { recordChecker } from '../../ledger/ledger.ts';
import { insertRow, patchRow, rowById, rowsWhere } from '../../tables/rows.ts';
import { checkerTable } from '../../tables/tables.ts';

/** Everybody who ever checked here, in the order in which they came. */
export function allCheckers(db: Database): Checker[] {
  return rowsWhere(db, checkerTable, 'true ORDER BY createdAt, id');
}

/** Changes a checker's name and initials, or makes one where `id` is null or unknown. Call inside `write`. */
export function saveChecker(
  db: Database,
  checker: { id: Id | null; name: string; initials: string },
  at: string,
): Checker {
  const { name, initials } = checker;
  if (checker.id !== null && rowById(db, checkerTable, checker.id) !== null)
    return recorded(db, patchRow(db, checkerTable, checker.id, { name, initials }), at);
  const made: Checker = { id: newId(), name, initials, createdAt: at };
  insertRow(db, checkerTable, made);
  return recorded(db, made, at);
}

function recorded(db: Database, checker: Checker, at: string): Checker {
  recordChecker(db, checker, at);
  return checker;
}

/** The checker of this name, or null. */
export function checkerByName(db: Database, name: string): Checker | null {
  return rowsWhere(db, checkerTable, 'name = ? ORDER BY createdAt LIMIT 1', name)[0] ?? null;
}
