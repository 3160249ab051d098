import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { evidenceFields } from '../../core/model/evidence/fields.ts';
import { claimFields } from '../../core/model/claim/fields.ts';
import { sourceFields } from '../../core/model/source/fields.ts';
import { Locator } from '../../core/model/source/locator.ts';
import { proofTickRules } from '../../core/model/proof-tick.ts';
import { rulesOf, type AnyRule } from '../../core/protection/rules/disclose.ts';
import { makeFullLibrary } from '../../scripts/fixture/full-library.ts';
import { openLibrary } from '../../db/store/open.ts';
import { verifyLibrary } from '../../db/verify/library.ts';
import { testFolder } from '../helpers/library.ts';

/** Tables and columns that it has nothing in, and why. tests/helpers/every-table.ts has rows in each of them. */
const WITHOUT: Readonly<Record<string, string>> = {
  merge: 'comes with a case file',
  merged: 'the same',
  origin: 'the same',
  formerHash: 'comes with an older library',
  notTheSame: 'belongs to no history',
  nearMatch: 'its words are sealed or of a protected source',
  erasing: 'is there while something is erased',
  signingKey: 'comes with an identity',
  keyWrap: 'the library has no key, so that nothing in it is sealed',
  sealedFile: 'the same',
  sealedText: 'the same',
  sealedFingerprint: 'the same',
  'event.sealed': 'the same',
  'evidence.sealed': 'the same',
  'source.sealed': 'the same',
  'sourceText.error': 'all that it has could be read',
  'review.independent': 'comes with a blind check',
  'review.ofBy': 'the same',
};

/** Made by SQLite of what is searched. */
const SEARCHED = /^(search|passageText|passage_|passageSearch|sqlite_)/;

let db: Sqlite.Database;
beforeAll(() => {
  const path = join(testFolder(), 'library.sqlite');
  makeFullLibrary(path);
  db = new Sqlite(path, { readonly: true });
});

const strings = (query: string, ...values: string[]): string[] =>
  db
    .prepare<string[], string>(query)
    .pluck()
    .all(...values);

/** Something that is more than what a row without it has. */
const SAYS = (column: string): string =>
  `"${column}" IS NOT NULL AND "${column}" NOT IN (0, '', '[]', 'null')`;

const tables = (): string[] =>
  strings("SELECT name FROM sqlite_schema WHERE type = 'table'").filter((name) => !SEARCHED.test(name));

test('it has something in every column of every table, but for those that are named here with their reason', () => {
  const empty = tables().flatMap((table) => {
    const columns = strings('SELECT name FROM pragma_table_info(?)', table);
    const without = columns.filter(
      (column) => strings(`SELECT 1 FROM "${table}" WHERE ${SAYS(column)} LIMIT 1`).length === 0,
    );
    return without.length === columns.length ? [table] : without.map((column) => `${table}.${column}`);
  });
  expect(empty.sort()).toEqual(Object.keys(WITHOUT).sort());
});

/** What is in the fields of an entity, and within them, as paths. */
function pathsIn(entity: string, rules: Readonly<Record<string, AnyRule>>): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown, at: string, parts: AnyRule['parts']): void => {
    if (value === null || value === undefined) return;
    if (parts === undefined) {
      found.add(at);
      return;
    }
    for (const one of Array.isArray(value) ? value : [value])
      for (const [name, rule] of Object.entries(parts))
        look((one as Record<string, unknown>)[name], `${at}.${name}`, rule.parts);
  };
  for (const [field, { parts }] of Object.entries(rules))
    for (const value of strings(`SELECT "${field}" FROM "${entity}" WHERE "${field}" IS NOT NULL`))
      look(parts === undefined ? value : (JSON.parse(value) as unknown), field, parts);
  return found;
}

const pathsOf = (rules: Readonly<Record<string, AnyRule>>, before = ''): string[] =>
  Object.entries(rules).flatMap(([name, { parts }]) =>
    parts === undefined ? [before + name] : pathsOf(parts, `${before}${name}.`),
  );

test.each(['evidence', 'source', 'claim'] as const)(
  'it has every field of the registry of %s, and every part of it',
  (entity) => {
    const rules = rulesOf(entity);
    const fields = { evidence: evidenceFields, source: sourceFields, claim: claimFields }[entity];
    expect(Object.keys(rules).sort()).toEqual(Object.keys(fields).sort());
    const found = pathsIn(entity, rules);
    const missing = pathsOf(rules).filter((one) => !found.has(one));
    // What stands for a file of somebody else comes with a case file.
    expect(missing.filter((one) => !one.startsWith('attachments.standsFor.'))).toEqual([]);
  },
);

test('it has places of every kind, and all of a tick', () => {
  const kinds = strings(
    `SELECT DISTINCT json_extract(locator, '$.kind') FROM evidence WHERE locator IS NOT NULL`,
  );
  expect(kinds.sort()).toEqual(Locator.options.map(({ shape }) => shape.kind.value).sort());
  expect([...pathsIn('proofTick', proofTickRules)].sort()).toEqual(Object.keys(proofTickRules).sort());
});

test('it is a sound library', () => {
  const path = join(testFolder(), 'library.sqlite');
  makeFullLibrary(path);
  const library = openLibrary(path, 'read');
  expect(verifyLibrary(library).articles).toBe(3);
  library.close();
});
