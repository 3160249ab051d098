import type { Database } from 'better-sqlite3';
import { searchWithSources } from './search-with-sources.ts';

/**
 * Evidence may have a calculation, and the index of the library has the sources of articles and what evidence says of its own. Imports
 * nothing of the app: a shipped migration never changes.
 */
export function calculations(db: Database): void {
  for (const name of ['Found', 'NoLongerFound', 'FoundAgain', 'Forgotten'])
    for (const table of ['article', 'claim', 'evidence']) db.exec(`DROP TRIGGER ${table}${name}`);
  for (const name of ['NoLongerFound', 'Found', 'Forgotten', 'BeforeFound'])
    db.exec(`DROP TRIGGER version${name}`);
  db.exec(`
    DROP TABLE search;
    DROP VIEW searchSource;
    DROP TABLE searchDocument;
    ALTER TABLE evidence ADD COLUMN calculation TEXT;
  `);
  searchWithSources(db);
}
