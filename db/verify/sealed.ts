import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../core/model/history/event.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { formerHashTable } from '../queries/history/follow-protection.ts';
import { nearMatchTable } from '../queries/evidence/near-matches.ts';
import { readRow, sql, type Table } from '../tables/rows.ts';
import { eventTable, evidenceTable, sourceTable } from '../tables/tables.ts';

/**
 * Findings about rows with a box that have sealed values outside it as well, and about entries with contents although
 * they were sealed or erased. While the box is open only its values are seen; while it is locked, the others would be
 * shown.
 */
export function sealedFindings(db: Database): Finding[] {
  const beside = [
    ...besideBox(db, evidenceTable),
    ...besideBox(db, sourceTable),
    ...besideBox(db, eventTable),
    ...besideBox(db, formerHashTable),
    ...besideBox(db, nearMatchTable),
    ...idsOf(db, `SELECT id FROM evidence WHERE sealed IS NOT NULL AND protected = 0`),
    ...idsOf(db, `SELECT id FROM source WHERE sealed IS NOT NULL AND protected = 0`),
    // Contents of an entry without its salt are covered by no hash.
    ...idsOf(
      db,
      `SELECT id FROM event WHERE digest IS NOT NULL AND salt IS NULL AND ("to" <> '{}' OR coalesce("from", '{}') <> '{}')`,
    ),
    ...idsOf(
      db,
      `SELECT id FROM merged WHERE json_extract(event, '$.digest') IS NOT NULL AND json_extract(event, '$.salt') IS NULL
         AND (json_extract(event, '$.to') <> '{}' OR coalesce(json_extract(event, '$.from'), '{}') <> '{}')`,
    ),
    ...idsOf(
      db,
      `SELECT id FROM merged WHERE sealed IS NOT NULL AND json_extract(event, '$.salt') IS NOT NULL`,
    ),
  ];
  return [...new Set(beside)].map((id) => finding('sealedBeside', { id }));
}

/** The rows of a table with a value outside the box that the rule does not allow there. */
function besideBox<Row extends { id: string }>(db: Database, table: Table<Row>): string[] {
  const { seal, name } = table;
  if (seal === undefined) return [];
  return sql(db, `SELECT * FROM ${name} WHERE sealed IS NOT NULL`)
    .all()
    .map((raw) => readRow(table, raw))
    .filter((row) =>
      Object.entries(seal.blank(row)).some(
        ([field, blank]) => canonicalJson(Reflect.get(row, field)) !== canonicalJson(blank),
      ),
    )
    .map(({ id }) => id);
}

function idsOf(db: Database, query: string): string[] {
  return sql(db, query)
    .all()
    .map(({ id }) => String(id));
}
