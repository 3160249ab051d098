import type { Database } from 'better-sqlite3';
import { EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { rowsWhere } from '../../tables/rows.ts';
import { evidenceTable } from '../../tables/tables.ts';

/** How many pieces are examined to find different ones. */
const LOOKED_AT = 200;

/**
 * Returns pieces of evidence that were used before, in any article, whose title or link has the words of `query`; each
 * source once, the latest first, at most `limit`.
 */
export function usedEvidence(db: Database, query: string, limit: number): EvidenceDetails[] {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const condition = words
    .map(() => `(coalesce(title, '') || ' ' || coalesce(link, '')) LIKE ? ESCAPE '\\'`)
    .join(' AND ');
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const rows = rowsWhere(
    db,
    evidenceTable,
    `removed = 0 AND ${condition} ORDER BY createdAt DESC, id DESC LIMIT ${LOOKED_AT}`,
    ...patterns,
  );
  const bySource = new Map<string, EvidenceDetails>();
  for (const row of rows) {
    const source = `${row.title ?? ''}\n${row.link ?? ''}`;
    if (!bySource.has(source)) bySource.set(source, EvidenceDetails.parse(row));
  }
  return [...bySource.values()].slice(0, limit);
}
