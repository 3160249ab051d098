import type { FoundRecord, Value } from './records.ts';

/** A row by its columns' names. */
export type RawRow = Record<string, Value>;

type Test = (value: Value | undefined) => boolean;

const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const id = matches(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const part = (letter: string): Test => matches(new RegExp(`^[0-9a-f-]{36}\\.${letter}\\d+$`));
const hash = matches(/^[0-9a-f]{64}$/);
const moment = matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const number: Test = (value) => typeof value === 'number';
const text: Test = (value) => typeof value === 'string';

interface Shape {
  table: string;
  /** Those that every format has, in the order in which the first format made them. */
  columns: readonly string[];
  /** Those that later formats put after them. */
  later?: readonly string[];
  /** Tests of the first columns that a row of this table must pass. */
  first: readonly Test[];
}

/**
 * How a row's table is recognized if nothing else shows it. Only for tables whose rows never change, or whose changes
 * the history records: an old copy of such a row is as good as the row.
 */
const shapes: readonly Shape[] = [
  {
    table: 'event',
    columns: [
      ...['id', 'articleId', 'seq', 'step', 'at', 'checkerId', 'sessionId', 'kind', 'entity', 'entityId'],
      ...['from', 'to', 'undoes', 'previousHash', 'hash'],
    ],
    later: ['salt', 'digest', 'sealed'],
    first: [id, id, number, id, moment, id],
  },
  {
    table: 'version',
    columns: [
      ...['id', 'articleId', 'number', 'text', 'textHash', 'words', 'format', 'sourceName', 'sourceHash'],
      ...['loadedAt', 'warnings', 'release', 'remarks'],
    ],
    first: [id, id, number],
  },
  {
    table: 'block',
    columns: ['id', 'versionId', 'position', 'kind', 'level', 'start', 'end', 'isText'],
    first: [part('b'), id, number, text],
  },
  {
    table: 'sentence',
    columns: ['id', 'versionId', 'position', 'blockPosition', 'start', 'end', 'noClaim'],
    first: [part('s'), id, number, number],
  },
  {
    table: 'attachment',
    columns: ['hash', 'size', 'mediaType', 'bytes', 'storedAt'],
    first: [hash, number, text],
  },
  {
    table: 'session',
    columns: ['id', 'articleId', 'checkerId', 'startedAt', 'endedAt', 'changes'],
    first: [id, id, id, moment],
  },
  {
    table: 'keyWrap',
    columns: ['id', 'wrap', 'madeAt'],
    first: [matches(/^(?:passphrase|system)$/), matches(/^\{/), moment],
  },
  {
    table: 'erasing',
    columns: ['id', 'erasure', 'checkerId', 'at', 'sealed'],
    first: [id, matches(/^\{"kind"/), id, moment],
  },
  { table: 'setting', columns: ['name', 'value'], first: [matches(/^[A-Za-z]{1,40}$/), matches(/^[{[]/)] },
  {
    // Its rows look like those of checkers. What was said may have been taken back since: it is kept only where SQLite reads it.
    table: 'notTheSame',
    columns: ['articleId', 'words', 'key', 'saidAt'],
    first: [id, text, matches(/^(?:check|claim) /), moment],
  },
  { table: 'checker', columns: ['id', 'name', 'initials', 'createdAt'], first: [id, text, text, moment] },
];

/** Returns the table that a row is of and its values by name, or null if it is none of ours or not whole. */
export function recognise(record: FoundRecord): { table: string; row: RawRow } | null {
  const shape = shapes.find(
    ({ columns, first }) =>
      record.columns >= columns.length && first.every((test, column) => test(record.peek(column))),
  );
  const values = shape === undefined ? null : record.values();
  if (shape === undefined || values === null) return null;
  const names = [...shape.columns, ...(shape.later ?? [])];
  const named = names.map((name, column) => [name, values[column] ?? null] as const);
  return { table: shape.table, row: Object.fromEntries(named) };
}
