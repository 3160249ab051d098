import type { Database } from 'better-sqlite3';
import { isSourceEntity, type Event, type Patch } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { isFileKept } from '../files/attachments.ts';
import { mergedInto } from '../history/merged-entries.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { eventTable, evidenceTable, sourceTable } from '../../tables/tables.ts';

/** The files that a thing names, by their hashes, and those of them that are not kept. */
export interface NamedFiles {
  named: Set<string>;
  absent: Set<string>;
}

/**
 * The files that each version, piece of evidence and source of an article names: what a version was loaded from, what is or was
 * attached to the others, here or in what came with a case file.
 */
export function namedFiles(db: Database, articleId: Id): Map<string, NamedFiles> {
  const files = new Map<string, NamedFiles>();
  const add = (entityId: string, hash: string): void => {
    const known = files.get(entityId) ?? { named: new Set(), absent: new Set() };
    files.set(entityId, known);
    if (!known.named.has(hash) && !isFileKept(db, hash)) known.absent.add(hash);
    known.named.add(hash);
  };
  const addPatches = ({ entityId, from, to }: Pick<Event, 'entityId' | 'from' | 'to'>): void => {
    for (const hash of [...hashesIn(from), ...hashesIn(to)]) add(entityId, hash);
  };
  for (const { id, sourceHash } of sql(db, 'SELECT id, sourceHash FROM version WHERE articleId = ?').all(
    articleId,
  ))
    if (sourceHash !== null) add(String(id), String(sourceHash));
  const ofArticle = 'claimId IN (SELECT id FROM claim WHERE articleId = ?)';
  for (const { id, attachments } of rowsWhere(db, evidenceTable, ofArticle, articleId))
    for (const { hash } of attachments) add(id, hash);
  for (const { id, attachments } of rowsWhere(db, sourceTable, 'articleId = ?', articleId))
    for (const { hash } of attachments) add(id, hash);
  for (const event of rowsWhere(
    db,
    eventTable,
    `articleId = ? AND entity IN ('evidence', 'source')`,
    articleId,
  ))
    addPatches(event);
  for (const { event } of mergedInto(db, articleId)) if (isSourceEntity(event.entity)) addPatches(event);
  return files;
}

function hashesIn(patch: Patch | null): string[] {
  const files = patch?.['attachments'];
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) =>
    typeof file === 'object' && file !== null && 'hash' in file && typeof file['hash'] === 'string'
      ? [file['hash']]
      : [],
  );
}
