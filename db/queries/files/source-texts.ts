import type { Database } from 'better-sqlite3';
import { z } from '../../../core/kernel/zod.ts';
import { WireError } from '../../../core/kernel/errors.ts';
import { Moment, Sha256 } from '../../../core/kernel/ids.ts';
import { BlockKind, Span, Warning } from '../../../core/model/article/article.ts';
import { Locator } from '../../../core/model/source/locator.ts';
import { ScanProgress } from '../../../core/ocr/recognized-page.ts';
import type { ReadState } from '../../../core/model/source/source-text.ts';
import type { CutPassage } from '../../../core/text/passages.ts';
import { BOX_HEAD } from '../../crypto/box.ts';
import { seal, secretName, unseal, vaultState } from '../../crypto/library-key.ts';
import { sql } from '../../tables/rows.ts';

/** Raised where files are read otherwise than before: those that were read by an earlier one are read again. */
export const READER_VERSION = 2;

const Cut = z.object({
  block: z.int().min(0),
  kind: BlockKind,
  text: z.string().min(1),
  locator: Locator,
  heading: z.string().nullable(),
  unsure: z.array(Span).exactOptional(),
}) satisfies z.ZodType<CutPassage>;

/** What was read of a file, but for its passages. */
const ReadFacts = z.object({
  readAt: Moment,
  language: z.string(),
  pages: z.int().min(1).nullable(),
  warnings: z.array(Warning),
});
export type ReadFacts = z.infer<typeof ReadFacts>;

/** What is kept of a file that was not read whole. */
const Part = z.object({
  hash: Sha256,
  version: z.int(),
  /** Of a file whose pages are recognized one by one: those that were. */
  scan: z.object({ progress: ScanProgress, facts: ReadFacts, passages: z.array(Cut) }).exactOptional(),
});

/** What is kept sealed of a file that protected sources alone have. */
const SealedText = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    hash: Sha256,
    version: z.int(),
    ...ReadFacts.shape,
    passages: z.array(Cut),
  }),
  z.object({
    state: z.literal('failed'),
    hash: Sha256,
    version: z.int(),
    readAt: Moment,
    error: WireError,
  }),
  z.object({ state: z.literal('part'), ...Part.shape }),
  z.object({ state: z.literal('stopped'), ...Part.shape }),
]);
export type SealedText = z.infer<typeof SealedText>;

const placeOf = (id: string): string => `text ${id}`;

/** How far a file was read. */
export function readStateOf(db: Database, hash: string): ReadState {
  const row = sql(db, 'SELECT * FROM sourceText WHERE hash = ?').get(hash);
  if (row !== undefined) return plainState(db, hash, row);
  const vault = vaultState(db);
  const sealed = vault === 'open' ? sealedTextOf(db, hash) : null;
  if (sealed !== null) return sealedState(sealed);
  if (sql(db, 'SELECT 1 FROM attachment WHERE hash = ?').get(hash) !== undefined)
    return { state: vault === 'none' && !isNamedOpenly(db, hash) ? 'locked' : 'waiting' };
  if (vault === 'locked') return { state: hasSealed(db) ? 'locked' : 'absent' };
  const isSealed =
    vault === 'open' && sql(db, 'SELECT 1 FROM sealedFile WHERE id = ?').get(secretName(db, hash));
  return { state: isSealed ? 'waiting' : 'absent' };
}

function plainState(db: Database, hash: string, row: Readonly<Record<string, unknown>>): ReadState {
  const { state, version, readAt, language, pages, warnings, error } = row;
  const json = (text: unknown): unknown => JSON.parse(String(text));
  if (state === 'stopped') return { state };
  if (version !== READER_VERSION || state === 'part') return { state: 'waiting' };
  if (state === 'failed') return failedState(String(readAt), WireError.parse(json(error)));
  const facts = ReadFacts.parse({ readAt, language, pages, warnings: json(warnings) });
  const count = sql(db, 'SELECT count(*) AS n FROM passage WHERE hash = ?').get(hash);
  return { state: 'read', ...facts, passages: Number(count?.['n']) };
}

function sealedState(text: SealedText): ReadState {
  if (text.state === 'stopped') return { state: 'stopped' };
  if (text.state === 'part' || text.version !== READER_VERSION) return { state: 'waiting' };
  if (text.state === 'failed') return failedState(text.readAt, text.error);
  const { readAt, language, pages, warnings, passages } = text;
  return { state: 'read', readAt, language, pages, warnings, passages: passages.length };
}

/** A recording has no text either, and nothing is wrong with it. */
function failedState(readAt: string, error: WireError): ReadState {
  return error.code === 'isRecording'
    ? { state: 'recording', mediaType: String(error.detail['mediaType']) }
    : { state: 'failed', readAt, error };
}

/** Returns what is another with each reading of a file, without its text; null where nothing was read that can be seen now. */
export function readingStamp(db: Database, hash: string): string | null {
  const row = sql(db, 'SELECT state, version, readAt FROM sourceText WHERE hash = ?').get(hash);
  if (row !== undefined) return JSON.stringify(row);
  if (vaultState(db) !== 'open') return null;
  // A box begins with its nonce, which no other box has.
  const sealed = sql(db, 'SELECT hex(substr(sealed, 1, ?)) AS head FROM sealedText WHERE id = ?').get(
    BOX_HEAD,
    secretName(db, hash),
  );
  return sealed === undefined ? null : String(sealed['head']);
}

function hasSealed(db: Database): boolean {
  return sql(db, 'SELECT 1 FROM sealedFile LIMIT 1').get() !== undefined;
}

/** True for a file that some text, evidence or source names that is not protected. Without a key nothing else is read. */
function isNamedOpenly(db: Database, hash: string): boolean {
  const row = sql(
    db,
    `WITH given (hash) AS (SELECT ?)
     SELECT EXISTS (SELECT 1 FROM version WHERE sourceHash = given.hash)
       OR EXISTS (SELECT 1 FROM evidence WHERE protected = 0 AND instr(attachments, given.hash))
       OR EXISTS (SELECT 1 FROM source WHERE protected = 0 AND instr(attachments, given.hash)) AS isOpen
     FROM given`,
  ).get(hash);
  return row?.['isOpen'] === 1;
}

/** Begins to keep what was read of a file in plain; what was there is forgotten. Call inside `write`. */
export function beginText(
  db: Database,
  hash: string,
  { readAt, language, pages, warnings }: ReadFacts,
): void {
  forgetText(db, hash);
  sql(
    db,
    `INSERT INTO sourceText (hash, state, version, readAt, language, pages, warnings)
     VALUES (?, 'part', ?, ?, ?, ?, ?)`,
  ).run(hash, READER_VERSION, readAt, language, pages, JSON.stringify(warnings));
}

/** So many passages are kept by one statement: each statement has FTS5 write out what it gathered, which costs more than the rows. */
const IN_A_STATEMENT = 50;
const COLUMNS = ['hash', 'ordinal', 'block', 'kind', 'text', 'locator', 'heading'] as const;

/** Keeps passages of a file, the first of them at `from`. Call inside `write`, after beginText. */
export function addPassages(db: Database, hash: string, passages: readonly CutPassage[], from: number): void {
  const rows = passages.map(({ block, kind, text, locator, heading, unsure }, at) => [
    ...[hash, from + at, block, kind, text, JSON.stringify({ ...locator, unsure }), heading],
  ]);
  const whole = rows.length - (rows.length % IN_A_STATEMENT);
  for (let at = 0; at < whole; at += IN_A_STATEMENT)
    insertOf(db, IN_A_STATEMENT).run(...rows.slice(at, at + IN_A_STATEMENT).flat());
  for (const row of rows.slice(whole)) insertOf(db, 1).run(...row);
}

function insertOf(db: Database, rows: number): ReturnType<typeof sql> {
  const row = `(${COLUMNS.map(() => '?').join(', ')})`;
  return sql(
    db,
    `INSERT INTO passage (${COLUMNS.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
  );
}

/** All passages of a file are kept: it can be searched. Call inside `write`. */
export function endText(db: Database, hash: string): void {
  sql(db, `UPDATE sourceText SET state = 'read' WHERE hash = ?`).run(hash);
}

/**
 * Keeps that a file could not be read, or that a checker stopped it: what was read of it before is found no more. Call inside `write`.
 */
export function noteUnread(
  db: Database,
  hash: string,
  found: { state: 'failed'; readAt: string; error: WireError } | { state: 'stopped'; readAt: string },
): void {
  forgetSealed(db, hash);
  const error = found.state === 'failed' ? JSON.stringify(found.error) : null;
  sql(
    db,
    `INSERT INTO sourceText (hash, state, version, readAt, language, pages, warnings, error)
     VALUES (?, ?, ?, ?, 'und', NULL, '[]', ?)
     ON CONFLICT (hash) DO UPDATE SET state = excluded.state, version = excluded.version, readAt = excluded.readAt,
       language = excluded.language, pages = NULL, warnings = '[]', error = excluded.error`,
  ).run(hash, found.state, READER_VERSION, found.readAt, error);
}

/**
 * Has a file wait to be read. Its passages are found no more, and go where it is read (see forgetSome): deleting those of a long
 * text at once takes seconds. Call inside `write`.
 */
export function readAnew(db: Database, hash: string): void {
  sql(db, `UPDATE sourceText SET state = 'part', error = NULL WHERE hash = ?`).run(hash);
  forgetSealed(db, hash);
}

/** Forgets at most so many passages of a file that is to be read. Returns whether there are more. Call inside `write`. */
export function forgetSome(db: Database, hash: string, most: number): boolean {
  readAnew(db, hash);
  const gone = sql(
    db,
    'DELETE FROM passage WHERE id IN (SELECT id FROM passage WHERE hash = ? ORDER BY ordinal DESC LIMIT ?)',
  ).run(hash, most);
  return gone.changes === most;
}

function forgetSealed(db: Database, hash: string): void {
  if (vaultState(db) === 'open') sql(db, 'DELETE FROM sealedText WHERE id = ?').run(secretName(db, hash));
}

/** Forgets what was read of a file, so that it waits to be read. Call inside `write`. */
export function forgetText(db: Database, hash: string): void {
  sql(db, 'DELETE FROM passage WHERE hash = ?').run(hash);
  sql(db, 'DELETE FROM sourceText WHERE hash = ?').run(hash);
  forgetSealed(db, hash);
}

/** Keeps sealed what was read of a file that is sealed itself. Call inside `write`. Throws libraryLocked. */
export function keepSealedText(db: Database, text: SealedText): void {
  const id = secretName(db, text.hash);
  const box = seal(db, placeOf(id), Buffer.from(JSON.stringify(text)));
  sql(
    db,
    'INSERT INTO sealedText (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
  ).run(id, box);
}

/** What is kept sealed of a file, or null. Throws libraryLocked, sealDamaged. */
export function sealedTextOf(db: Database, hash: string): SealedText | null {
  const id = secretName(db, hash);
  const row = sql(db, 'SELECT sealed FROM sealedText WHERE id = ?').get(id);
  if (row === undefined) return null;
  return SealedText.parse(JSON.parse(unseal(db, placeOf(id), row['sealed'] as Buffer).toString('utf8')));
}

/** Seals what was read of a file before its bytes are sealed: they take what is in plain away with them. Call inside `write`. */
export function sealTextOf(db: Database, hash: string): void {
  const state = readStateOf(db, hash);
  const scan = plainScan(db, hash);
  if (scan !== null)
    keepSealedText(db, { state: scan.state, hash, version: READER_VERSION, scan: scan.scan });
  else if (state.state === 'read')
    keepSealedText(db, { ...state, hash, version: READER_VERSION, passages: plainPassages(db, hash) });
}

/** Keeps in plain what was read of a file, before its sealed bytes go. Call inside `write`. Throws libraryLocked. */
export function openTextOf(db: Database, hash: string): void {
  const text = sealedTextOf(db, hash);
  if (text === null || text.state === 'failed' || text.version !== READER_VERSION) return;
  if (text.state === 'read') {
    beginText(db, hash, text);
    addPassages(db, hash, text.passages, 0);
    endText(db, hash);
  } else if (text.scan !== undefined) {
    const { facts, passages, progress } = text.scan;
    beginText(db, hash, facts);
    addPassages(db, hash, passages, 0);
    notePart(db, hash, text.state, progress);
  }
}

/** The pages of a file that were recognized so far. */
export type ScanSoFar = NonNullable<Extract<SealedText, { state: 'part' | 'stopped' }>['scan']>;

/** Notes how far the pages of a file in plain were recognized, and whether a checker stopped it. Call inside `write`. */
export function notePart(
  db: Database,
  hash: string,
  state: 'part' | 'stopped',
  progress: ScanProgress,
): void {
  // The column that says why there is no text says of a part how far it goes.
  sql(db, 'UPDATE sourceText SET state = ?, error = ? WHERE hash = ?').run(
    state,
    JSON.stringify(progress),
    hash,
  );
}

/** The pages of a file in plain that were recognized before it was stopped or ended; null if there are none. */
export function plainScan(db: Database, hash: string): { state: 'part' | 'stopped'; scan: ScanSoFar } | null {
  const row = sql(
    db,
    `SELECT * FROM sourceText WHERE hash = ? AND version = ? AND state IN ('part', 'stopped') AND error IS NOT NULL`,
  ).get(hash, READER_VERSION);
  if (row === undefined) return null;
  const { readAt, language, pages, warnings, error } = row;
  const facts = ReadFacts.parse({
    readAt,
    language,
    pages,
    warnings: JSON.parse(String(warnings)) as unknown,
  });
  const progress = ScanProgress.parse(JSON.parse(String(error)));
  const state = row['state'] === 'part' ? 'part' : 'stopped';
  return { state, scan: { progress, facts, passages: plainPassages(db, hash) } };
}

function plainPassages(db: Database, hash: string): CutPassage[] {
  return sql(db, 'SELECT block, kind, text, locator, heading FROM passage WHERE hash = ? ORDER BY ordinal')
    .all(hash)
    .map(cutPassage);
}

/** A passage as its row has it: beside its place in the file, which of its words are unsure. */
export function cutPassage(row: Readonly<Record<string, unknown>>): CutPassage {
  const { unsure, ...locator } = Place.parse(JSON.parse(String(row['locator'])));
  return Cut.parse({ ...row, locator, ...(unsure !== undefined && { unsure }) });
}
const Place = z.looseObject({ unsure: z.unknown().optional() });
