import type { Database } from 'better-sqlite3';
import type { CaseContents } from '../../core/casefile/contents.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { isSourceEntity, type Event } from '../../core/model/history/event.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { sql } from '../tables/rows.ts';

/** Throws articleErased if an article was erased here, so that no file brings it back. */
export function refuseErasedArticle(db: Database, articleId: Id, title: string): void {
  const row = sql(db, `SELECT at FROM ledger WHERE kind = 'article.erased' AND entityId = ?`).get(articleId);
  if (row !== undefined)
    throw new TickmarkError('articleErased', { title, day: String(row['at']).slice(0, 10) });
}

/** The pieces of evidence and the sources of an article that were erased here. */
export function erasedSourcesOf(db: Database, articleId: Id): Set<string> {
  const rows = sql(
    db,
    `SELECT entityId FROM ledger WHERE kind = 'source.erased' AND json_extract(said, '$.articleId') = ?`,
  ).all(articleId);
  return new Set(rows.map(({ entityId }) => String(entityId)));
}

/**
 * Returns what a case file holds without the contents of what was erased here: an older case file, or a colleague's, may still
 * have them, and merging it does not bring them back.
 */
export function withoutErased(contents: CaseContents, erased: ReadonlySet<string>): CaseContents {
  if (erased.size === 0) return contents;
  const emptied = (event: Event): Event =>
    isSourceEntity(event.entity) && erased.has(event.entityId)
      ? { ...event, from: event.from && {}, to: {}, salt: null }
      : event;
  return {
    ...contents,
    evidence: contents.evidence.filter(({ id }) => !erased.has(id)),
    sources: contents.sources.filter(({ id }) => !erased.has(id)),
    events: contents.events.map(emptied),
    merged: contents.merged.map((entry) => ({ ...entry, event: emptied(entry.event) })),
  };
}
