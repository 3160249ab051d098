import fc from 'fast-check';
import type { Database } from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { indexKeys } from '../../../core/match/index-keys.ts';
import type { EarlierCheck } from '../../../core/model/earlier-check/earlier-check.ts';
import { archivesPath, openArchives } from '../../../db/archives/archives-file.ts';
import { allArchives, removeArchive, switchArchive } from '../../../db/archives/archives.ts';
import { findChecks } from '../../../db/archives/find-checks.ts';
import { beginImport } from '../../../db/archives/import-checks.ts';
import { connect } from '../../../db/store/connect.ts';
import { testFolder } from '../../helpers/library.ts';

const AT = '2026-03-04T09:00:00.000Z';
const open: Database[] = [];
afterEach(() => {
  for (const db of open.splice(0)) db.close();
});

function archives(): Database {
  const db = openArchives(path.join(testFolder(), 'library.sqlite'), 'write');
  open.push(db);
  return db;
}

function check(claim: string, fields: Partial<EarlierCheck> = {}): EarlierCheck {
  return {
    ...{
      claim,
      title: '',
      detail: '',
      claimant: null,
      claimed: null,
      publisher: 'Harbour Checks',
      published: null,
    },
    ...{ rating: 'False', verdict: 'refuted', address: null, language: 'en' },
    ...fields,
  };
}

function bring(db: Database, checks: readonly EarlierCheck[], archive = 'Harbour') {
  const under = beginImport(db, { archive, file: 'checks.json', at: AT, columns: null });
  under.add(checks);
  return under.keep();
}

function found(db: Database, words: string): string[] {
  return findChecks(db, indexKeys(words, 'en'), 10).found.map((one) => one.check.claim);
}

const bridge = check('The bridge was shut for 14 days', { address: 'https://checks.example/bridge' });
const rents = check('Rents rose by 8 percent', { address: 'https://checks.example/rents' });

test('finds checks by stems of their words, the rarer the more', () => {
  const db = archives();
  bring(db, [bridge, rents, check('The ferry was late for days')]);
  expect(found(db, 'rent rises')[0]).toBe(rents.claim);
  expect(found(db, 'bridges shut')).toEqual([bridge.claim]);
  expect(found(db, 'nothing of this')).toEqual([]);
});

test('what is brought in again is updated, by its address', () => {
  const db = archives();
  expect(bring(db, [bridge, rents])).toMatchObject({ read: 2, added: 2 });
  expect(bring(db, [bridge, rents])).toMatchObject({ read: 2, added: 0, same: 2, changed: 0, removed: 0 });
  expect(bring(db, [{ ...bridge, rating: 'Mostly false', verdict: null }])).toMatchObject({
    changed: 1,
    removed: 0,
  });
  const reworded = { ...bridge, claim: 'The tunnel was shut for 14 days' };
  expect(bring(db, [reworded])).toMatchObject({ added: 1, removed: 1 });
  expect(found(db, 'bridge')).toEqual([]);
  expect(found(db, 'tunnel')).toEqual([reworded.claim]);
  // A feed that lists the newest alone takes nothing away.
  expect(found(db, 'rents')).toEqual([rents.claim]);
  expect(allArchives(db)).toMatchObject([{ name: 'Harbour', checks: 2, isOn: true }]);
});

test('several claims of one page are kept, and one that stands twice in a file once', () => {
  const db = archives();
  const second = { ...bridge, claim: 'The bridge cost 9 million' };
  expect(bring(db, [bridge, second, bridge])).toMatchObject({ added: 2, left: { repeated: 1 } });
  expect(bring(db, [second, bridge, second])).toMatchObject({ same: 2, removed: 0, left: { repeated: 1 } });
});

test('an import that is dropped leaves nothing, and says what it would have done', () => {
  const db = archives();
  bring(db, [bridge]);
  const under = beginImport(db, { archive: 'New', file: 'x.csv', at: AT, columns: { claim: 'Claim' } });
  under.add([rents]);
  under.leave(3);
  expect(under.drop()).toMatchObject({ added: 1, left: { withoutClaim: 3 } });
  expect(allArchives(db).map(({ name }) => name)).toEqual(['Harbour']);
  expect(found(db, 'rents')).toEqual([]);
});

test('an archive that is switched off is not asked, and one that is removed leaves nothing', () => {
  const db = archives();
  bring(db, [bridge], 'One');
  bring(db, [bridge, rents], 'Two');
  const [one, two] = allArchives(db);
  switchArchive(db, two?.id ?? 0, false);
  expect(found(db, 'rents bridge')).toEqual([bridge.claim]);
  switchArchive(db, two?.id ?? 0, true);
  expect(found(db, 'rents bridge')).toHaveLength(3);
  expect([...removeArchive(db, one?.id ?? 0)]).toEqual([{ done: 1, total: 1 }]);
  expect(found(db, 'rents bridge')).toHaveLength(2);
  expect(() => switchArchive(db, one?.id ?? 0, true)).toThrow();
});

test('however files overlap, the archive has each check of the last files once', () => {
  const pages = ['a', 'b', 'c', 'd'];
  const claims = ['The bridge is shut', 'Rents rose', 'The ferry sank', 'Taxes fell'];
  const file = fc.array(
    fc.tuple(fc.constantFrom(...pages), fc.constantFrom(...claims), fc.constantFrom('x', 'y')),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
      const db = archives();
      const expected = new Map<string, Map<string, string>>();
      for (const entries of files) {
        const own = new Map<string, Map<string, string>>();
        for (const [page, claim, rating] of entries) {
          const rated = own.get(page) ?? new Map<string, string>();
          own.set(page, rated);
          if (!rated.has(claim)) rated.set(claim, rating);
        }
        for (const [page, rated] of own) expected.set(page, rated);
        bring(
          db,
          entries.map(([page, claim, rating]) =>
            check(claim, { rating, address: `https://checks.example/${page}` }),
          ),
        );
      }
      const all = findChecks(
        db,
        claims.flatMap((claim) => indexKeys(claim, 'en')),
        100,
      ).found;
      const have = all.map(({ check: one }) => `${one.address ?? ''} ${one.claim} ${one.rating}`).sort();
      const want = [...expected].flatMap(([page, rated]) =>
        [...rated].map(([claim, rating]) => `https://checks.example/${page} ${claim} ${rating}`),
      );
      expect(have).toEqual(want.sort());
      expect(allArchives(db)).toMatchObject([{ checks: want.length }]);
    }),
    { numRuns: 60 },
  );
});

test('a library without archives has none, and a file that is none says so', () => {
  const library = path.join(testFolder(), 'library.sqlite');
  expect(openArchives(library, 'read')).toBeNull();
  writeFileSync(
    archivesPath(library),
    'this is no database, but long enough to be read as the head of one'.repeat(20),
  );
  expect(() => openArchives(library, 'write')).toThrow(expect.objectContaining({ code: 'archivesDamaged' }));
});

test('a file of another program is left as it is', () => {
  const library = path.join(testFolder(), 'library.sqlite');
  const file = archivesPath(library);
  const other = connect(file, {});
  other.exec('CREATE TABLE notes (words TEXT)');
  other.close();
  for (const format of [0, 1, 9]) {
    const foreign = connect(file, {});
    foreign.pragma(`user_version = ${format}`);
    foreign.close();
    const before = readFileSync(file);
    for (const mode of ['read', 'write'] as const)
      expect(() => openArchives(library, mode as 'write')).toThrow(
        expect.objectContaining({ code: 'archivesForeign' }),
      );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  }
});

test('archives of the first format get the keys of today, so that their checks are updated', () => {
  const library = path.join(testFolder(), 'library.sqlite');
  const first = openArchives(library, 'write');
  bring(first, [bridge, rents, check('The ferry was late')]);
  first.exec('UPDATE earlierCheck SET key = randomblob(12)');
  first.pragma('user_version = 1');
  first.close();
  const db = openArchives(library, 'write');
  open.push(db);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  expect(bring(db, [bridge, rents, check('The ferry was late')])).toMatchObject({
    added: 0,
    same: 3,
    removed: 0,
  });
});

test('of many checks with one address each is looked for by itself, and those that the page has no more go', () => {
  const db = archives();
  const many = Array.from({ length: 600 }, (_, at) =>
    check(`Rents rose by ${at} percent`, { address: 'https://checks.example/' }),
  );
  expect(bring(db, many)).toMatchObject({ read: 600, added: 600 });
  // No key is that of many checks: each was found by one look.
  const most = db
    .prepare('SELECT max(n) FROM (SELECT count(*) AS n FROM earlierCheck GROUP BY key)')
    .pluck()
    .get();
  expect(most).toBe(1);
  bring(db, many.slice(0, 5), 'Another');
  const later = [...many.slice(0, 590), check('Rents fell', { address: 'https://checks.example/' })];
  expect(bring(db, [...later, ...later])).toMatchObject({
    ...{ read: 1182, added: 1, same: 590, removed: 10 },
    left: { repeated: 591 },
  });
  expect(allArchives(db).map(({ checks }) => checks)).toEqual([5, 591]);
});
