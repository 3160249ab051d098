import type { Database } from 'better-sqlite3';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { connect } from '../store/connect.ts';
import { formatOf, migrate } from '../store/migrate.ts';

/** Of each format: what its schema is made of, by name. It does not change while the app runs. */
const expected = new Map<number, ReadonlyMap<string, Part>>();

interface Part {
  type: string;
  name: string;
  sql: string | null;
}

/** Tables, indexes, triggers and views that are not those of a new library of this format. */
export function schemaFindings(db: Database): Finding[] {
  const format = formatOf(db);
  const should = expected.get(format) ?? partsOfNew(format);
  expected.set(format, should);
  const is = partsOf(db);
  const found: Finding[] = [];
  for (const [name, { type, sql }] of should) {
    const part = is.get(name);
    if (part === undefined) found.push(finding('schemaMissing', { thing: type, name }));
    else if (part.type !== type || part.sql !== sql)
      found.push(finding('schemaChanged', { thing: type, name }));
  }
  for (const [name, { type }] of is)
    if (!should.has(name)) found.push(finding('schemaAdded', { thing: type, name }));
  return found;
}

function partsOfNew(format: number): ReadonlyMap<string, Part> {
  const db = connect(':memory:', {});
  try {
    migrate(db, format);
    return partsOf(db);
  } finally {
    db.close();
  }
}

/** Statistics for SQLite's planner are no part of what a library holds: its tables of them, and nothing else that is called so. */
function partsOf(db: Database): ReadonlyMap<string, Part> {
  const parts = db
    .prepare<[], Part>(
      `SELECT type, name, sql FROM sqlite_schema WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))`,
    )
    .all();
  return new Map(parts.map((part) => [part.name, part]));
}
