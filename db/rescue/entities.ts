import { canonicalJson, type Draft, type Entity, type Patch } from '../../core/model/history/event.ts';
import type { Found } from './found-records.ts';
import type { RawRow } from './shapes.ts';
import type { Library } from '../store/open.ts';
import { boxOf, insertKnown, readKnown, rowById, type Table } from '../tables/rows.ts';
import { mergedProblem } from '../queries/history/merged-entries.ts';
import { mergeTable } from '../tables/tables.ts';
import { stateTables, type Replayed } from '../verify/replay.ts';
import { insertRaw } from './raw-rows.ts';

/** The things of an article that are rescued row by row, ordered so that each comes after what it belongs to. */
type StateEntity = keyof typeof stateTables;
const entities = (Object.keys(stateTables) as StateEntity[]).filter(
  (entity) => entity !== 'block' && entity !== 'sentence',
);

type Fields = Readonly<Record<string, unknown>>;
type States = ReadonlyMap<string, Replayed>;

/** What could be put into the new library of an article, and what could not. */
export interface KeptEntities {
  /** By id: what it is, and its fields. */
  kept: Map<string, { entity: StateEntity; fields: Fields }>;
  /** Things that the history mentions and that are missing, or belong to nothing that is there. */
  lost: { entity: StateEntity; fields: Fields }[];
}

/**
 * Returns a thing's fields: those in the tables if they could be read and are valid, else those in its history; null
 * if neither is complete.
 */
export function fieldsOf(found: Found, entity: StateEntity, id: string, states: States): Fields | null {
  const [table, schema] = stateTables[entity];
  const raw = found.rows.get(table.name)?.get(id);
  const row = raw === undefined ? null : soundRow(table, schema.shape, raw);
  if (row !== null) return row;
  const told = states.get(id)?.fields;
  return told !== undefined && told['id'] === id ? told : null;
}

function soundRow(
  table: Table<{ id: string }>,
  shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>,
  raw: RawRow,
): Fields | null {
  try {
    const row: Fields = readKnown(table, raw);
    const isSound = Object.entries(row).every(
      ([field, value]) => shape[field]?.safeParse(value).success === true,
    );
    const box = boxOf(raw);
    return !isSound ? null : box === null ? row : { ...row, sealed: box };
  } catch {
    return null;
  }
}

/** Puts everything of an article except its texts into the new library. Its article and versions are there already. */
export function keepEntities(
  library: Library,
  found: Found,
  articleId: string,
  states: States,
): KeptEntities {
  const result: KeptEntities = { kept: new Map(), lost: [] };
  for (const entity of entities) {
    if (entity === 'article') continue;
    const table = stateTables[entity][0] as Table<{ id: string }>;
    for (const id of idsOf(found, entity, articleId, states, result.kept)) {
      const fields = fieldsOf(found, entity, id, states);
      const entries = entity === 'merge' ? mergedWith(found, id) : [];
      if (fields !== null && tryInsert(library, table, fields, entries))
        result.kept.set(id, { entity, fields });
      else result.lost.push({ entity, fields: fields ?? states.get(id)?.fields ?? {} });
    }
  }
  return result;
}

/** The things that the article's history mentions, and those that only its tables have. */
function idsOf(
  found: Found,
  entity: StateEntity,
  articleId: string,
  states: States,
  kept: KeptEntities['kept'],
): Set<string> {
  const ids = new Set<string>();
  for (const [id, { event }] of states) if (event.entity === entity) ids.add(id);
  for (const [id, row] of found.rows.get(stateTables[entity][0].name) ?? [])
    if (row['articleId'] === articleId || kept.has(String(row['claimId']))) ids.add(id);
  return ids;
}

/** The entries that came with a merge. */
function mergedWith(found: Found, mergeId: string): RawRow[] {
  return [...(found.rows.get('merged')?.values() ?? [])].filter((row) => row['mergeId'] === mergeId);
}

/**
 * The constraints of the tables refuse what belongs to nothing. A merge is kept with all the entries that came with it or not
 * at all, because its own entry vouches for them.
 */
function tryInsert(
  { db }: Library,
  table: Table<{ id: string }>,
  fields: Fields,
  merged: readonly RawRow[],
): boolean {
  try {
    db.transaction(() => {
      insertKnown(db, table, fields);
      for (const row of merged) insertRaw(db, 'merged', row);
      const problem = table.name === mergeTable.name ? mergedProblem(db, String(fields['id'])) : null;
      if (problem !== null) throw new Error(problem);
    })();
    return true;
  } catch {
    return false;
  }
}

/** The entries that the history needs to match the tables, without their kind. */
export function missingDrafts(
  { db }: Library,
  kept: KeptEntities['kept'],
  states: States,
): Omit<Draft, 'kind'>[] {
  return [...kept].flatMap(([entityId, { entity, fields }]) => {
    const state = states.get(entityId);
    // Nobody can tell sealed contents here: an entry says that they were found, and nothing of what they are.
    if (boxOf(fields) !== null) return state === undefined ? [{ entity, entityId, from: {}, to: {} }] : [];
    if (state?.isWhole === false) return [];
    const told = state?.fields;
    if (told === undefined || told['id'] !== entityId) return [makingDraft(db, entity, entityId)];
    const from: Patch = {};
    const to: Patch = {};
    for (const [field, value] of Object.entries(fields)) {
      if (told[field] === undefined && !value) continue;
      if (canonicalJson(told[field]) === canonicalJson(value)) continue;
      from[field] = (told[field] ?? null) as Patch[string];
      to[field] = value as Patch[string];
    }
    return Object.keys(to).length === 0 ? [] : [{ entity, entityId, from, to }];
  });
}

function makingDraft(db: Library['db'], entity: StateEntity & Entity, entityId: string): Omit<Draft, 'kind'> {
  const row = rowById(db, stateTables[entity][0] as Table<{ id: string }>, entityId);
  return { entity, entityId, from: null, to: { ...row } };
}
