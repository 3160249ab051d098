import type { Database } from 'better-sqlite3';

/** What SQLite finds wrong with a file, in its own words; null if nothing is. */
export interface Integrity {
  /** In what cannot be made again: tables and their indexes. */
  file: string | null;
  /** In the full-text index, which is made again from the tables. */
  search: string | null;
}

/** Checks a file by SQLite's own means: `quick_check`, or `integrity_check`, which compares indexes with tables too. */
export function integrityOf(db: Database, check: 'quick_check' | 'integrity_check'): Integrity {
  const problems = (db.pragma(`${check}(20)`) as Record<string, string>[]).map((row) => row[check] ?? '');
  const wrong = problems.filter((problem) => problem !== 'ok');
  const isSearch = (problem: string): boolean => /fts5/i.test(problem);
  return { file: wrong.find((problem) => !isSearch(problem)) ?? null, search: wrong.find(isSearch) ?? null };
}
