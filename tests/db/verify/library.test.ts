import { describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { reviewClaim } from '../../../core/model/review/review-changes.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import type { Library } from '../../../db/store/open.ts';
import { findingWords } from '../../../core/wording/verify-findings.ts';
import { examineLibrary, verifyLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle } from '../../helpers/library.ts';

function markedLibrary(reviewed = false): { library: Library; articleId: string } {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const { claims } = commit(library, who, [makeClaim(version, 20, 60, author)]);
  const { claims: decided } = commit(library, who, [setVerdict(Claim.parse(claims[0]), 'refuted', author)]);
  if (reviewed) {
    const { id: checkerId } = saveChecker(
      library.db,
      { id: null, name: 'Bram Vos', initials: 'BV' },
      author.at,
    );
    const bram = { ...who, checkerId };
    commit(library, bram, [reviewClaim(Claim.parse(decided[0]), [], { agrees: true }, bram)].flat());
  }
  return { library, articleId: article.id };
}

/** Does what only somebody with another program could do: the library's own guards are taken down, and put up again. */
function tamper({ db }: Library, sql: string): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%Never%'`,
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.pragma('foreign_keys = ON');
  for (const guard of guards) db.exec(guard.sql);
}

function tamperFile({ db }: Library): void {
  tamper({ db } as Library, 'UPDATE attachment SET bytes = zeroblob(size)');
}

describe('verifyLibrary', () => {
  test('passes an untouched library', () => {
    const { library } = markedLibrary();
    expect(verifyLibrary(library)).toEqual({ articles: 1, events: 4, attachments: 1, locked: 0 });
  });

  test.each([
    [
      'a changed entry',
      `UPDATE event SET "to" = replace("to", 'refuted', 'verified') WHERE kind = 'claim.verdictSet'`,
    ],
    ['a changed time', `UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`],
    ['a removed entry', 'DELETE FROM event WHERE seq = 3'],
    ['a verdict changed behind the history', `UPDATE claim SET verdict = 'verified'`],
    ['a changed text', `UPDATE version SET text = replace(text, '40', '400')`],
    ['a moved block', 'UPDATE block SET start = start + 1 WHERE position = 1'],
    ['a title changed behind the history', `UPDATE article SET title = 'Anders'`],
    ['a block that nobody took for text', `UPDATE block SET isText = 1 - isText WHERE position = 2`],
    ['a sentence that nobody said has no claim', `UPDATE sentence SET noClaim = 1 WHERE position = 1`],
    ['a field that no entry names', `UPDATE review SET independent = 1`],
    ['a block with the id of another', `UPDATE block SET id = id || '0' WHERE position = 1`],
    ['a kept file that is gone', 'DELETE FROM attachment'],
    ['another name of a checker', `UPDATE checker SET name = 'Iemand anders' WHERE initials = 'BV'`],
    ['another time of a sitting', `UPDATE session SET startedAt = '2026-03-04T08:00:00.000Z'`],
    ['a sitting that ended by another hand', `UPDATE session SET endedAt = '2026-03-04T11:00:00.000Z'`],
    ['more changes in a sitting', `UPDATE session SET changes = changes + 1`],
    [
      'the last entry taken away, with what it changed',
      `UPDATE claim SET verdict = 'unchecked', verdictBy = NULL, verdictAt = NULL;
       DELETE FROM review; DELETE FROM event WHERE seq >= 4`,
    ],
    [
      'a whole article taken away',
      `DELETE FROM review; DELETE FROM claim; DELETE FROM event; DELETE FROM session; DELETE FROM block;
       DELETE FROM sentence; DELETE FROM version; DELETE FROM place; DELETE FROM article`,
    ],
    ['a trigger that was added', `CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM place; END`],
    ['a table that was added', `CREATE TABLE t (a)`],
    ['a view that was added', `CREATE VIEW t AS SELECT 1`],
    ['an index that was added', `CREATE INDEX t ON claim (quote)`],
    ['an index that is missing', 'DROP INDEX claimByArticle'],
    [
      'a trigger that does something else',
      `DROP TRIGGER claimForgotten; CREATE TRIGGER claimForgotten BEFORE DELETE ON claim BEGIN SELECT 1; END`,
    ],
    [
      'an entry of the ledger that was changed',
      `UPDATE ledger SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2`,
    ],
    ['an entry of the ledger that is missing', 'DELETE FROM ledger WHERE seq = 2'],
    [
      'another id of the library',
      `UPDATE setting SET value = replace(value, '-7', '-6') WHERE name = 'library'`,
    ],
    ['a setting of another program', `INSERT INTO setting VALUES ('else', '1')`],
    ['a kept file that was changed', `UPDATE attachment SET bytes = zeroblob(size)`],
    [
      'a claim put in from outside',
      `INSERT INTO claim SELECT '01890000-0000-7000-8000-000000000001', articleId, versionId, start, "end", quote, origin,
       status, score, picked, hedge, kind, attribution, reason, tried, wouldSettle, correction, note, verdict, verdictBy,
       verdictAt, said, saidBy, saidAt, createdBy, createdAt, removed FROM claim`,
    ],
  ])('finds %s', (_what, sql) => {
    const { library } = markedLibrary(true);
    tamper(library, sql);
    expect(() => verifyLibrary(library)).toThrow(/historyBroken|libraryDamaged/);
  });

  test('tells all that does not fit, each where it is', () => {
    const { library } = markedLibrary();
    tamper(library, `UPDATE claim SET verdict = 'verified'; UPDATE article SET title = 'Anders'`);
    tamperFile(library);
    const { findings } = examineLibrary(library);
    expect(findings.map(({ code }) => code)).toEqual(['thingChanged', 'thingChanged', 'keptFileChanged']);
    expect(findings.map((one) => findingWords('nl', one)).join('\n')).toMatch(
      /^‘Anders’, regel 1: het veld ‘title’ is niet wat de geschiedenis zegt: artikel .+\n‘Anders’, regel 4: .+\nDe bibliotheek: /,
    );
  });

  test('tells what cannot even be read, and goes on', () => {
    const { library } = markedLibrary();
    tamper(library, `UPDATE event SET "to" = '{' WHERE seq = 4`);
    tamperFile(library);
    const { findings } = examineLibrary(library);
    expect(findings.map(({ code }) => code)).toEqual(['unreadable', 'keptFileChanged']);
  });

  test('the library itself refuses to change or delete an entry, a text or a kept file', () => {
    const { library } = markedLibrary();
    expect(() => library.db.exec(`UPDATE event SET at = ''`)).toThrow(/never changed/);
    expect(() => library.db.exec('DELETE FROM event')).toThrow(/never deleted/);
    expect(() => library.db.exec(`UPDATE version SET text = 'x'`)).toThrow(/never changed/);
    expect(() => library.db.exec(`UPDATE attachment SET mediaType = 'x'`)).toThrow(/never changed/);
  });
});
