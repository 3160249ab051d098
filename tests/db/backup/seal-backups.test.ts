import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import { checkBackup } from '../../../db/backup/check.ts';
import { backUp } from '../../../db/backup/backup.ts';
import { libraryName } from '../../../db/backup/folder.ts';
import { shortId } from '../../../db/backup/list.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { connect } from '../../../db/store/connect.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import { LIBRARY_FORMAT } from '../../../db/store/migrate.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { evidenceTable } from '../../../db/tables/tables.ts';
import { keptWraps, plainBackups, sealBackup } from '../../../db/backup/seal-backups.ts';
import { sealPiece } from '../../../db/vault/seal-all.ts';
import { newKey, openVault, vaultState } from '../../../db/crypto/library-key.ts';
import { keepWrap, keyUnder, wrapUnder } from '../../../db/vault/wraps.ts';
import { libraryWithArticle, testFolder } from '../../helpers/library.ts';
import { PASSPHRASE } from '../../helpers/passphrase.ts';
import { searchBytes } from '../../helpers/search-bytes.ts';

const SECRETS = ['Kelderluik', 'Piet Zwartkopf', 'zwartkopf@bron.example', 'zinkwitte duif', 'loodsboek'];

/** A library with a protected source, and a backup from before it had a vault; then its vault. */
async function withOldBackup(pieces = 1) {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [claim] = commit(library, who, [makeClaim(version, 20, 60, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  const file = write(library, () =>
    storeAttachment(
      library.db,
      { name: 'loodsboek.txt', mediaType: 'text/plain', bytes: Buffer.from('de zinkwitte duif') },
      author.at,
    ),
  );
  const details = {
    kind: 'interview' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: 'Kelderluik',
    link: null,
    quotation: null,
    lookedAt: null,
    contact: 'Piet Zwartkopf, zwartkopf@bron.example',
    protected: true,
    note: null,
    attachments: [file],
  };
  const drafts = Array.from({ length: pieces }, () => addEvidence(claim, details, author));
  const [piece] = commit(library, who, drafts).evidence;
  if (piece === undefined) throw new Error('no evidence');
  commit(library, who, [changeEvidence(piece, { note: 'Belt terug.' })]);
  const folder = testFolder();
  const made = await backUp(library, {
    folder: { path: folder, mayMake: false },
    reason: 'asked',
    at: author.at,
  });
  const key = newKey();
  const wrap = await wrapUnder(PASSPHRASE, key);
  write(library, () => keepWrap(library.db, 'passphrase', wrap, author.at));
  const owner = { id: shortId(libraryId(library.db)), library: libraryName(library.path) };
  return {
    library,
    article,
    piece,
    folder,
    owner,
    path: made.path,
    name: made.name,
    key,
    wraps: keptWraps(library.db),
  };
}

function found(path: string): string[] {
  return [...new Set(searchBytes(readFileSync(path), SECRETS).map(({ words }) => words))];
}

describe('a backup from before a library had a vault', () => {
  test('is listed; encrypted, no byte of it has a word of a protected source, and its passphrase opens it', async () => {
    const { article, piece, folder, owner, path, name, key, wraps } = await withOldBackup();
    expect(found(path).sort()).toEqual([...SECRETS].sort());
    expect(plainBackups(folder, owner)).toMatchObject([{ folder, name, pieces: 1, problem: null }]);
    const before = checkBackup(path);
    expect(sealBackup(path, { key, wraps })).toBe(true);
    expect(found(path)).toEqual([]);
    for (const end of ['.part', '.old', '-journal', '-wal']) expect(existsSync(path + end), end).toBe(false);
    expect(checkBackup(path, key)).toEqual({ ...before, locked: 0 });
    expect(plainBackups(folder, owner)).toEqual([]);
    expect(sealBackup(path, { key, wraps })).toBe(false);

    const restored = openLibrary(path, 'read');
    expect(vaultState(restored.db)).toBe('locked');
    expect(rowById(restored.db, evidenceTable, piece.id)).toMatchObject({ contact: null, title: null });
    openVault(restored.db, await keyUnder(restored.db, PASSPHRASE));
    expect(rowById(restored.db, evidenceTable, piece.id)).toMatchObject({
      title: 'Kelderluik',
      contact: 'Piet Zwartkopf, zwartkopf@bron.example',
      note: 'Belt terug.',
    });
    expect(JSON.stringify(eventsOf(restored.db, article.id))).toContain('loodsboek');
    restored.close();
  });

  test('that is damaged is named with what is wrong, and stays as it was', async () => {
    const { folder, owner, path, name, key, wraps } = await withOldBackup();
    const bytes = readFileSync(path);
    bytes.fill(7, 0, 4096);
    writeFileSync(path, bytes);
    expect(plainBackups(folder, owner)).toMatchObject([
      { name, pieces: null, problem: { code: 'backupDamaged' } },
    ]);
    expect(() => sealBackup(path, { key, wraps })).toThrow(/backupDamaged/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('whose history does not fit stays as it was: nothing is put in its place', async () => {
    const { path, key, wraps } = await withOldBackup();
    const db = connect(path, { fileMustExist: true });
    db.prepare(`UPDATE article SET title = 'Iets anders'`).run();
    db.close();
    const bytes = readFileSync(path);
    expect(() => sealBackup(path, { key, wraps })).toThrow(/backupDamaged/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    for (const end of ['.part', '.old']) expect(existsSync(path + end), end).toBe(false);
  });

  test('that was left half-way goes on, and what was set aside is gone', async () => {
    const { path, key, wraps } = await withOldBackup();
    linkSync(path, `${path}.old`);
    writeFileSync(`${path}.part`, 'half of Kelderluik');
    expect(sealBackup(path, { key, wraps })).toBe(true);
    expect(found(path)).toEqual([]);
    for (const end of ['.part', '.old']) expect(existsSync(path + end), end).toBe(false);
  });

  test('that was put in place, but not overwritten for a kill, is gone with the next look', async () => {
    const { folder, owner, path, key, wraps } = await withOldBackup();
    copyFileSync(path, `${path}.old`);
    sealBackup(path, { key, wraps });
    writeFileSync(`${path}.old`, 'Kelderluik');
    expect(plainBackups(folder, owner)).toEqual([]);
    expect(existsSync(`${path}.old`)).toBe(false);
    renameSync(path, `${path}.old`);
    plainBackups(folder, owner);
    expect(checkBackup(path, key)).toMatchObject({ locked: 0 });
  });

  test('from the midst of the first encryption is ended with the same key, and left as it is by another', async () => {
    const { library, piece, key, folder, owner, wraps } = await withOldBackup(2);
    openVault(library.db, key);
    write(library, () => sealPiece(library.db, piece.id));
    const { path } = await backUp(library, {
      folder: { path: folder, mayMake: false },
      reason: 'day',
      at: '2026-03-06T09:00:00.000Z',
    });
    expect(plainBackups(folder, owner)).toMatchObject([{ pieces: 1 }, { pieces: 2 }]);
    const bytes = readFileSync(path);
    expect(() => sealBackup(path, { key: newKey(), wraps })).toThrow(/backupOtherKey/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(sealBackup(path, { key, wraps })).toBe(true);
    expect(found(path)).toEqual([]);
  });

  test('of the oldest format is brought to this one', async () => {
    const path = join(testFolder(), 'library.12345678.2026-01-05T09-00-00-000Z.day.sqlite');
    copyFileSync('tests/fixtures/libraries/format-1.sqlite', path);
    const db = connect(path, { fileMustExist: true });
    const pieces = db
      .prepare('SELECT count(*) FROM evidence WHERE protected = 1 AND contact IS NOT NULL')
      .pluck()
      .get();
    db.close();
    const listed = plainBackups(dirname(path), { id: '12345678', library: '' });
    expect(listed).toMatchObject(pieces === 0 ? [] : [{ pieces, problem: null }]);
    const { key, wraps } = await withOldBackup();
    expect(sealBackup(path, { key, wraps })).toBe(pieces !== 0);
    if (pieces !== 0) expect(checkBackup(path, key)).toMatchObject({ format: LIBRARY_FORMAT, locked: 0 });
  });
});
