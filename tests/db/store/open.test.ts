import Sqlite from 'better-sqlite3';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APPLICATION_ID, LIBRARY_FORMAT } from '../../../db/store/migrate.ts';
import { openLibrary, type Library } from '../../../db/store/open.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';

describe('openLibrary', () => {
  test('makes a library with the settings that keep it safe', () => {
    const { db } = testLibrary();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(LIBRARY_FORMAT);
  });

  test('a second writer is told that the library is in use; a reader is let in', () => {
    const { library } = libraryWithArticle();
    expect(() => openLibrary(library.path, 'write')).toThrow(/libraryInUse/);
    const reader = openLibrary(library.path, 'read');
    expect(reader.db.prepare('SELECT title FROM article').pluck().get()).toBe('Veertig schepen wachten');
    expect(() => reader.db.exec('DELETE FROM claim')).toThrow(/readonly/);
    reader.close();
    library.close();
    openLibrary(library.path, 'write').close();
  });

  test('the file alone is the library once it is closed, also while another reads it', () => {
    const { library } = libraryWithArticle();
    const reader = openLibrary(library.path, 'read');
    library.db.exec("UPDATE article SET title = 'Last'");
    library.close();
    const alone = join(testFolder(), 'alone.sqlite');
    copyFileSync(library.path, alone);
    reader.close();
    const copy = openLibrary(alone, 'read');
    expect(copy.db.prepare('SELECT title FROM article').pluck().get()).toBe('Last');
    copy.close();
  });

  test('a newer library with a log beside it is refused, and both are left as they were', () => {
    const { library } = libraryWithArticle();
    library.db.pragma(`user_version = ${LIBRARY_FORMAT + 1}`);
    const cut = join(testFolder(), 'cut.sqlite');
    const files = [cut, `${cut}-wal`];
    copyFileSync(library.path, cut);
    copyFileSync(`${library.path}-wal`, `${cut}-wal`);
    library.close();
    const before = files.map((file) => readFileSync(file));
    for (const mode of ['write', 'beside', 'read'] as const)
      expect(() => openLibrary(cut, mode)).toThrow(/libraryNewer/);
    expect(files.map((file, at) => before[at]?.equals(readFileSync(file)))).toStrictEqual([true, true]);
  });

  test('a reader has what a power cut left half written taken back', () => {
    const { library } = libraryWithArticle();
    library.close();
    const writer = new Sqlite(library.path);
    writer.pragma('journal_mode = DELETE');
    // So little in memory that the change is on the disk before it is committed.
    writer.pragma('cache_size = 1');
    writer.exec("BEGIN; UPDATE article SET title = 'Half'");
    const fill = writer.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
    for (let at = 0; at < 200; at++) fill.run(`filler ${at}`, JSON.stringify(['x'.repeat(4000)]));
    const cut = join(testFolder(), 'cut.sqlite');
    copyFileSync(library.path, cut);
    copyFileSync(`${library.path}-journal`, `${cut}-journal`);
    writer.exec('ROLLBACK');
    writer.close();
    const alone = new Sqlite(cut, { readonly: true });
    expect(() => alone.pragma('user_version')).toThrow(/readonly/);
    alone.close();
    const reader = openLibrary(cut, 'read');
    expect(reader.db.prepare('SELECT title FROM article').pluck().get()).toBe('Veertig schepen wachten');
    expect(reader.db.prepare("SELECT count(*) FROM setting WHERE name LIKE 'filler %'").pluck().get()).toBe(
      0,
    );
    reader.close();
  });

  test('refuses what is not a library and leaves it as it was', () => {
    const folder = testFolder();
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'these are my notes, and they are long enough to have a head');
    const other = join(folder, 'other.sqlite');
    const db = new Sqlite(other);
    db.exec('CREATE TABLE mine (x); INSERT INTO mine VALUES (1)');
    db.close();
    const before = readFileSync(other);
    for (const mode of ['read', 'write'] as const) {
      expect(() => openLibrary(text, mode)).toThrow(/libraryNotALibrary/);
      expect(() => openLibrary(other, mode)).toThrow(/libraryNotALibrary/);
      expect(() => openLibrary(folder, mode)).toThrow(/libraryNotALibrary/);
    }
    expect(readFileSync(text, 'utf8')).toContain('my notes');
    expect(readFileSync(other)).toEqual(before);
  });

  test('refuses a newer library, naming the Tickmark that wrote it', () => {
    const { library } = libraryWithArticle();
    library.db.pragma(`user_version = ${LIBRARY_FORMAT + 1}`);
    library.close();
    expect(() => openLibrary(library.path, 'write')).toThrow(`"version":"format ${LIBRARY_FORMAT + 1}"`);

    const signed = new Sqlite(library.path);
    signed.pragma(`user_version = ${LIBRARY_FORMAT}`);
    signed.close();
    openLibrary(library.path, 'write', '7.1.0').close();
    const newer = new Sqlite(library.path);
    newer.pragma(`user_version = ${LIBRARY_FORMAT + 1}`);
    newer.close();
    const before = readFileSync(library.path);
    for (const mode of ['read', 'write'] as const)
      expect(() => openLibrary(library.path, mode)).toThrow('"version":"7.1.0"');
    expect(readFileSync(library.path)).toEqual(before);
  });

  test('makes the full-text index again where a part of it is missing or damaged', () => {
    const { library } = libraryWithArticle();
    const { path } = library;
    library.close();
    const found = (open: Library): unknown =>
      open.db.prepare("SELECT count(*) FROM search WHERE search MATCH 'havenbedrijf'").pluck().get();
    const hurt = [
      'DROP TABLE search',
      'DROP TRIGGER claimFoundAgain',
      'DROP VIEW searchSource',
      'DELETE FROM searchDocument',
      'DELETE FROM search_data WHERE id > 10',
    ];
    for (const sql of hurt) {
      const other = new Sqlite(path);
      other.unsafeMode(true);
      other.exec(sql);
      other.close();
      const again = testLibrary(path);
      expect(found(again), sql).toBe(1);
      again.db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
      again.close();
    }
  });

  test('says that a library is damaged', () => {
    const { library } = libraryWithArticle();
    library.db.pragma('wal_checkpoint(TRUNCATE)');
    library.close();
    truncateSync(library.path, 12_288);
    expect(() => openLibrary(library.path, 'write')).toThrow(/libraryDamaged/);
  });

  test('says what is missing', () => {
    const folder = testFolder();
    expect(() => openLibrary(join(folder, 'no.sqlite'), 'read')).toThrow(/libraryMissing/);
    expect(() => openLibrary(join(folder, 'no', 'no.sqlite'), 'write')).toThrow(/libraryFolderMissing/);
  });

  test.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', () => {
    const folder = join(testFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(() => openLibrary(join(folder, 'library.sqlite'), 'write')).toThrow(
      /libraryReadOnly|libraryUnreachable/,
    );
    chmodSync(folder, 0o700);
  });

  test('a library that another SQLite holds exclusively is in use', () => {
    const { library } = libraryWithArticle();
    library.close();
    const other = new Sqlite(library.path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN IMMEDIATE; UPDATE article SET title = title; COMMIT');
    expect(() => openLibrary(library.path, 'write')).toThrow(/libraryInUse/);
    other.close();
  });
});
