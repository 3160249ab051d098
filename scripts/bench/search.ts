import path from 'node:path';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { searchLibrary } from '../../db/search/search.ts';
import type { BenchApps } from './bench-apps.ts';
import { makeBigLibrary } from './big-library.ts';
import { compare, inTurn, type Finding } from './measure.ts';

const ARTICLES = 10_000;
/** Results that the library asks for. */
const LIMIT = 50;

/** What somebody types, from what is in nearly every article to what is in one. */
const queries: readonly { name: string; query: string; like: readonly string[] }[] = [
  { name: 'two letters', query: 'ha', like: ['ha'] },
  { name: 'a common word', query: 'haven', like: ['haven'] },
  { name: 'two words', query: 'archive 12345', like: ['archive', '12345'] },
  { name: 'a phrase', query: '"said Haven"', like: ['said Haven'] },
];

/** Finding in 10,000 articles with 30,000 claims, against looking through the same texts by LIKE. */
export async function benchSearch(apps: BenchApps, runs: number): Promise<Finding[]> {
  const file = path.join(apps.folder, 'big.sqlite');
  makeBigLibrary(file, ARTICLES);
  const library = openLibrary(file, 'read');
  try {
    const findings: Finding[] = [];
    for (const { name, query, like } of queries) {
      const ours = async (): Promise<number> => timed(() => searchLibrary(library, query, LIMIT));
      const base = async (): Promise<number> => timed(() => findByLike(library, like));
      await inTurn(1, ours, base);
      const found = await inTurn(runs, ours, base);
      findings.push(compare({ name: `search: ${name}`, unit: 'ms', ...found, against: 'LIKE', goal: 1 }));
    }
    return findings;
  } finally {
    library.close();
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The same texts without an index: what every word is in, in the order of the last change. */
function findByLike({ db }: Library, words: readonly string[]): unknown {
  const all = (column: string): string => words.map(() => `${column} LIKE ?`).join(' AND ');
  const marks = words.map((word) => `%${word}%`);
  const articles = db
    .prepare(
      `SELECT article.id, title, text FROM article JOIN version ON version.articleId = article.id
       WHERE ${all("title || ' ' || text")} ORDER BY createdAt DESC LIMIT ${LIMIT}`,
    )
    .all(...marks);
  const claims = db
    .prepare(
      `SELECT id, quote, note FROM claim WHERE ${all("quote || ' ' || coalesce(note, '')")}
       ORDER BY createdAt DESC LIMIT ${LIMIT}`,
    )
    .all(...marks);
  return [articles, claims];
}
