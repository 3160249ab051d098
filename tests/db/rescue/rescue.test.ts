import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFullLibrary } from '../../../scripts/fixture/full-library.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { rescueLibrary, type Rescue } from '../../../db/rescue/rescue.ts';
import { rowsWhere } from '../../../db/tables/rows.ts';
import { sourceTable } from '../../../db/tables/tables.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { kindOfPage, overwrite, pageCount, wipePage } from '../../helpers/damage.ts';
import { testFolder, testLibrary } from '../../helpers/library.ts';

const at = '2026-05-01T10:00:00.000Z';
let whole: Buffer;

beforeAll(() => {
  const path = join(testFolder(), 'whole.sqlite');
  makeFullLibrary(path);
  whole = readFileSync(path);
});

/** A library with something of every kind in it, to be damaged. */
function fullLibrary(): string {
  const path = join(testFolder(), 'library.sqlite');
  writeFileSync(path, whole);
  return path;
}

function rescue(path: string): Rescue & { target: string } {
  const target = join(testFolder(), 'rescued.sqlite');
  const before = readFileSync(path);
  const found = rescueLibrary(path, target, 'Tickmark', at);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(target)).sort()).toEqual(['rescued.sqlite', 'rescued.sqlite-lock']);
  return { ...found, target };
}

/** Everything of every article and its sources, without what a rescue may add: who and when. */
function contentOf(path: string): unknown[] {
  const library = openLibrary(path, 'read');
  const ids = library.db.prepare<[], string>('SELECT id FROM article ORDER BY id').pluck().all();
  const states = ids.map((id) => ({
    ...articleState(library, id),
    sources: rowsWhere(library.db, sourceTable, 'articleId = ? ORDER BY id', id),
  }));
  library.close();
  return states;
}

describe('a rescue', () => {
  test('of what is not damaged at all is the same library', () => {
    const path = fullLibrary();
    const { target, articles, files } = rescue(path);
    expect(contentOf(target)).toEqual(contentOf(path));
    expect(articles.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole']);
    expect(files).toEqual({ kept: 7, lost: [] });
    const [old, rescued] = [path, target].map((file) => openLibrary(file, 'read'));
    expect(libraryId(rescued?.db as Sqlite.Database)).toBe(libraryId(old?.db as Sqlite.Database));
    old?.close();
    rescued?.close();
  });

  test.each([
    ['its first page is gone', (path: string) => wipePage(path, 1)],
    ['its header says nonsense', (path: string) => overwrite(path, 0, new Uint8Array(100).fill(7))],
  ])('brings every article back where %s', (_, damage) => {
    const path = fullLibrary();
    const before = contentOf(path);
    damage(path);
    expect(() => openLibrary(path, 'write')).toThrow(/libraryNotALibrary/);
    const { target, articles } = rescue(path);
    expect(contentOf(target)).toMatchObject(
      before.map((state) => ({
        claims: (state as { claims: unknown }).claims,
        evidence: (state as { evidence: unknown }).evidence,
        sources: (state as { sources: unknown }).sources,
        proofTicks: (state as { proofTicks: unknown }).proofTicks,
        version: (state as { version: unknown }).version,
        historyHash: (state as { historyHash: unknown }).historyHash,
      })),
    );
    expect(articles.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole']);
  });

  test('reads what only the WAL has', () => {
    const path = fullLibrary();
    const library = testLibrary(path);
    library.db.prepare("UPDATE checker SET name = 'Noor van Smit' WHERE name = 'Noor Smit'").run();
    const copy = join(testFolder(), 'library.sqlite');
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end);
    wipePage(copy, 1);
    const { target } = rescue(copy);
    const names = testLibrary(target).db.prepare('SELECT name FROM checker ORDER BY name').pluck().all();
    expect(names).toEqual(['Ivo Brandt', 'Noor van Smit']);
  });

  test('of a file that is no library finds nothing and leaves nothing', () => {
    const folder = testFolder();
    const path = join(folder, 'minutes.txt');
    writeFileSync(path, 'The minutes of a meeting. '.repeat(1000));
    const target = join(folder, 'rescued.sqlite');
    expect(() => rescueLibrary(path, target, 'Tickmark', at)).toThrow(/rescueNothing/);
    expect(readdirSync(folder)).toEqual(['minutes.txt']);
  });

  test('tells which claims and entries are lost, and the history goes on after them', () => {
    const path = fullLibrary();
    const db = new Sqlite(path);
    // Three entries of one article and a claim's own row, as if the pages they were in could not be read.
    db.exec('DROP TRIGGER eventIsNeverDeleted');
    db.exec(
      `DELETE FROM event WHERE rowid IN (SELECT rowid FROM event ORDER BY articleId, seq LIMIT 3 OFFSET 8)`,
    );
    db.close();
    const broken = openLibrary(path, 'read');
    expect(() => verifyLibrary(broken)).toThrow(/historyBroken/);
    broken.close();
    const { target, articles } = rescue(path);
    const partly = articles.filter(({ state }) => state === 'partly');
    expect(partly).toMatchObject([{ title: 'Old pier closes for good', lost: { entries: 3, claims: 0 } }]);
    const rescued = testLibrary(target);
    expect(verifyLibrary(rescued).articles).toBe(3);
    const kinds = rescued.db.prepare("SELECT kind FROM event WHERE kind = 'entry.rescued'").pluck().all();
    expect(kinds.length).toBeGreaterThan(0);
    const states = (file: string) =>
      contentOf(file).map((state) =>
        (state as { claims: { verdict: string }[] }).claims.map(({ verdict }) => verdict),
      );
    expect(states(target)).toEqual(states(path));
  });

  test('keeps what is marked on the text where the entries that say so are lost', () => {
    const path = fullLibrary();
    const marks = (file: string): unknown => {
      const db = new Sqlite(file, { readonly: true });
      const read = (query: string): unknown[] => db.prepare(query).pluck().all();
      const all = [
        read('SELECT isText FROM block ORDER BY versionId, position'),
        read('SELECT noClaim FROM sentence ORDER BY versionId, position'),
      ];
      db.close();
      return all;
    };
    const db = new Sqlite(path);
    db.exec('DROP TRIGGER eventIsNeverDeleted');
    const { changes } = db.prepare(`DELETE FROM event WHERE entity IN ('block', 'sentence')`).run();
    db.close();
    expect(changes).toBeGreaterThan(0);
    const { target } = rescue(path);
    expect(marks(target)).toEqual(marks(path));
    verifyLibrary(testLibrary(target));
  });

  test('whatever pages are gone: what it makes is a sound library, and what was not touched is in it', () => {
    const pages = pageCount(fullLibrary());
    const damage = fc.array(fc.integer({ min: 1, max: pages }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.boolean(), (wiped, isTorn) => {
        const path = fullLibrary();
        const leaves = wiped.filter((page) => kindOfPage(path, page) === 0x0d || page === 1);
        for (const page of wiped) wipePage(path, page);
        if (isTorn) truncateSync(path, Math.floor(pages * 0.8) * 4096);
        const target = join(testFolder(), 'rescued.sqlite');
        try {
          const { articles } = rescueLibrary(path, target, 'Tickmark', at);
          const rescued = testLibrary(target);
          verifyLibrary(rescued);
          rescued.close();
          if (leaves.length === 0 && !isTorn)
            expect(articles.filter(({ state }) => state === 'lost')).toEqual([]);
        } catch (thrown) {
          expect(String(thrown)).toContain('rescueNothing');
          expect(existsSync(target)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
