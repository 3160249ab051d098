import Sqlite from 'better-sqlite3';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { write } from '../../db/queries/history/commit.ts';
import { openLibrary } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { expect, runCli, shippedApp, test } from '../helpers/app.ts';

const story =
  'Haven open\n\nDe haven is weer open, zegt de burgemeester. Er liggen 40 schepen aan de kade.\n';

test.describe('libraries that cannot be used are said to be so, and left alone', () => {
  test('locked, newer, foreign, damaged, missing', async ({ folder, library, cli }) => {
    const file = join(folder, 'haven.txt');
    writeFileSync(file, story);
    expect((await cli('import', file)).code).toBe(0);

    const lock = new Sqlite(`${library}-lock`);
    lock.exec('BEGIN EXCLUSIVE');
    const locked = await cli('import', file);
    expect(locked.code).toBe(1);
    expect(locked.stderr).toContain('is open in another Tickmark');
    expect((await cli('list')).code).toBe(0);
    lock.close();

    const db = new Sqlite(library);
    db.pragma('user_version = 999');
    db.close();
    const newer = await cli('list');
    expect(newer.code).toBe(1);
    expect(newer.stderr).toContain('was written by a newer Tickmark');

    const damaged = new Sqlite(library);
    damaged.pragma('user_version = 1');
    damaged.pragma('wal_checkpoint(TRUNCATE)');
    damaged.close();
    truncateSync(library, 20_480);
    const before = readFileSync(library);
    const broken = await cli('import', file);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('is damaged');
    expect(readFileSync(library)).toEqual(before);

    writeFileSync(library, 'This is no library but a letter to my aunt.');
    const letter = await cli('list');
    expect(letter.code).toBe(1);
    expect(letter.stderr).toContain('is not a Tickmark library');
    expect(readFileSync(library, 'utf8')).toContain('aunt');
  });

  test('a library and a folder that cannot be written', async ({ folder }) => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    const file = join(folder, 'haven.txt');
    writeFileSync(file, story);
    const inside = join(closed, 'library.sqlite');
    expect((await runCli(folder, ['import', file, '--library', inside])).code).toBe(0);
    chmodSync(inside, 0o400);
    chmodSync(closed, 0o500);
    const refused = await runCli(folder, ['import', file, '--library', inside]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/cannot be written/);
    chmodSync(closed, 0o700);
    expect((await runCli(folder, ['list', '--library', inside])).stdout).toContain('Haven open');
  });

  test('a library on media that are only read is read all the same, with what its WAL holds', async ({
    folder,
  }) => {
    const source = join(folder, 'source.sqlite');
    const file = join(folder, 'haven.txt');
    writeFileSync(file, story);
    expect((await runCli(folder, ['import', file, '--library', source])).code).toBe(0);
    const media = join(folder, 'media');
    const temporary = join(folder, 'temporary');
    for (const made of [media, temporary]) mkdirSync(made);
    const inside = join(media, 'library.sqlite');
    // As a stick has it that was drawn while the library was open: what was written last is in the WAL alone.
    const open = openLibrary(source, 'write');
    write(open, () => changeSettings(open.db, { textSize: 25 }));
    for (const end of ['', '-wal']) copyFileSync(source + end, inside + end);
    open.close();
    expect(statSync(`${inside}-wal`).size).toBeGreaterThan(0);
    for (const name of readdirSync(media)) chmodSync(join(media, name), 0o444);
    chmodSync(media, 0o555);
    const cli = (...words: string[]) =>
      runCli(folder, [...words, '--library', inside, '--json'], { env: { TMPDIR: temporary } });
    const listed = await cli('list');
    expect(listed.stderr).toBe('');
    const id = String(listed.lines()[0]?.['id']);
    expect((await cli('show', id)).stdout).toContain('haven');
    const verified = await cli('verify');
    expect(verified.lines(), verified.stderr).toMatchObject([{ ok: true, articles: 1 }]);
    const out = join(folder, 'report.html');
    expect((await cli('export', id, '--format', 'html', '--out', out)).stderr).toBe('');
    expect(existsSync(out)).toBe(true);
    const refused = await cli('import', file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/cannot be written/);
    expect(readdirSync(media).sort()).toEqual(['library.sqlite', 'library.sqlite-wal']);
    expect(readdirSync(temporary).filter((name) => name.startsWith('tickmark-'))).toEqual([]);
    chmodSync(media, 0o700);
  });

  test('there is none', async ({ folder }) => {
    const none = await runCli(folder, ['list', '--library', join(folder, 'none.sqlite')]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('There is no library');
    const nowhere = await runCli(folder, ['verify', '--library', join(folder, 'no', 'where.sqlite')]);
    expect(nowhere.code).toBe(1);
  });
});

test('an export that cannot be written says why and leaves nothing', async ({ folder, cli }) => {
  const file = join(folder, 'haven.txt');
  writeFileSync(file, story);
  const [loaded] = (await cli('import', file, '--json')).lines();
  const article = String(loaded?.['article']);
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o500 });
  for (const out of [join(closed, 'r.html'), join(folder, 'no', 'r.html'), folder, '/dev/full/r.html']) {
    const refused = await cli('export', article, '--format', 'html', '--out', out, '--json');
    expect(refused.code).toBe(1);
    expect(refused.lines()[0]).toMatchObject({ ok: false, error: { code: 'exportUnwritable' } });
  }
  expect(readdirSync(closed)).toEqual([]);
});

test('a full disk loses nothing that was there', async ({ folder }) => {
  const small = join(folder, 'haven.txt');
  const big = join(folder, 'big.txt');
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  writeFileSync(small, story);
  writeFileSync(big, `Groot nieuws\n\n${'Er liggen veertig schepen in de haven. '.repeat(10_000)}`);
  // A disk of 4 MB in a namespace of its own, whose only user is root: there Chromium's sandbox cannot be had.
  const script = `
    mount -t tmpfs -o size=4m tmpfs ${disk} && cd ${folder}
    app() { "$0" --no-sandbox "$@"; }
    app --log-level=3 --user-data-dir=${folder}/profile -- --library ${disk}/library.sqlite import ${small} --json
    dd if=/dev/zero of=${disk}/filler bs=1024 2>/dev/null
    app --log-level=3 --user-data-dir=${folder}/profile -- --library ${disk}/library.sqlite import ${big} --json
    printf '{"exit": %d}\\n' $?
    rm ${disk}/filler
    app --log-level=3 --user-data-dir=${folder}/profile -- --library ${disk}/library.sqlite verify --json
    app --log-level=3 --user-data-dir=${folder}/profile -- --library ${disk}/library.sqlite list --json`;
  const { stdout } = await promisify(execFile)(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'bash', '-c', script, shippedApp()],
    { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } },
  );
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { ok: true, status: 'loaded' },
    { ok: false, error: { code: 'diskFull' } },
    { exit: 1 },
    { ok: true, articles: 1 },
    { title: 'Haven open' },
  ]);
});

test('words that are not understood are said to be so, with exit code 2', async ({ cli }) => {
  for (const words of [['mark'], ['export', 'x'], ['list', '--nonsense'], ['claim', 'x']]) {
    const refused = await cli(...words);
    expect(refused.code, words.join(' ')).toBe(2);
    expect(refused.stderr).toContain('See tickmark --help');
  }
});
