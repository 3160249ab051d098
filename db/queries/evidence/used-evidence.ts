import { EvidenceDetails, type Evidence } from '../../../core/model/evidence/evidence.ts';
import { withIndex } from '../../store/search-index.ts';
import type { Library } from '../../store/open.ts';
import { rowsWhere } from '../../tables/rows.ts';
import { evidenceTable } from '../../tables/tables.ts';

/** How many pieces are examined to find different ones. */
const LOOKED_AT = 200;
/** In so many of the latest pieces words are looked for letter by letter, and in protected ones too, which the index does not have. */
const LATEST = 2000;

/** Ids begin with the time, so the latest have the last. */
const BY_LETTERS = (condition: string): string => `id IN (
    SELECT id FROM (SELECT * FROM evidence ORDER BY id DESC LIMIT ${LATEST})
    WHERE removed = 0 AND ${condition} ORDER BY id DESC LIMIT ${LOOKED_AT})`;

const BY_INDEX = `id IN (
    SELECT evidence.id FROM search CROSS JOIN searchDocument ON searchDocument.id = search.rowid
    CROSS JOIN evidence ON evidence.id = searchDocument.ref
    WHERE search MATCH ? AND searchDocument.kind = 'evidence' AND evidence.removed = 0
    ORDER BY search.rowid DESC LIMIT ${LOOKED_AT})`;

/**
 * Returns pieces of evidence that were used before, in any article, whose title or link has the words of `query`; each
 * source once, the latest first, at most `limit`. Of all pieces those are found in which words begin so; of the latest ones, those in which
 * these letters are anywhere.
 */
export function usedEvidence(library: Library, query: string, limit: number): EvidenceDetails[] {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const bySource = new Map<string, EvidenceDetails>();
  const rows = [...byLetters(library, words), ...byIndex(library, words)];
  for (const row of rows.sort(latestFirst)) {
    const source = `${row.title ?? ''}\n${row.link ?? ''}`;
    if (!bySource.has(source)) bySource.set(source, EvidenceDetails.parse(row));
  }
  return [...bySource.values()].slice(0, limit);
}

function byLetters({ db }: Library, words: readonly string[]): Evidence[] {
  const condition = words
    .map(() => `(coalesce(title, '') || ' ' || coalesce(link, '')) LIKE ? ESCAPE '\\'`)
    .join(' AND ');
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return rowsWhere(db, evidenceTable, BY_LETTERS(condition), ...patterns);
}

function byIndex(library: Library, words: readonly string[]): Evidence[] {
  const telling = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  // What is no word is in no index: only the latest pieces can have it.
  if (telling.length < words.length) return [];
  const match = telling.map((word) => `{title link} : "${word.replaceAll('"', ' ')}" *`).join(' AND ');
  return withIndex(library, ({ db }) => rowsWhere(db, evidenceTable, BY_INDEX, match));
}

function latestFirst(a: Evidence, b: Evidence): number {
  const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);
  return later(a.createdAt, b.createdAt) || later(a.id, b.id);
}
