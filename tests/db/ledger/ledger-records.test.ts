import type { Database } from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingWords } from '../../../core/wording/verify-findings.ts';
import { seenNow } from '../../../core/verify/heads.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { compareHeads, headsOf } from '../../../db/verify/heads.ts';
import { decideNearMatches } from '../../../db/queries/evidence/near-matches.ts';
import type { Library } from '../../../db/store/open.ts';
import { changeSettings } from '../../../db/queries/settings/settings.ts';
import { decideKey, keepOwnKey } from '../../../db/identity/signing-keys.ts';
import { closeVault, newKey, openVault } from '../../../db/crypto/library-key.ts';
import { forgetWrap, keepWrap, keyUnder, systemWrap, wrapUnder } from '../../../db/vault/wraps.ts';
import { examineLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';
import { sealPlain } from '../../helpers/seal-plain.ts';

const at = '2026-03-06T12:00:00.000Z';
const [ANNA, BRAM] = ['a'.repeat(64), 'b'.repeat(64)];
const SIGNER = { id: '01890000-0000-7000-8000-000000000001', name: 'Anna Kade', initials: 'AK' };

function codes(library: Library): string[] {
  return examineLibrary(library).findings.map(({ code }) => code);
}

/** Does what somebody with another program can do: the guards of the ledger are taken down, and put up again. */
function outside({ db }: Library, sql: string): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%Never%'`,
    )
    .all();
  db.pragma('foreign_keys = OFF');
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
  for (const guard of guards) db.exec(guard.sql);
  db.pragma('foreign_keys = ON');
}

/** A library with a key that is revoked, one of another, a passphrase, a decision and a checker at the keyboard. */
function whole() {
  const { library, article, author } = libraryWithArticle();
  const { db } = library;
  write(library, () => {
    keepOwnKey(db, ANNA, SIGNER, at);
    keepOwnKey(db, BRAM, { ...SIGNER, name: 'Bram Vos' }, at);
    decideKey(db, ANNA, 'revoked', author);
    decideNearMatches(db, article.id, [{ words: 'zwartkopf', decision: 'hide' }], author);
    changeSettings(db, { checkerId: author.checkerId });
  });
  return { library, article, author, db };
}

const UNKNOWN_KEY = `INSERT INTO signingKey VALUES ('${'c'.repeat(64)}', '${SIGNER.id}', 'Anna Kade', 'AK', 'confirmed', '${at}', NULL, NULL)`;
const UNKNOWN_DECISION = `INSERT INTO nearMatch (id, articleId, words, decision, decidedBy, decidedAt)
  SELECT '01890000-0000-7000-8000-000000000009', articleId, 'kelderluik', 'stand', decidedBy, decidedAt FROM nearMatch`;

describe('what another program changes beside the histories is found', () => {
  test.each([
    ['a key that was slipped in as confirmed', UNKNOWN_KEY, ['keyUnknown']],
    [
      'a revoked key that is confirmed',
      `UPDATE signingKey SET state = 'confirmed' WHERE id = '${ANNA}'`,
      ['keyChanged'],
    ],
    ['a key in another name', `UPDATE signingKey SET name = 'Iemand' WHERE id = '${BRAM}'`, ['keyChanged']],
    ['a key that is gone', `DELETE FROM signingKey WHERE id = '${ANNA}'`, ['keyMissing']],
    ['a decision that was slipped in', UNKNOWN_DECISION, ['decisionUnknown']],
    [
      'a decision to black out that lets stand',
      `UPDATE nearMatch SET decision = 'stand'`,
      ['decisionChanged'],
    ],
    ['a decision about other words', `UPDATE nearMatch SET words = 'kelderluik'`, ['decisionChanged']],
    ['a decision without words', `UPDATE nearMatch SET words = NULL`, ['decisionChanged']],
    ['a decision that is gone', `DELETE FROM nearMatch`, ['decisionMissing']],
    [
      'a way to the key of somebody else',
      `INSERT INTO keyWrap VALUES ('system', '{}', '${at}')`,
      ['wrapUnknown'],
    ],
    ['another at the keyboard', setting('checkerId', `'${SIGNER.id}'`), ['settingChanged']],
    ['a desk that never locks', setting('lockAfter', '0'), ['settingChanged']],
    ['files that are not kept', setting('keepOriginalMegabytes', '0'), ['settingChanged']],
    [
      'a key that does something else',
      setting('keys', `json('{"claim.verified":["x"]}')`),
      ['settingChanged'],
    ],
    ['settings that are gone', `DELETE FROM setting WHERE name = 'settings'`, ['settingChanged']],
    [
      'a key for histories that somebody else knows',
      `UPDATE setting SET value = '{"key":"${ANNA}"}' WHERE name = 'historyKey'`,
      ['settingChanged'],
    ],
  ])('%s', (_what, sql, found) => {
    const { library } = whole();
    expect(codes(library)).toEqual([]);
    outside(library, sql);
    const { findings } = examineLibrary(library);
    expect(findings.map(({ code }) => code)).toEqual(found);
    for (const one of findings)
      for (const language of ['en', 'nl'] as const)
        expect(findingWords(language, one)).not.toMatch(/[{}]|finding\./);
  });

  function setting(name: string, value: string): string {
    return `UPDATE setting SET value = json_set(value, '$.${name}', ${value}) WHERE name = 'settings'`;
  }

  test('what a trigger did is found, also when the trigger is gone again', () => {
    const { library, db, author } = whole();
    outside(
      library,
      `CREATE TRIGGER t AFTER UPDATE ON signingKey WHEN new.state = 'revoked'
      BEGIN UPDATE signingKey SET state = 'confirmed' WHERE id = new.id; END;
      CREATE TRIGGER u AFTER INSERT ON nearMatch BEGIN UPDATE nearMatch SET decision = 'stand'; END`,
    );
    write(library, () => decideKey(db, BRAM, 'revoked', author));
    const { articleId } = db.prepare<[], { articleId: string }>('SELECT articleId FROM nearMatch').get()!;
    write(library, () => decideNearMatches(db, articleId, [{ words: 'luik', decision: 'hide' }], author));
    expect(codes(library)).toEqual([
      'keyChanged',
      'decisionChanged',
      'decisionChanged',
      'schemaAdded',
      'schemaAdded',
    ]);
    outside(library, 'DROP TRIGGER t; DROP TRIGGER u');
    expect(codes(library)).toEqual(['keyChanged', 'decisionChanged', 'decisionChanged']);
  });

  test('it does not become true by the next thing that is said of the same', () => {
    const { library, db, author } = whole();
    outside(
      library,
      `UPDATE signingKey SET name = 'Iemand' WHERE id = '${BRAM}';
      UPDATE setting SET value = json_set(value, '$.lockAfter', 0) WHERE name = 'settings';
      DELETE FROM setting WHERE name = 'historyKey'`,
    );
    write(library, () => {
      decideKey(db, BRAM, 'revoked', author);
      changeSettings(db, { theme: 'dark', keepOriginalMegabytes: 5 });
    });
    const { path } = library;
    library.close();
    expect(codes(testLibrary(path))).toEqual(['keyChanged', 'settingChanged', 'settingChanged']);
  });
});

describe('entries of the ledger that are taken away, with the row set back', () => {
  const BACK = `UPDATE signingKey SET state = 'own', decidedBy = NULL, decidedAt = NULL WHERE id = '${ANNA}'`;

  test('in its midst are found by the ledger itself', () => {
    const { library } = whole();
    outside(library, `${BACK}; DELETE FROM ledger WHERE kind = 'key.saved' AND said LIKE '%revoked%'`);
    expect(codes(library)).toEqual(['ledgerMissing']);
  });

  test('at its end are found by what the profile remembers', () => {
    const { library, db, author } = whole();
    write(library, () => {
      decideKey(db, BRAM, 'revoked', author);
    });
    const seen = seenNow(null, headsOf(db), new Set(), { path: library.path, at });
    outside(
      library,
      `UPDATE signingKey SET state = 'own', decidedBy = NULL, decidedAt = NULL WHERE id = '${BRAM}';
       DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)`,
    );
    expect(codes(library)).toEqual([]);
    expect(compareHeads(db, seen).findings.map(({ code }) => code)).toEqual(['ledgerBehind']);
    // Others in their place make it as long again, and another.
    saveChecker(db, { id: null, name: 'Iemand', initials: 'I' }, at);
    expect(compareHeads(db, seen).findings.map(({ code }) => code)).toEqual(['ledgerOther']);
  });
});

describe('decisions that are sealed', () => {
  test('are compared without the key as far as that goes, and in full with it', () => {
    const { library, db, article, author } = whole();
    const [key, wrap] = [newKey(), systemWrap(Buffer.from('somewhere else'))];
    write(library, () => keepWrap(db, 'system', wrap, at));
    openVault(db, key);
    sealPlain(library);
    decideNearMatches(db, article.id, [{ words: 'luik', decision: 'stand' }], author);
    expect(codes(library)).toEqual([]);
    closeVault(db);
    expect(codes(library)).toEqual([]);
    expect(JSON.stringify(db.prepare('SELECT said FROM ledger').all())).not.toMatch(/luik|zwartkopf/i);
    outside(
      library,
      `UPDATE nearMatch SET sealed = NULL, words = 'kelder', salt = 'x' WHERE decision = 'hide'`,
    );
    expect(codes(library)).toEqual(['decisionChanged']);
    outside(
      library,
      `UPDATE nearMatch SET words = NULL, salt = NULL,
         sealed = (SELECT other.sealed FROM nearMatch AS other WHERE other.decision = 'stand') WHERE decision = 'hide'`,
    );
    expect(codes(library)).toEqual([]);
    openVault(db, key);
    expect(codes(library)).toEqual(['decisionChanged']);
  });
});

describe('a way to the key that another program replaced', () => {
  test('opens nothing, and is found without any key: one under a passphrase of its own, and the one before', async () => {
    const { library, db } = whole();
    const key = newKey();
    const [old, now, theirs] = await Promise.all([
      wrapUnder('kade lantaarn spinazie zeven trompet', key),
      wrapUnder('trompet zeven spinazie lantaarn haven', key),
      wrapUnder('gestolen zaklamp onder een natte deken', newKey()),
    ]);
    write(library, () => keepWrap(db, 'passphrase', old, at));
    write(library, () => keepWrap(db, 'passphrase', now, '2026-03-07T12:00:00.000Z'));
    expect(codes(library)).toEqual([]);
    const put = (wrap: string): void => void db.prepare('UPDATE keyWrap SET wrap = ?').run(wrap);
    put(theirs);
    await expect(keyUnder(db, 'trompet zeven spinazie lantaarn haven')).rejects.toMatchObject({
      code: 'passphraseWrong',
    });
    expect(codes(library)).toEqual(['wrapChanged']);
    // The passphrase that was changed, because somebody knew it, would open the library again.
    put(old);
    expect(await keyUnder(db, 'kade lantaarn spinazie zeven trompet')).toEqual(key);
    expect(codes(library)).toEqual(['wrapChanged']);
    put(now);
    expect(codes(library)).toEqual([]);
    outside(library, 'DELETE FROM keyWrap');
    expect(codes(library)).toEqual(['wrapMissing']);
  });

  test('one that was taken away on purpose is not missed', () => {
    const { library, db } = whole();
    const wrap = systemWrap(Buffer.from('another box'));
    write(library, () => {
      keepWrap(db, 'passphrase', wrap, at);
      keepWrap(db, 'system', systemWrap(Buffer.from('a box')), at);
      forgetWrap(db, 'passphrase', at);
    });
    expect(codes(library)).toEqual([]);
  });
});

test('none of it is missed in a copy of the library', () => {
  const { library } = whole();
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  const path = join(testFolder(), 'copy.sqlite');
  copyFileSync(library.path, path);
  const copy: { db: Database } = testLibrary(path);
  expect(examineLibrary(copy as Library).findings).toEqual([]);
});
