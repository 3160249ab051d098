import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { newId } from '../../../core/kernel/ids.ts';
import type { Look } from '../../../core/report/look.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { checkBackup } from '../../../db/backup/check.ts';
import { compareWithBackup } from '../../../db/backup/compare.ts';
import { isBackupDue } from '../../../db/backup/schedule.ts';
import { listBackups, readBackupName, shortId } from '../../../db/backup/list.ts';
import { backUp, type BackupOptions, type MadeBackup } from '../../../db/backup/backup.ts';
import { allCheckers, saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import { loadArticle } from '../../../db/queries/articles/load.ts';
import { saveLook } from '../../../db/queries/settings/looks.ts';
import type { Library } from '../../../db/store/open.ts';
import { changeSettings } from '../../../db/queries/settings/settings.ts';
import { libraryWithArticle, smallArticle, testFolder, testLibrary } from '../../helpers/library.ts';

const moment = (minute: number): string => new Date(Date.UTC(2026, 2, 4, 9, minute)).toISOString();

function into(path: string, options: Partial<BackupOptions> = {}): BackupOptions {
  return { folder: { path, mayMake: true }, reason: 'asked', at: moment(0), ...options };
}

function make(library: Library, folder: string, minute = 0): Promise<MadeBackup> {
  return backUp(library, into(folder, { at: moment(minute) }));
}

describe('a backup', () => {
  test('is the whole library, checked, and one file that needs nothing beside it', async () => {
    const { library, article, version, author } = libraryWithArticle();
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
    const folder = join(testFolder(), 'backups');
    const backup = await make(library, folder);
    expect(backup).toMatchObject({ articles: 1, events: 3, attachments: 1 });
    expect(readdirSync(folder)).toEqual([backup.name]);
    expect(readBackupName(backup.name)).toEqual({
      library: 'library',
      id: shortId(libraryId(library.db)),
      at: moment(0),
      reason: 'asked',
    });
    const copy = testLibrary(backup.path);
    expect(articleState(copy, article.id)).toEqual(articleState(library, article.id));
  });

  test('contains what is committed while it is being made', async () => {
    const { library, article, version, author } = libraryWithArticle();
    const bytes = new Uint8Array(6_000_000).map((_, at) => at % 251);
    const other = smallArticle(`Groot.\n\n${'Een zin die er staat. '.repeat(40)}`.trim());
    loadArticle(
      library,
      { ...other, blocks: [], sentences: [] },
      { name: 'a', mediaType: 'b', bytes },
      author,
    );
    let claims = 0;
    const backup = await backUp(
      library,
      into(join(testFolder(), 'backups'), {
        onProgress: (done) => {
          if (done === 1 || claims === 5) return;
          claims++;
          commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
        },
      }),
    );
    expect(claims).toBe(5);
    expect(articleState(testLibrary(backup.path), article.id).claims).toHaveLength(5);
  });

  test('that does not pass its check is not kept', async () => {
    const { library } = libraryWithArticle();
    const folder = join(testFolder(), 'backups');
    const check = (path: string) => {
      truncateSync(path, 8192);
      return checkBackup(path);
    };
    await expect(backUp(library, into(folder, { check }))).rejects.toThrow(/backupDamaged/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes into no folder that is not there and may not be made', async () => {
    const { library } = libraryWithArticle();
    const folder = { path: join(testFolder(), 'usb'), mayMake: false };
    await expect(backUp(library, into('', { folder }))).rejects.toThrow(/backupFolderUnreachable/);
    expect(existsSync(folder.path)).toBe(false);
    const file = join(testFolder(), 'file');
    writeFileSync(file, 'this is no folder');
    await expect(make(library, file)).rejects.toThrow(/backupFolderUnreachable/);
  });

  test('takes away what one that was cut off left, and nothing else', async () => {
    const { library } = libraryWithArticle();
    const folder = testFolder();
    const old = join(folder, 'library.00000000.2026-03-01T09-00-00-000Z.day.sqlite.part');
    const fresh = join(folder, 'library.00000000.2026-03-04T09-00-00-000Z.day.sqlite.part');
    for (const path of [old, fresh, join(folder, 'letter.txt')]) writeFileSync(path, 'x');
    utimesSync(old, new Date(0), new Date(0));
    const { name } = await make(library, folder);
    expect(readdirSync(folder).sort()).toEqual(
      [name, 'letter.txt', `${fresh.slice(folder.length + 1)}`].sort(),
    );
  });

  test('the eleventh pushes out the oldest of this library, never that of another', async () => {
    const { library } = libraryWithArticle();
    const other = testLibrary();
    const folder = testFolder();
    const foreign = await make(other, folder);
    const names: string[] = [];
    for (let minute = 1; minute <= 12; minute++) names.push((await make(library, folder, minute)).name);
    const left = listBackups(folder, null).map(({ name }) => name);
    expect(left).toEqual([...names.slice(2).reverse(), foreign.name]);
  });
});

describe('the list of backups', () => {
  test('says of each how many articles it has, and which is not whole', async () => {
    const { library } = libraryWithArticle();
    const folder = testFolder();
    expect(listBackups(join(folder, 'none'), null)).toEqual([]);
    const first = await make(library, folder, 1);
    const second = await make(library, folder, 2);
    const third = await make(library, folder, 3);
    truncateSync(first.path, readFileSync(first.path).length - 4096);
    writeFileSync(second.path, 'no library at all, but long enough');
    const owner = { id: shortId(libraryId(library.db)), library: 'library' };
    expect(listBackups(folder, owner)).toMatchObject([
      { name: third.name, articles: 1, state: 'whole', reason: 'asked', at: moment(3) },
      { name: second.name, articles: null, state: 'damaged' },
      { name: first.name, state: 'damaged' },
    ]);
    expect(listBackups(folder, { id: 'ffffffff', library: 'another' })).toEqual([]);
  });

  test('a folder that cannot be read is reported', () => {
    const file = join(testFolder(), 'file');
    writeFileSync(file, '');
    expect(() => listBackups(file, null)).toThrow(/backupFolderUnreachable/);
  });
});

describe('what a backup would change', () => {
  test('names the articles that came, went and were worked on since', async () => {
    const { library, article, version, author } = libraryWithArticle();
    const folder = testFolder();
    const backup = await make(library, folder);
    const same = {
      ...{ gone: [], changed: [], back: [] },
      ...{ checkers: [], snippets: [], looks: [], settings: false },
    };
    expect(compareWithBackup(library.db, backup.path)).toEqual(same);

    const who = { articleId: article.id, ...author };
    const { claims } = commit(library, who, [makeClaim(version, 20, 60, author)]);
    commit(library, who, [setVerdict(Claim.parse(claims[0]), 'refuted', author)]);
    const text = 'De brug is dicht.';
    const span = { start: 0, end: text.length };
    const parsed = {
      ...smallArticle(),
      title: 'Brug dicht',
      text,
      blocks: [{ kind: 'paragraph' as const, level: null, isText: true, ...span }],
      sentences: [{ blockPosition: 0, ...span }],
    };
    const bytes = new TextEncoder().encode(text);
    const second = loadArticle(library, parsed, { name: null, mediaType: 'text/plain', bytes }, author);
    expect(compareWithBackup(library.db, backup.path)).toEqual({
      ...same,
      gone: ['Brug dicht'],
      changed: [{ title: 'Veertig schepen wachten', entries: 2 }],
    });
    const later = await make(library, folder, 1);
    library.db.prepare('UPDATE article SET removed = 1 WHERE id = ?').run(second.id);
    expect(compareWithBackup(library.db, later.path)).toEqual({
      ...same,
      back: ['Brug dicht'],
    });
  });

  test('says which checkers, snippets, looks of reports and settings it has not, or otherwise', async () => {
    const { library, author } = libraryWithArticle();
    const { db } = library;
    changeSettings(db, {
      snippets: [
        { name: 'asked', text: 'Asked {speaker}.' },
        { name: 'kept', text: 'Seen on {date}.' },
      ],
    });
    const look: Look = {
      ...{ id: newId(), name: 'De Havenbode', logo: null, colour: '#224466' },
      ...{ footer: null, contact: null, template: null },
    };
    saveLook(db, look);
    const backup = await make(library, testFolder());
    const [checker] = allCheckers(db);
    expect(checker?.id).toBe(author.checkerId);

    saveChecker(db, { id: author.checkerId, name: 'Ada Vos', initials: 'AV' }, moment(1));
    saveChecker(db, { id: null, name: 'Bas Smit', initials: 'BS' }, moment(1));
    changeSettings(db, {
      ...{ textSize: 20, checkerId: author.checkerId, tourSeen: true },
      snippets: [
        { name: 'asked', text: 'Asked {speaker} on {date}.' },
        { name: 'kept', text: 'Seen on {date}.' },
        { name: 'new', text: 'New.' },
      ],
    });
    saveLook(db, { ...look, colour: '#446622' });
    expect(compareWithBackup(db, backup.path)).toEqual({
      ...{ gone: [], changed: [], back: [] },
      ...{
        checkers: ['Ada Vos', 'Bas Smit'],
        snippets: ['asked', 'new'],
        looks: ['De Havenbode'],
        settings: true,
      },
    });
    // What the app notes by itself is nothing that is lost.
    changeSettings(db, { textSize: 18 });
    expect(compareWithBackup(db, backup.path).settings).toBe(false);
  });
});

describe('a backup is due', () => {
  const today = new Date(moment(0));
  const tomorrow = new Date(Date.UTC(2026, 2, 5, 9));

  test('once a day, where something came after the last, and in a library with work in it', async () => {
    const folder = testFolder();
    const empty = testLibrary();
    const ownerOf = ({ db }: Library) => ({ id: shortId(libraryId(db)), library: 'library' });
    expect(isBackupDue(empty.db, folder, ownerOf(empty), today)).toBe(false);

    const { library, article, version, author } = libraryWithArticle();
    const owner = ownerOf(library);
    expect(isBackupDue(library.db, folder, owner, today)).toBe(true);
    await make(empty, folder);
    expect(isBackupDue(library.db, folder, owner, today)).toBe(true);
    await make(library, folder);
    expect(isBackupDue(library.db, folder, owner, today)).toBe(false);
    expect(isBackupDue(library.db, folder, owner, tomorrow)).toBe(false);
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
    expect(isBackupDue(library.db, folder, owner, today)).toBe(false);
    expect(isBackupDue(library.db, folder, owner, tomorrow)).toBe(true);
    const { path } = await make(library, folder, 1);
    expect(isBackupDue(library.db, folder, owner, tomorrow)).toBe(false);
    truncateSync(path, 4096);
    expect(isBackupDue(library.db, folder, owner, tomorrow)).toBe(true);
  });

  test('a folder that cannot be read is reported', () => {
    const { library } = libraryWithArticle();
    const file = join(testFolder(), 'file');
    writeFileSync(file, '');
    const owner = { id: '00000000', library: 'library' };
    expect(() => isBackupDue(library.db, file, owner, today)).toThrow(/backupFolderUnreachable/);
  });
});
