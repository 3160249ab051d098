import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { findingProblem } from '../../core/wording/verify-findings.ts';
import { integrityOf, connect } from '../store/connect.ts';
import type { Library } from '../store/open.ts';
import { sql } from '../tables/rows.ts';
import { sealedEntries } from '../vault/seal-all.ts';
import { vaultState } from '../crypto/library-key.ts';
import { absentFileFindings, checkKeptFiles } from './files.ts';
import { checkHistory } from './history.ts';
import { ledgerFindings, readLedger, type LedgerContents } from './ledger.ts';
import { sealedFindings } from './sealed.ts';
import { ledgerRecordFindings } from './ledger-records.ts';
import { isSettingName } from '../queries/settings/settings.ts';
import { formatOf, migrate } from '../store/migrate.ts';

/** What `verifyLibrary` looked at. */
export interface Verified {
  articles: number;
  events: number;
  attachments: number;
  /** Entries whose contents are sealed, and were not looked at since the key is not here. */
  locked: number;
}

/** What was checked, and all findings. */
interface Examined {
  verified: Verified;
  findings: Finding[];
}

/**
 * Checks a whole library: SQLite's integrity, the chain of hashes of every history, whether the state of everything
 * follows from its history, the hashes of texts and kept files, people, sessions and articles against the ledger, and
 * the schema. With `states` false, states and ledger are skipped, because this code cannot read those of an older
 * format. Returns all findings; a file that SQLite finds damaged is read no further.
 */
export function examineLibrary({ db }: Pick<Library, 'db'>, states = true): Examined {
  const verified: Verified = { articles: 0, events: 0, attachments: 0, locked: 0 };
  const { file: problem } = integrityOf(db, 'integrity_check');
  if (problem !== null) return { verified, findings: [finding('fileDamaged', { problem })] };
  const dangling = db.pragma('foreign_key_check') as { table: string }[];
  const findings = [...new Set(dangling.map(({ table }) => table))].map((table) =>
    finding('rowDangling', { table }),
  );
  const look: Look = (title, check) => {
    findings.push(...attempt(title, check));
  };
  const ledger = states ? ledgerIn(db) : null;
  const told = ledger?.told ?? null;
  for (const { id, title } of articleNames({ db })) {
    verified.articles++;
    look(title, () => {
      const history = checkHistory(db, id, title, states);
      verified.events += history.events;
      return history.findings;
    });
    if (told !== null) look(title, () => absentFileFindings(db, id, title, told));
  }
  look(null, () => {
    const files = checkKeptFiles(db);
    verified.attachments = files.attachments;
    return files.findings;
  });
  if (ledger !== null) findings.push(...ledger.findings);
  if (states) look(null, () => otherRowFindings(db));
  if (states) look(null, () => sealedFindings(db));
  look(null, () => schemaFindings(db));
  if (vaultState(db) === 'locked') verified.locked = sealedEntries(db);
  return { verified, findings };
}

type Look = (title: string | null, check: () => Finding[]) => void;

/** The ledger's findings. If its own chain is broken, its statements cannot be relied on. */
function ledgerIn(db: Database): { told: LedgerContents | null; findings: Finding[] } {
  let told: LedgerContents | null = null;
  const findings = attempt(null, () => {
    const read = readLedger(db);
    if (read.finding !== null) return [read.finding];
    told = read.told;
    return [...ledgerFindings(db, read.told), ...ledgerRecordFindings(db, read.told)];
  });
  return { told, findings };
}

/** The same, but throws libraryDamaged or historyBroken for the first finding. */
export function verifyLibrary(library: Pick<Library, 'db' | 'path'>, states = true): Verified {
  const { verified, findings } = examineLibrary(library, states);
  const [first] = findings;
  if (first !== undefined) throw failureOf(library.path, first);
  return verified;
}

/** A finding as an error, for callers that cannot go on with it. */
export function failureOf(path: string, first: Finding): TickmarkError {
  const problem = findingProblem('en', first);
  const { title, seq = 0 } = first.detail;
  return title === undefined
    ? new TickmarkError('libraryDamaged', { path, problem })
    : new TickmarkError('historyBroken', { title, seq, problem });
}

function articleNames({ db }: Pick<Library, 'db'>): { id: string; title: string }[] {
  return sql(db, 'SELECT id, title FROM article ORDER BY id')
    .all()
    .map(({ id, title }) => ({ id: String(id), title: String(title) }));
}

/** Values that were written by hand may even be unreadable. */
function attempt(title: string | null, check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    return [finding('unreadable', title === null ? { problem } : { title, problem })];
  }
}

/**
 * Findings about rows outside the histories: settings and places that the app did not write, and a search index that
 * does not match the tables.
 */
function otherRowFindings(db: Database): Finding[] {
  const settings = sql(db, 'SELECT name, value FROM setting').all();
  const unknown = settings.filter(
    ({ name, value }) => !isSettingName(String(name)) || !isJson(String(value)),
  );
  const places = count(
    db,
    `SELECT count(*) AS n FROM place WHERE claimId IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = claimId AND claim.articleId = place.articleId)`,
  );
  const apart = count(
    db,
    `WITH thing (kind, ref) AS (SELECT 'article', id FROM article UNION ALL SELECT 'claim', id FROM claim
       UNION ALL SELECT 'evidence', id FROM evidence UNION ALL SELECT 'source', id FROM source)
     SELECT (SELECT count(*) FROM (SELECT kind, ref FROM searchDocument EXCEPT SELECT kind, ref FROM thing))
       + (SELECT count(*) FROM (SELECT kind, ref FROM thing EXCEPT SELECT kind, ref FROM searchDocument)) AS n`,
  );
  return [
    ...unknown.map(({ name }) => finding('settingUnknown', { name: String(name) })),
    ...(places === 0 ? [] : [finding('placeUnknown')]),
    ...(apart === 0 ? [] : [finding('searchApart')]),
  ];
}

function count(db: Database, query: string): number {
  return Number(sql(db, query).get()?.['n']);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A cache of the parts of each format's schema by name. They do not change while the app runs. */
const expected = new Map<number, ReadonlyMap<string, Part>>();

interface Part {
  type: string;
  name: string;
  sql: string | null;
}

/** Tables, indexes, triggers and views that are not those of a new library of this format. */
function schemaFindings(db: Database): Finding[] {
  const format = formatOf(db);
  const should = expected.get(format) ?? partsOfNew(format);
  expected.set(format, should);
  const is = partsOf(db);
  const found: Finding[] = [];
  for (const [name, { type, sql }] of should) {
    const part = is.get(name);
    if (part === undefined) found.push(finding('schemaMissing', { thing: type, name }));
    else if (part.type !== type || part.sql !== sql)
      found.push(finding('schemaChanged', { thing: type, name }));
  }
  for (const [name, { type }] of is)
    if (!should.has(name)) found.push(finding('schemaAdded', { thing: type, name }));
  return found;
}

function partsOfNew(format: number): ReadonlyMap<string, Part> {
  const db = connect(':memory:', {});
  try {
    migrate(db, format);
    return partsOf(db);
  } finally {
    db.close();
  }
}

/**
 * The tables of statistics for SQLite's planner, and nothing else with such a name, do not count as contents of a
 * library.
 */
function partsOf(db: Database): ReadonlyMap<string, Part> {
  const parts = db
    .prepare<[], Part>(
      `SELECT type, name, sql FROM sqlite_schema WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))`,
    )
    .all();
  return new Map(parts.map((part) => [part.name, part]));
}
