import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { Entry, redactedEvidenceIds } from '../../../core/casefile/merge/entry.ts';
import { originOf } from './merged-entries.ts';
import { rowsWhere, sql } from '../../tables/rows.ts';
import { eventTable } from '../../tables/tables.ts';

type EntryParts = Pick<Entry, 'event' | 'veil'>;

/**
 * Returns the ids of an article's redacted evidence, whose source a colleague protects. It reads only the entries that
 * made such evidence, because few articles have any.
 */
export function redactedEvidenceOf(db: Database, articleId: Id): Set<string> {
  const veils = originOf(db, articleId)?.veils ?? {};
  const blank = Object.keys(veils).filter((id) => veils[id]?.['title'] === 'blank');
  const ofMerges = sql(
    db,
    `SELECT DISTINCT json_extract(merged.event, '$.entityId') AS id FROM merged JOIN merge ON merge.id = mergeId
     WHERE merge.articleId = ? AND merged.veil LIKE '%"title":"blank"%'`,
  ).all(articleId);
  const own = blank.flatMap((id) => rowsWhere(db, eventTable, 'id = ?', id).map(({ entityId }) => entityId));
  const perhaps = new Set([...own, ...ofMerges.map((row) => String(row['id']))]);
  const redactedEvidence = [...perhaps].flatMap((id) => [
    ...redactedEvidenceIds(makingsOf(db, articleId, id, veils)),
  ]);
  return new Set(redactedEvidence);
}

/** True for redacted evidence of an article. */
export function isRedactedEvidence(db: Database, articleId: Id, evidenceId: string): boolean {
  return redactedEvidenceOf(db, articleId).has(evidenceId);
}

/** Every entry that makes a thing, here or in what came with merges, and the merges in whose steps that was. */
function makingsOf(
  db: Database,
  articleId: Id,
  id: string,
  veils: Readonly<Record<Id, Entry['veil']>>,
): EntryParts[] {
  const made = rowsWhere(db, eventTable, 'articleId = ? AND entityId = ? AND "from" IS NULL', articleId, id);
  const merges = made.flatMap(({ step }) => rowsWhere(db, eventTable, `step = ? AND entity = 'merge'`, step));
  const came = sql(
    db,
    `SELECT merged.event, merged.parents, merged.veil FROM merged JOIN merge ON merge.id = mergeId
     WHERE merge.articleId = ? AND json_extract(merged.event, '$.entityId') = ?`,
  ).all(articleId, id);
  const json = (text: unknown): unknown => JSON.parse(String(text));
  return [
    ...[...merges, ...made].map((event) => ({ event, veil: veils[event.id] ?? {} })),
    ...came.map((row) =>
      Entry.parse({ event: json(row['event']), parents: json(row['parents']), veil: json(row['veil']) }),
    ),
  ];
}
