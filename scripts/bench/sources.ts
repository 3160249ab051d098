import path from 'node:path';
import Database from 'better-sqlite3';
import type { Id } from '../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { addSource } from '../../core/model/source/source-changes.ts';
import { emptySource } from '../../core/model/source/source.ts';
import { passagesOf } from '../../core/text/passages.ts';
import { assemble } from '../../core/text/complete-article.ts';
import { storeUnsaved } from '../../db/queries/files/attachments.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { foldedWords } from '../../db/queries/sources/asked-terms.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { passagesFor } from '../../main/features/sources/passages.ts';
import { readSource } from '../../main/features/sources/read-source.ts';
import type { BenchApps } from './bench-apps.ts';
import { addArticle } from './big-library.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { summarize } from './statistics.ts';
import { articleText } from './texts.ts';

const AT = '2026-03-04T09:00:00.000Z';
/** A page of print has some 500 words; a sentence of these texts has 12 and a half. */
const SENTENCES_A_PAGE = 40;
const PAGES_READ = 1000;
/** Sources of five million words together. */
const SOURCES = 100;
const PAGES_OF_EACH = 100;
const CLAIMS = 60;
/** Passages that one transaction keeps, as the app does. */
const AT_ONCE = 400;
const SLOWEST = 0.95;

/**
 * Keeping what was read of 1,000 pages, and finding the passages of claims in five million words, against FTS5 alone over the same
 * passages: a table and its index, asked for the same words.
 */
export async function benchSources(apps: BenchApps, runs: number): Promise<Finding[]> {
  const library = openLibrary(path.join(apps.folder, 'sources.sqlite'), 'write');
  const raw = rawIndex(path.join(apps.folder, 'raw.sqlite'));
  try {
    const { id: checkerId } = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, AT);
    const articleId = addArticle(library, 1, CLAIMS, checkerId, CLAIMS);
    const kept = await keeping(library, raw, runs);
    // The pages of a source are long: they are not on disk for the measurement, and need not be there safely.
    library.db.pragma('synchronous = OFF');
    for (let seed = 1; seed <= SOURCES; seed++)
      await addSourceText(library, raw, sourceText(seed, PAGES_OF_EACH), { articleId, checkerId, seed });
    return [kept, ...finding(library, raw, claimsOf(library), runs)];
  } finally {
    raw.db.close();
    library.close();
  }
}

interface RawIndex {
  db: Database.Database;
  /** Adds texts, so many in a transaction. */
  add(texts: readonly string[]): void;
  find(terms: readonly string[]): unknown;
}

/** A table of texts with an index over it, and nothing else: what any search of passages is built on. */
function rawIndex(file: string): RawIndex {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`
    CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE passageIndex USING fts5 (text, content = 'passage', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2')`);
  const insert = db.prepare<[string]>('INSERT INTO passage (text) VALUES (?)');
  const index = db.prepare<[number | bigint, string]>('INSERT INTO passageIndex (rowid, text) VALUES (?, ?)');
  const add = db.transaction((texts: readonly string[]) => {
    for (const text of texts) index.run(insert.run(text).lastInsertRowid, text);
  });
  const find = db.prepare<[string]>(
    `SELECT passage.text FROM passageIndex JOIN passage ON passage.id = passageIndex.rowid
     WHERE passageIndex MATCH ? ORDER BY passageIndex.rank LIMIT 50`,
  );
  return {
    db,
    add: (texts) => {
      for (let from = 0; from < texts.length; from += AT_ONCE) add(texts.slice(from, from + AT_ONCE));
    },
    find: (terms) => find.all(terms.map((term) => `"${term}"`).join(' OR ')),
  };
}

/** Keeping, in turn with the same passages in the bare index. */
async function keeping(library: Library, raw: RawIndex, runs: number): Promise<Finding> {
  const text = sourceText(9_000, PAGES_READ);
  const passages = passagesOf(text).map((passage) => passage.text);
  const newFile = (run: number): string => {
    const file = { name: 'pages.txt', mediaType: 'text/plain', bytes: Buffer.from(`pages ${run}`) };
    return write(library, () => storeUnsaved(library.db, file, AT)).hash;
  };
  const ours = (run: number): Promise<number> => {
    const hash = newFile(run);
    return timed(() => readText(library, hash, text));
  };
  const base = async (): Promise<number> => timed(() => raw.add(passages));
  const found = await inTurn(runs, ours, base);
  return compare({
    name: 'sources: 1,000 pages kept and indexed',
    unit: 'ms',
    ...found,
    against: 'FTS5 alone',
    goal: 2,
  });
}

/** Finding: the median of all claims compared, and the slowest twentieth by itself. */
function finding(
  library: Library,
  raw: RawIndex,
  claims: readonly { id: Id; words: string[] }[],
  runs: number,
): Finding[] {
  const ours: number[] = [];
  const base: number[] = [];
  const slow: number[] = [];
  for (let run = 0; run < runs; run++) {
    const times = claims.map(({ id, words }) => {
      base.push(timedNow(() => raw.find(words)));
      return timedNow(() => passagesFor(library, id, false));
    });
    ours.push(...times);
    slow.push(times.toSorted((a, b) => a - b)[Math.floor(times.length * SLOWEST)] ?? NaN);
  }
  return [
    compare({
      name: 'sources: passages of a claim in 5 million words',
      unit: 'ms',
      ours,
      base,
      against: 'FTS5 alone',
    }),
    { name: 'sources: the same, 19 of 20 claims', unit: 'ms', ours: summarize(slow), goal: 40 },
  ];
}

function claimsOf({ db }: Library): { id: Id; words: string[] }[] {
  return db
    .prepare<[], { id: Id; quote: string }>('SELECT id, quote FROM claim ORDER BY id')
    .all()
    .map(({ id, quote }) => ({ id, words: [...new Set(foldedWords(quote))] }));
}

/** The text of a source of so many pages, as the reader gives it. */
function sourceText(seed: number, pages: number): ParsedArticle {
  const [title = '', ...paragraphs] = articleText(pages * SENTENCES_A_PAGE, seed)
    .trim()
    .split('\n\n');
  const blocks = paragraphs.map((text) => ({ text, kind: 'paragraph' as const, level: null, marked: true }));
  return {
    ...{ format: 'text', title, byline: null, outlet: null, published: null, language: 'en', url: null },
    ...assemble(blocks, 'en'),
    ...{ warnings: [], release: null, remarks: [] },
  };
}

async function addSourceText(
  library: Library,
  raw: RawIndex,
  text: ParsedArticle,
  { articleId, checkerId, seed }: { articleId: Id; checkerId: Id; seed: number },
): Promise<void> {
  const name = `source ${seed}.txt`;
  const file = { name, mediaType: 'text/plain', bytes: Buffer.from(name) };
  const ref = write(library, () => storeUnsaved(library.db, file, AT));
  const author = { checkerId, at: AT };
  const details = { ...emptySource, title: name, attachments: [ref] };
  commit(library, { articleId, ...author }, [addSource(articleId, details, author)]);
  await readText(library, ref.hash, text);
  raw.add(passagesOf(text).map((passage) => passage.text));
}

const unscanned = (): never => {
  throw new Error('a text has no page that is recognized');
};
const noScans = {
  ...{ find: unscanned, draw: unscanned, recognize: unscanned, far: unscanned },
  languages: null,
};

/** Keeps a text as what was read of a file, by what the app keeps it with. */
async function readText(library: Library, hash: string, article: ParsedArticle): Promise<void> {
  await readSource(library, { hash, name: 'pages.txt' }, null, {
    read: () => Promise.resolve({ kind: 'article', article }),
    turn: () => null,
    isStopped: () => false,
    scans: noScans,
  });
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function timedNow(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
