import type { Database } from 'better-sqlite3';
import type { Block, Sentence, Version } from '../../core/model/article/article.ts';
import { Event } from '../../core/model/history/event.ts';
import { isAsWritten, lacksContents } from '../../core/model/history/hash-chain.ts';
import { connect } from '../store/connect.ts';
import { sha256 } from '../crypto/hash.ts';
import { openPages } from './pages.ts';
import { findRecords, type Value } from './records.ts';
import { recognise, type RawRow } from './shapes.ts';
import { boxOf, readRow, type Table } from '../tables/rows.ts';
import { blockTable, eventTable, sentenceTable, versionTable } from '../tables/tables.ts';

/** Everything that could be read from a damaged library, apart from the files kept in it. */
export interface Found {
  /** Entries whose hash shows that they are as they were written, by article and place. */
  events: Map<string, Map<number, Event[]>>;
  /** The boxes of sealed entries by id. They are kept as they are, so no key is needed. */
  boxes: Map<string, Buffer>;
  /** Versions whose text is the one that was loaded, by article. */
  versions: Map<string, Version[]>;
  /** By version, then by position. */
  blocks: Map<string, Map<number, Block>>;
  sentences: Map<string, Map<number, Sentence>>;
  /** Rows of every table as SQLite read them, by table and key: the present state. */
  rows: Map<string, Map<string, RawRow>>;
}

/** Tables for which an older copy of a row is better than none. */
const BY_PAGES = new Set(['checker', 'session', 'setting', 'keyWrap', 'erasing']);

/** Reads a damaged library in two ways: by SQLite, from a copy of it at `copy`, and page by page, which needs no schema. */
export function findAll(copy: string, onFile: (row: RawRow) => void): Found {
  const found: Found = {
    events: new Map(),
    boxes: new Map(),
    versions: new Map(),
    blocks: new Map(),
    sentences: new Map(),
    rows: new Map(),
  };
  const take = (table: string, row: RawRow): void => {
    if (table === 'attachment') onFile(row);
    else keep(found, table, row);
  };
  readBySqlite(copy, (table, row, key) => {
    take(table, row);
    if (table !== 'attachment' && table !== 'event') inner(found.rows, table).set(key, row);
  });
  const pages = openPages(copy);
  try {
    for (const record of findRecords(pages)) {
      const known = recognise(record);
      if (known === null) continue;
      take(known.table, known.row);
      const rows = inner(found.rows, known.table);
      // SQLite reads the present state; a page may hold an older copy.
      const key = pageKeyOf(known.row);
      if (BY_PAGES.has(known.table) && !rows.has(key)) rows.set(key, known.row);
    }
  } finally {
    pages.close();
  }
  return found;
}

/** The key of a row that was found on a page: each of those tables has one column for it. */
function pageKeyOf(row: RawRow): string {
  return keyOf(row, 'id' in row ? ['id'] : ['name']);
}

/** A row's values in the columns of its table's primary key; all of them where the table has none. */
function keyOf(row: RawRow, key: readonly string[]): string {
  const values = key.length === 0 ? Object.values(row) : key.map((column) => row[column]);
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

function readBySqlite(path: string, take: (table: string, row: RawRow, key: string) => void): void {
  let db: Database;
  try {
    db = connect(path, { readonly: true, fileMustExist: true });
  } catch {
    // The pages are read anyway.
    return;
  }
  try {
    for (const table of tablesOf(db)) {
      const key = primaryKeyOf(db, table);
      for (const row of readRows(db, table)) take(table, row, keyOf(row, key));
    }
  } finally {
    db.close();
  }
}

function keep(found: Found, table: string, row: RawRow): void {
  switch (table) {
    case 'event': {
      const event = readEvent(row);
      if (event === null) return;
      add(inner(found.events, event.articleId), event.seq, event);
      const box = boxOf(row);
      if (box !== null && lacksContents(event)) found.boxes.set(event.id, box);
      return;
    }
    case 'version': {
      const version = read(versionTable, row);
      if (version !== null && sha256(String(version.text)) === version.textHash)
        addOnce(found.versions, version.articleId, version);
      return;
    }
    case 'block': {
      const block = read(blockTable, row);
      if (block !== null) putFirst(inner(found.blocks, block.versionId), block.position, block);
      return;
    }
    case 'sentence': {
      const sentence = read(sentenceTable, row);
      if (sentence !== null)
        putFirst(inner(found.sentences, sentence.versionId), sentence.position, sentence);
    }
  }
}

/** An entry that is whole and unchanged, which its own hash tells; null for any other. */
function readEvent(row: RawRow): Event | null {
  const event = Event.safeParse(read(eventTable, row));
  return event.success && isAsWritten(event.data, sha256) ? event.data : null;
}

/** A row of the domain, or null if what is in it cannot be. */
function read<Row extends { id: string }>(table: Table<Row>, row: RawRow): Row | null {
  try {
    return readRow(table, row as Record<string, Exclude<Value, undefined>>);
  } catch {
    return null;
  }
}

function inner<Key, Inner, Item>(map: Map<Key, Map<Inner, Item>>, key: Key): Map<Inner, Item> {
  const known = map.get(key) ?? new Map<Inner, Item>();
  map.set(key, known);
  return known;
}

function add(entries: Map<number, Event[]>, seq: number, event: Event): void {
  const there = entries.get(seq) ?? [];
  if (!there.some(({ hash }) => hash === event.hash)) entries.set(seq, [...there, event]);
}

function addOnce(versions: Map<string, Version[]>, articleId: string, version: Version): void {
  const there = versions.get(articleId) ?? [];
  if (!there.some(({ id }) => id === version.id)) versions.set(articleId, [...there, version]);
}

function putFirst<Item>(items: Map<number, Item>, position: number, item: Item): void {
  if (!items.has(position)) items.set(position, item);
}

/** The farthest distance from the last readable row at which rows are looked for. */
const FARTHEST = 2 ** 40;

/** The tables of an open file that could be read from its schema, in the order in which it made them. */
function tablesOf(db: Database): string[] {
  try {
    return db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'`)
      .pluck()
      .all();
  } catch {
    return [];
  }
}

/** The columns of a table's primary key, in its order; none where it has none. */
function primaryKeyOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table);
}

/**
 * Reads the rows of a table of a damaged file, one after the other. If one cannot be read, it continues after it, and
 * then from the end backwards. Each row comes once. A table that cannot be read at all gives none.
 */
function* readRows(db: Database, table: string): Generator<RawRow> {
  let last = -Infinity;
  for (;;) {
    const reached = yield* readFrom(db, table, last, 'ASC');
    if (reached === null) return;
    last = reached;
    const next = behindTheDamage(db, table, last);
    if (next === null) break;
    last = next;
  }
  yield* readFrom(db, table, last, 'DESC');
}

type Direction = 'ASC' | 'DESC';

/** Yields the rows after `last` until one cannot be read; returns the last that could, or null at the table's end. */
function* readFrom(
  db: Database,
  table: string,
  last: number,
  direction: Direction,
): Generator<RawRow, number | null> {
  let reached = last;
  try {
    const rows = db
      .prepare<[number], RawRow>(
        `SELECT rowid AS "place of row", * FROM "${table}" WHERE rowid > ? ORDER BY rowid ${direction}`,
      )
      .iterate(Number.isFinite(last) ? last : -Number.MAX_SAFE_INTEGER);
    for (const { 'place of row': place, ...row } of rows) {
      reached = Number(place);
      yield row;
    }
    return null;
  } catch {
    return Number.isFinite(reached) ? reached : 0;
  }
}

/** The place just before the first row behind the damage that can be found, or null if none can. */
function behindTheDamage(db: Database, table: string, last: number): number | null {
  let step = 1;
  while (!canReadAfter(db, table, last + step)) {
    step *= 2;
    if (step > FARTHEST) return null;
  }
  // Somewhere between half the step, which failed, and the step, which did not.
  let [low, high] = [Math.floor(step / 2), step];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (canReadAfter(db, table, last + middle)) high = middle;
    else low = middle;
  }
  return last + high;
}

function canReadAfter(db: Database, table: string, place: number): boolean {
  try {
    db.prepare(`SELECT * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 1`).get(place);
    return true;
  } catch {
    return false;
  }
}
