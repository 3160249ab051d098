import type { Database } from 'better-sqlite3';
import { Erasure } from '../../core/model/erasure.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { canonicalJson, isSourceEntity, type Event } from '../../core/model/history/event.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import type { LedgerEntry } from '../../core/model/history/ledger.ts';
import { z } from '../../core/kernel/zod.ts';
import { sha256 } from '../crypto/hash.ts';
import { appendToLedger } from './ledger.ts';
import { sql } from '../tables/rows.ts';
import type { Eraser } from '../erase/source.ts';
import type { CaseContents } from '../../core/casefile/contents.ts';

/*
 * What was erased from a library and may still be in its pages and backups. It is remembered in the transaction that erases, and
 * forgotten once nothing is left: whatever ends the app between, the next start knows of it. It holds no word of what was erased.
 */

/** An erasure that was begun, with everything that finishing it needs. */
export interface Erasing {
  id: Id;
  erasure: Erasure;
  who: Required<Eraser>;
}

/**
 * Records an unfinished erasure, in its table and in the ledger. Call inside the transaction that erases. Returns its
 * id.
 */
export function beginErasing(db: Database, erasure: Erasure, { checkerId, at, sealed = [] }: Eraser): Id {
  const erasing = { id: newId(), erasure, who: { checkerId, at, sealed } };
  insert(db, erasing);
  recordErasing(db, erasing, at);
  return erasing.id;
}

/** Records in the ledger that an erasure was begun. Call inside the transaction that writes it. */
export function recordErasing(db: Database, erasing: Erasing, at: string): void {
  appendToLedger(db, at, [{ kind: 'erasing.begun', entityId: erasing.id, said: erasingStatement(erasing) }]);
}

/**
 * Removes the record of an erasure, because nothing is left, or because somebody left it in `left` backups on
 * purpose. Call inside `write`.
 */
export function endErasing(db: Database, id: Id, left: number, at: string): void {
  if (sql(db, 'DELETE FROM erasing WHERE id = ?').run(id).changes === 0) return;
  appendToLedger(db, at, [{ kind: 'erasing.ended', entityId: id, said: { left } }]);
}

/** The erasures that were begun and not finished, the oldest first. */
export function unfinishedErasings(db: Database): Erasing[] {
  return sql(db, 'SELECT * FROM erasing ORDER BY id')
    .all()
    .map(({ id, erasure, checkerId, at, sealed }) => ({
      id: String(id),
      erasure: Erasure.parse(JSON.parse(String(erasure))),
      who: {
        checkerId: String(checkerId),
        at: String(at),
        sealed: z.array(z.string()).parse(JSON.parse(String(sealed))),
      },
    }));
}

/**
 * The unfinished erasure with this id. Throws nothingToErase if there is none, or where it is not what the ledger says: nothing
 * that another program put there is erased from backups.
 */
export function unfinishedErasing(db: Database, id: Id): Erasing {
  const erasing = unfinishedErasings(db).find((one) => one.id === id);
  const told = sql(db, `SELECT said FROM ledger WHERE entityId = ? AND kind = 'erasing.begun'`).get(id);
  if (erasing === undefined || told?.['said'] !== JSON.stringify(erasingStatement(erasing)))
    throw new TickmarkError('nothingToErase');
  return erasing;
}

/** The ledger's statement about an erasure: a digest of what is erased, by whom and when. */
export function erasingStatement({ erasure, who }: Erasing): LedgerEntry['said'] {
  return { digest: sha256(canonicalJson([erasure, who])) };
}

function insert(db: Database, { id, erasure, who }: Erasing): void {
  sql(db, 'INSERT INTO erasing (id, erasure, checkerId, at, sealed) VALUES (?, ?, ?, ?, ?)').run(
    id,
    JSON.stringify(erasure),
    who.checkerId,
    who.at,
    JSON.stringify(who.sealed),
  );
}

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
