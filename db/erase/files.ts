import type { Database } from 'better-sqlite3';
import { sql } from '../table.ts';

/** Of these files, those that nothing in the library names any more: no text, no evidence, no entry, no setting. */
export function unnamedFiles(db: Database, hashes: Iterable<string>): string[] {
  const named = sql(
    db,
    `WITH given (hash) AS (SELECT ?)
     SELECT EXISTS (SELECT 1 FROM version WHERE sourceHash = given.hash)
       OR EXISTS (SELECT 1 FROM evidence WHERE instr(attachments, given.hash))
       OR EXISTS (SELECT 1 FROM event WHERE entity = 'evidence' AND (instr("to", given.hash) OR instr("from", given.hash)))
       OR EXISTS (SELECT 1 FROM merged WHERE instr(event, given.hash))
       OR EXISTS (SELECT 1 FROM setting WHERE instr(value, given.hash)) AS isNamed
     FROM given`,
  );
  return [...new Set(hashes)].filter((hash) => named.get(hash)?.['isNamed'] === 0);
}

/** Takes away the files that nothing names any more; returns how many of them were kept. */
export function dropUnnamedFiles(db: Database, hashes: Iterable<string>): number {
  let dropped = 0;
  for (const hash of unnamedFiles(db, hashes))
    dropped += sql(db, 'DELETE FROM attachment WHERE hash = ?').run(hash).changes;
  return dropped;
}
