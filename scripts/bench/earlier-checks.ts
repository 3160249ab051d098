import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import path from 'node:path';
import { indexKeys } from '../../core/match/index-keys.ts';
import type { ClaimText } from '../../core/match/passage.ts';
import type { EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { archivesPath, openArchives } from '../../db/archives/archives-file.ts';
import { beginImport } from '../../db/archives/import-checks.ts';
import { openLibrary } from '../../db/store/open.ts';
import { checkMatcher } from '../../main/features/archives/hints.ts';
import type { BenchApps } from './bench-apps.ts';
import { compare, type Finding } from './measure.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

const CHECKS = 1_000_000;
/** Checks that are added at once, as an import does. */
const AT_ONCE = 1000;
const CLAIMS = 60;
const SLOWEST = 0.95;
/** As the desk has it: from which probability on a check is shown. */
const LEAST = 0.3;
/** An import keeps at least 20,000 checks a second: so many milliseconds a thousand. */
const MOST_MS = 50;
/** A check takes at most 1 kB on disk: so many megabytes all of them. */
const MOST_MB = 1000;

/**
 * Bringing a million earlier checks in, and finding those of a claim among them, against FTS5 alone: a table of the same texts and its
 * index, asked for the same words.
 */
export function benchEarlierChecks(apps: BenchApps, runs: number): Promise<Finding[]> {
  const file = path.join(apps.folder, 'earlier.sqlite');
  const library = openLibrary(file, 'write');
  const rawFile = path.join(apps.folder, 'earlier-raw.sqlite');
  const raw = rawIndex(rawFile);
  try {
    const sentences = someSentences();
    const kept = bring(file, raw, sentences);
    return Promise.resolve([...kept, sizes(file, rawFile), ...finding(library, raw, sentences, runs)]);
  } finally {
    raw.close();
    library.close();
  }
}

function someSentences(): string[] {
  const sentences: string[] = [];
  for (let seed = 1; sentences.length < 100_000; seed++)
    sentences.push(
      ...articleText(2000, seed)
        .split(/(?<=\.)\s+/u)
        .filter((sentence) => sentence.length > 20),
    );
  return sentences;
}

/** A check with a number; what stands in it comes round in another order each time. */
function checkOf(number: number, sentences: readonly string[]): EarlierCheck {
  const pick = (step: number): string => sentences[(number * step + step) % sentences.length] ?? '';
  return {
    ...{
      claim: pick(7919),
      title: pick(104_729).slice(0, 70),
      detail: '',
      claimant: 'Some One',
      claimed: null,
    },
    ...{
      publisher: 'The Checker',
      published: '2024-01-02',
      rating: 'False',
      verdict: 'refuted',
      language: 'en',
    },
    address: `https://checks.example/${number}/what-was-found-of-it`,
  };
}

function rawIndex(file: string): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec(`
    CREATE TABLE checked (id INTEGER PRIMARY KEY, claim TEXT NOT NULL, title TEXT NOT NULL, more TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE checkedIndex USING fts5 (claim, title, content = 'checked', content_rowid = 'id')`);
  return db;
}

/** Brings all checks in, in turn with the same rows in the bare table. */
function bring(file: string, raw: Database.Database, sentences: readonly string[]): Finding[] {
  const archives = openArchives(file, 'write');
  const under = beginImport(archives, { archive: 'bench', file: 'bench.json', at: 'now', columns: null });
  const row = raw.prepare<[string, string, string]>(
    'INSERT INTO checked (claim, title, more) VALUES (?, ?, ?)',
  );
  const index = raw.prepare<[number | bigint, string, string]>(
    'INSERT INTO checkedIndex (rowid, claim, title) VALUES (?, ?, ?)',
  );
  const addRaw = (checks: readonly EarlierCheck[]): void => {
    for (const { claim, title, address, rating } of checks)
      index.run(row.run(claim, title, `${address ?? ''} ${rating}`).lastInsertRowid, claim, title);
  };
  const ours: number[] = [];
  const base: number[] = [];
  raw.exec('BEGIN');
  for (let from = 0; from < CHECKS; from += AT_ONCE) {
    const checks = Array.from({ length: AT_ONCE }, (_, at) => checkOf(from + at, sentences));
    ours.push(timed(() => under.add(checks)));
    base.push(timed(() => addRaw(checks)));
  }
  const mean = (times: readonly number[], rest: number): number =>
    (times.reduce((sum, time) => sum + time, 0) + rest) / times.length;
  const [last, lastRaw] = [timed(() => under.keep()), timed(() => raw.exec('COMMIT'))];
  archives.close();
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const name = 'archives: 1,000 earlier checks of a million brought in';
  const [all, allRaw] = [mean(ours, last), mean(base, lastRaw)];
  return [
    compare({ name, unit: 'ms', ours: [all], base: [allRaw], against: 'FTS5 alone' }),
    { name: `${name}, whole`, unit: 'ms', ours: summarize([all]), goal: MOST_MS },
  ];
}

function sizes(file: string, rawFile: string): Finding {
  const megabytes = statSync(archivesPath(file)).size / 1e6;
  const bare = statSync(rawFile).size / 1e6;
  return compare({
    name: 'archives: a million earlier checks on disk',
    unit: 'MB',
    ours: [megabytes],
    base: [bare],
    against: 'FTS5 alone',
    goal: MOST_MB / bare,
  });
}

function finding(
  library: ReturnType<typeof openLibrary>,
  raw: Database.Database,
  sentences: readonly string[],
  runs: number,
): Finding[] {
  const claims = Array.from({ length: CLAIMS }, (_, at) => asked(at, sentences));
  const ask = raw.prepare(
    `SELECT checked.claim FROM checkedIndex JOIN checked ON checked.id = checkedIndex.rowid
     WHERE checkedIndex MATCH ? ORDER BY checkedIndex.rank LIMIT 50`,
  );
  const matcher = checkMatcher(library, LEAST);
  const ours: number[] = [];
  const base: number[] = [];
  const slow: number[] = [];
  for (let run = 0; run < runs; run++) {
    const times = claims.map((claim) => {
      const words = [...new Set(indexKeys(claim.text, 'und'))].map((word) => `"${word}"`).join(' OR ');
      base.push(timed(() => ask.all(words)));
      return timed(() => matcher.match(claim, null));
    });
    ours.push(...times);
    slow.push(times.toSorted((a, b) => a - b)[Math.floor(times.length * SLOWEST)] ?? NaN);
  }
  matcher.close();
  const name = 'archives: earlier checks of a claim among a million';
  return [
    compare({ name, unit: 'ms', ours, base, against: 'FTS5 alone', goal: 3 }),
    { name: `${name}, 19 of 20 claims`, unit: 'ms', ours: summarize(slow), goal: 50 },
  ];
}

/** A claim: every other one has most of the words of a check, and says something besides. */
function asked(at: number, sentences: readonly string[]): ClaimText {
  const own = sentences[(at * 1009 + 5) % sentences.length] ?? '';
  const text = at % 2 === 0 ? own : own.split(' ').slice(0, -2).concat('said', 'the', 'mayor').join(' ');
  return { text, language: 'en', published: '2024-05-01', title: '', before: '', speaker: null };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
