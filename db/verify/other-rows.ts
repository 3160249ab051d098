import type { Database } from 'better-sqlite3';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { isSettingName } from '../queries/settings/settings.ts';
import { sql } from '../tables/rows.ts';

/**
 * Findings about rows outside the histories: settings and places that the app did not write, and a search index that
 * does not match the tables.
 */
export function otherRowFindings(db: Database): Finding[] {
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
       UNION ALL SELECT 'evidence', id FROM evidence)
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
