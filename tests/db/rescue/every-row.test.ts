import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../../db/crypto/library-key.ts';
import { rescueLibrary } from '../../../db/rescue/rescue.ts';
import { sayNotTheSame } from '../../../db/queries/claims/not-the-same.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { examineLibrary, verifyLibrary } from '../../../db/verify/library.ts';
import { pageCount, wipePage } from '../../helpers/damage.ts';
import { everyTable } from '../../helpers/every-table.ts';
import { testFolder } from '../../helpers/library.ts';

const at = '2026-05-01T10:00:00.000Z';

/** Tables whose rows are others after a rescue, and why. */
const OTHERS: Readonly<Record<string, string>> = {
  ledger: 'it begins anew with what is there',
};

/** Made by SQLite of what is searched, and by the app of what it reads again. */
const MADE_AGAIN = /^(?:search|passage|sealedText$|sourceText$|fingerprint$|sealedFingerprint$|sqlite_)/u;

function rowsOf(db: Database): Map<string, string[]> {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return new Map(
    tables
      .filter((name) => !MADE_AGAIN.test(name))
      .map((name) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );
}

test.each(['noor', 'bram'] as const)(
  'a rescue keeps every row of every table in the library of %s',
  async (whose) => {
    const { library, key, articleId } = (await everyTable())[whose];
    sayNotTheSame(library.db, articleId, { words: 'Een brief', key: 'check y' }, at);
    const before = rowsOf(library.db);
    const target = join(testFolder(), 'rescued.sqlite');
    rescueLibrary(library.path, target, 'Tickmark', at);
    const rescued = openLibrary(target, 'write');
    const after = rowsOf(rescued.db);
    const changed = [...before].filter(
      ([name, rows]) => JSON.stringify(after.get(name)) !== JSON.stringify(rows),
    );
    expect(changed.map(([name]) => name).sort()).toEqual(Object.keys(OTHERS).sort());
    openVault(rescued.db, key);
    verifyLibrary(rescued);
    rescued.close();
  },
);

test('whatever pages are gone, with keys that sign, decisions and what is sealed: what a rescue makes is a sound library', async () => {
  const { library, key } = (await everyTable()).noor;
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  const whole = readFileSync(library.path);
  const path = join(testFolder(), 'damaged.sqlite');
  const target = join(testFolder(), 'rescued.sqlite');
  writeFileSync(path, whole);
  const pages = fc.integer({ min: 1, max: pageCount(path) });
  fc.assert(
    fc.property(fc.array(pages, { minLength: 1, maxLength: 4 }), (wiped) => {
      writeFileSync(path, whole);
      for (const page of wiped) wipePage(path, page);
      try {
        rescueLibrary(path, target, 'Tickmark', at);
      } catch (thrown) {
        expect(String(thrown)).toContain('rescueNothing');
        return;
      }
      const rescued = openLibrary(target, 'write');
      expect(examineLibrary(rescued, true).findings).toEqual([]);
      openVault(rescued.db, Buffer.from(key));
      // Which files sealed evidence names, and so which are lost, is known with the key alone.
      const { findings } = examineLibrary(rescued, true);
      expect(findings.filter(({ code }) => code !== 'filesMissing')).toEqual([]);
      rescued.close();
    }),
    { numRuns: 25 },
  );
});
