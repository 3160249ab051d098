import type { Database } from 'better-sqlite3';
import { NO_HASH, type Event, canonicalJson, type Entity } from '../../core/model/history/event.ts';
import { type Id, blockId, sentenceId } from '../../core/kernel/ids.ts';
import { isAsWritten } from '../../core/model/history/hash-chain.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { eventsOf } from '../queries/history/events.ts';
import { sha256 } from '../crypto/hash.ts';
import { replay, stateTables, type Replayed } from './replay.ts';
import { isTextByDefault, type BlockKind } from '../../core/model/article/article.ts';
import { isErased } from '../../core/model/evidence/fields.ts';
import { isErasedSource } from '../../core/model/source/fields.ts';
import { isInLedger } from '../ledger/ledger.ts';
import { partsHash } from '../queries/articles/parts-hash.ts';
import { mergedProblem } from '../queries/history/merged-entries.ts';
import { rowById, rowsWhere, sql, type Table } from '../tables/rows.ts';
import { blockTable, evidenceTable, sentenceTable, sourceTable, versionTable } from '../tables/tables.ts';

/** How many entries an article's history has, and what is wrong with it. */
interface CheckedHistory {
  events: number;
  findings: Finding[];
}

/** Checks an article's chain of entries and, with `states`, that the state matches them. */
export function checkHistory(db: Database, articleId: Id, title: string, states: boolean): CheckedHistory {
  const events = eventsOf(db, articleId);
  const chain = chainFinding(events);
  // A broken chain proves nothing about the state.
  const found = chain !== null ? [chain] : states ? stateFindings(db, articleId, replay(events)) : [];
  return {
    events: events.length,
    findings: found.map(({ code, detail }) => ({ code, detail: { title, ...detail } })),
  };
}

/** The first entry that does not follow from those before it, or null. */
function chainFinding(events: readonly Event[]): Finding | null {
  let previousHash = NO_HASH;
  for (const [index, event] of events.entries()) {
    const { seq } = event;
    if (seq !== index + 1) return finding('entryMissing', { seq, missing: index + 1 });
    if (event.previousHash !== previousHash) return finding('entryMoved', { seq });
    if (!isAsWritten(event, sha256)) return finding('entryChanged', { seq });
    previousHash = event.hash;
  }
  return null;
}

type States = ReadonlyMap<string, Replayed>;

/**
 * Findings about an article's state: things that are missing or differ from their entries, and things that no entry
 * made.
 */
function stateFindings(db: Database, articleId: Id, states: States): Finding[] {
  const found = [...states].flatMap(([entityId, replayed]) =>
    thingFindings(db, entityId, replayed).map(({ code, detail }) => ({
      code,
      detail: { seq: replayed.event.seq, ...detail },
    })),
  );
  return [
    ...found,
    ...erasedFindings(db, articleId),
    ...partFindings(db, articleId, states),
    ...unknownFindings(db, articleId, states),
  ];
}

function thingFindings(db: Database, id: string, { event, fields, isWhole, isMade }: Replayed): Finding[] {
  const { entity } = event;
  if (entity === 'version') return versionFindings(db, id, fields);
  const [table, schema] = stateTables[entity];
  const row = rowById(db, table as Table<{ id: string }>, id);
  if (row === null) return [finding('thingMissing', { thing: entity, id })];
  if (!schema.safeParse(row).success) return [finding('thingImpossible', { thing: entity, id })];
  // Where a block or a sentence begins and ends is in the entry of its version.
  const isPart = entity === 'block' || entity === 'sentence';
  const changed = changedFields(entity, row, fields, isWhole && isMade && !isPart);
  if (entity === 'merge' && mergedProblem(db, id)) changed.push(finding('mergedChanged'));
  return changed;
}

/**
 * Fields that differ from the entries. If the entries made the whole row (`whole`), a field that no entry names came
 * with a newer format and must be empty.
 */
function changedFields(thing: Entity, row: { id: string }, told: object, whole: boolean): Finding[] {
  const fields = whole ? { ...row, ...told } : told;
  return Object.keys(fields).flatMap((field) => {
    const value: unknown = Reflect.get(row, field);
    const said: unknown = Reflect.get(told, field);
    const isSame = said === undefined ? isNothing(value) : canonicalJson(value) === canonicalJson(said);
    return isSame ? [] : [finding('thingChanged', { thing, id: row.id, field })];
  });
}

function isNothing(value: unknown): boolean {
  return value === null || value === false;
}

function versionFindings(db: Database, id: string, fields: Record<string, unknown>): Finding[] {
  const version = rowById(db, versionTable, id);
  if (version === null) return [finding('thingMissing', { thing: 'version', id })];
  const found: Finding[] = [];
  if (sha256(version.text) !== fields['textHash']) found.push(finding('textChanged'));
  const blocks = rowsWhere(db, blockTable, 'versionId = ? ORDER BY position', id);
  const sentences = rowsWhere(db, sentenceTable, 'versionId = ? ORDER BY position', id);
  const { partsHash: parts, ...told } = fields;
  const inPlace =
    blocks.every((block, at) => block.position === at && block.id === blockId(id, at)) &&
    sentences.every((sentence, at) => sentence.position === at && sentence.id === sentenceId(id, at));
  if (!inPlace || partsHash(blocks, sentences) !== parts) found.push(finding('partsChanged'));
  const { text: _text, ...row } = version;
  return [...found, ...changedFields('version', row, told, true)];
}

/** Entries without contents that the ledger does not explain, and erased evidence or sources that have something in them again. */
function erasedFindings(db: Database, articleId: Id): Finding[] {
  const emptied = sql(
    db,
    `SELECT DISTINCT seq, entityId FROM event
     WHERE articleId = ? AND digest IS NOT NULL AND salt IS NULL AND sealed IS NULL`,
  ).all(articleId);
  const pieces = new Set(emptied.map(({ entityId }) => String(entityId)));
  return [
    ...emptied
      .filter(({ entityId }) => !isInLedger(db, 'source.erased', String(entityId)))
      .map(({ seq }) => finding('entryEmptied', { seq: Number(seq) })),
    ...[...pieces].flatMap((id) => {
      const piece = rowById(db, evidenceTable, id);
      const source = rowById(db, sourceTable, id);
      const isEmpty = (piece === null || isErased(piece)) && (source === null || isErasedSource(source));
      return isEmpty || !isInLedger(db, 'source.erased', id) ? [] : [finding('erasedFilled', { id })];
    }),
  ];
}

/** Blocks and sentences that nobody marked and that differ from the load. */
function partFindings(db: Database, articleId: Id, states: States): Finding[] {
  const ofArticle = 'versionId IN (SELECT id FROM version WHERE articleId = ?)';
  const blocks = sql(db, `SELECT id, kind, isText FROM block WHERE ${ofArticle}`).all(articleId);
  const sentences = sql(db, `SELECT id FROM sentence WHERE noClaim <> 0 AND ${ofArticle}`).all(articleId);
  const changed = (thing: Entity, field: string, id: string): Finding[] =>
    states.has(id) ? [] : [finding('thingChanged', { thing, id, field })];
  return [
    ...blocks
      .filter(({ kind, isText }) => (isText === 1) !== isTextByDefault(kind as BlockKind))
      .flatMap(({ id }) => changed('block', 'isText', String(id))),
    ...sentences.flatMap(({ id }) => changed('sentence', 'noClaim', String(id))),
  ];
}

/**
 * Findings about things that no entry made: somebody inserted them from outside. Those of a version are found by the
 * hash of its parts.
 */
function unknownFindings(db: Database, articleId: Id, states: States): Finding[] {
  const ofClaims = 'JOIN claim ON claim.id = claimId WHERE claim.articleId = ?';
  const rows = sql(
    db,
    `SELECT 'claim' AS thing, id FROM claim WHERE articleId = ?
     UNION ALL SELECT 'evidence', evidence.id FROM evidence ${ofClaims}
     UNION ALL SELECT 'review', review.id FROM review ${ofClaims}
     UNION ALL SELECT 'source', id FROM source WHERE articleId = ?
     UNION ALL SELECT 'proofTick', id FROM proofTick WHERE articleId = ?
     UNION ALL SELECT 'merge', id FROM merge WHERE articleId = ?
     UNION ALL SELECT 'version', id FROM version WHERE articleId = ?
     UNION ALL SELECT 'article', id FROM article WHERE id = ?`,
  ).all(...Array.from({ length: 8 }, () => articleId));
  return rows
    .map(({ thing, id }) => ({ thing: String(thing), id: String(id) }))
    .filter(({ id }) => !states.has(id))
    .map((unknown) => finding('thingUnknown', unknown));
}
