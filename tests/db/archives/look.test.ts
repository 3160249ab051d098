import type { Database } from 'better-sqlite3';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { EarlierCheck } from '../../../core/model/earlier-check/earlier-check.ts';
import { openArchives } from '../../../db/archives/archives-file.ts';
import { allArchives, renameArchive } from '../../../db/archives/archives.ts';
import { beginImport } from '../../../db/archives/import-checks.ts';
import { checksIn } from '../../../db/archives/look.ts';
import { testFolder } from '../../helpers/library.ts';

const open: Database[] = [];
afterEach(() => {
  for (const db of open.splice(0)) db.close();
});

function check(claim: string, published: string | null = null, language = 'en'): EarlierCheck {
  const said = { claim, title: '', detail: '', claimant: null, claimed: null };
  return { ...said, publisher: null, published, rating: '', verdict: null, address: null, language };
}

/** Archives of these names, with these checks. */
function archives(contents: Readonly<Record<string, readonly EarlierCheck[]>>): {
  db: Database;
  idOf(name: string): number;
  look(name: string, words: string, offset?: number, limit?: number): string[];
  total(name: string, words: string): number;
} {
  const db = openArchives(path.join(testFolder(), 'library.sqlite'), 'write');
  open.push(db);
  for (const [archive, checks] of Object.entries(contents)) {
    const under = beginImport(db, { archive, file: 'x.json', at: '2026-03-04T09:00:00.000Z', columns: null });
    under.add(checks);
    under.keep();
  }
  const idOf = (name: string) => allArchives(db).find((one) => one.name === name)?.id ?? -1;
  return {
    db,
    idOf,
    look: (name, words, offset = 0, limit = 10) =>
      checksIn(db, idOf(name), words, { offset, limit }).checks.map(({ claim }) => claim),
    total: (name, words) => checksIn(db, idOf(name), words, { offset: 0, limit: 1 }).total,
  };
}

test('an archive is looked at page by page, the newest by their own date first', () => {
  const { look, total } = archives({
    Harbour: [check('An undated one'), check('An old one', '2019'), check('A new one', '2024-05-01')],
    Other: [check('Another one', '2025')],
  });
  expect(look('Harbour', '')).toEqual(['A new one', 'An old one', 'An undated one']);
  expect(look('Harbour', ' ', 1, 1)).toEqual(['An old one']);
  expect(total('Harbour', '')).toBe(3);
});

test('checks are found by all of the words, in the languages that the archive has, the last as it begins', () => {
  const { look, total } = archives({
    Harbour: [
      check('The bridges were shut for days', '2020'),
      check('The bridge was painted', '2021'),
      check('De bruggen zijn gesloten', '2022', 'nl'),
    ],
    Other: [check('A bridge somewhere else')],
  });
  expect(look('Harbour', 'bridge')).toEqual(['The bridge was painted', 'The bridges were shut for days']);
  expect(total('Harbour', 'bridge')).toBe(2);
  expect(look('Harbour', 'the bridge shut')).toEqual(['The bridges were shut for days']);
  expect(look('Harbour', 'brug')).toEqual(['De bruggen zijn gesloten']);
  expect(look('Harbour', 'pain')).toEqual(['The bridge was painted']);
  expect(look('Harbour', 'bridge ferry')).toEqual([]);
  expect(look('Harbour', 'the')).toEqual([]);
  expect(look('Harbour', '"" OR * (')).toEqual([]);
});

test('an archive gets another name, unless another has it', () => {
  const { db, idOf } = archives({ Harbour: [check('One')], Ferries: [check('Two')] });
  renameArchive(db, idOf('Harbour'), 'HARBOUR');
  expect(allArchives(db).map(({ name }) => name)).toEqual(['Ferries', 'HARBOUR']);
  expect(() => renameArchive(db, idOf('HARBOUR'), 'ferries')).toThrow(
    expect.objectContaining({ code: 'archiveNameTaken' }),
  );
  expect(() => renameArchive(db, 99, 'Nothing')).toThrow(
    expect.objectContaining({ code: 'archiveNotFound' }),
  );
  expect(() => checksIn(db, 99, '', { offset: 0, limit: 1 })).toThrow(
    expect.objectContaining({ code: 'archiveNotFound' }),
  );
});
