import type { Database } from 'better-sqlite3';
import type { Erasure } from '../../core/model/erasure.ts';
import { namedFiles } from '../queries/evidence/named-files.ts';
import { sql } from '../tables/rows.ts';
import { secretName, vaultState } from '../crypto/library-key.ts';

/**
 * Those of these files that nothing in the library names any more: no text, no evidence, no source, no entry, no
 * setting.
 */
export function unnamedFiles(db: Database, hashes: Iterable<string>): string[] {
  const named = sql(
    db,
    `WITH given (hash) AS (SELECT ?)
     SELECT EXISTS (SELECT 1 FROM version WHERE sourceHash = given.hash)
       OR EXISTS (SELECT 1 FROM evidence WHERE instr(attachments, given.hash))
       OR EXISTS (SELECT 1 FROM source WHERE instr(attachments, given.hash))
       OR EXISTS (SELECT 1 FROM event WHERE entity IN ('evidence', 'source') AND (instr("to", given.hash) OR instr("from", given.hash)))
       OR EXISTS (SELECT 1 FROM merged WHERE instr(event, given.hash))
       OR EXISTS (SELECT 1 FROM setting WHERE instr(value, given.hash)) AS isNamed
     FROM given`,
  );
  return [...new Set(hashes)].filter((hash) => named.get(hash)?.['isNamed'] === 0);
}

/** Removes the files that nothing names any more; returns how many of them the library had. */
export function dropUnnamedFiles(db: Database, hashes: Iterable<string>): number {
  let dropped = 0;
  for (const hash of unnamedFiles(db, hashes))
    dropped += sql(db, 'DELETE FROM attachment WHERE hash = ?').run(hash).changes;
  return dropped;
}

/**
 * The names of the sealed files that go with an erasure: its own, that no other evidence in the library names. None if the
 * key is not here. A backup of the library has them under the same names.
 */
export function sealedFilesOf(db: Database, erasure: Erasure): string[] {
  if (vaultState(db) !== 'open') return [];
  const own = new Set<string>();
  const others = new Set<string>();
  for (const { id } of sql(db, 'SELECT id FROM article').all())
    for (const [entityId, { named }] of namedFiles(db, String(id))) {
      const isOwn =
        erasure.kind === 'article' ? id === erasure.articleId : erasure.evidenceIds.includes(entityId);
      for (const hash of named) (isOwn ? own : others).add(hash);
    }
  return [...own].filter((hash) => !others.has(hash)).map((hash) => secretName(db, hash));
}

/** Removes sealed files by their names. */
export function dropSealedFiles(db: Database, names: readonly string[] = []): void {
  for (const name of names) sql(db, 'DELETE FROM sealedFile WHERE id = ?').run(name);
}
