import Sqlite from 'better-sqlite3';
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../helpers/app.ts';

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
    expect(newer.stderr).toContain('newer Tickmark (format 999');

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

  test('a library and a folder that cannot be written', async ({ folder, cli }) => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    const file = join(folder, 'haven.txt');
    writeFileSync(file, story);
    const inside = join(closed, 'library.sqlite');
    expect((await cli('import', file, '--library', inside)).code).toBe(0);
    chmodSync(inside, 0o400);
    chmodSync(closed, 0o500);
    const refused = await cli('import', file, '--library', inside);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/cannot be written/);
    const article = String((await cli('list', '--json', '--library', inside)).lines()[0]?.['id'] ?? '');
    chmodSync(closed, 0o700);
    expect(article).not.toBe('');
  });

  test('there is none', async ({ folder, cli }) => {
    const none = await cli('list', '--library', join(folder, 'none.sqlite'));
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('There is no library');
    const nowhere = await cli('verify', '--library', join(folder, 'no', 'where.sqlite'));
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

test('a full disk loses nothing that was there', async ({ folder, library, cli }) => {
  const file = join(folder, 'haven.txt');
  writeFileSync(file, story);
  const [loaded] = (await cli('import', file, '--json')).lines();
  const db = new Sqlite(library);
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.close();
  expect(pages).toBeGreaterThan(0);
  const big = join(folder, 'big.txt');
  writeFileSync(big, `Groot nieuws\n\n${'Er liggen veertig schepen in de haven. '.repeat(30_000)}`);
  // A limit on the size of files that a process may write stands in for a disk without room.
  const { runCli, shippedApp } = await import('../helpers/app.ts');
  expect(shippedApp()).not.toBe('');
  const full = await runCli(folder, ['import', big, '--library', library, '--json'], {
    prefix: ['bash', '-c', 'trap "" XFSZ; ulimit -f 600; exec "$@"', 'bash'],
  });
  expect(full.code).toBe(1);
  expect(full.lines()[0]).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect((await cli('verify')).code).toBe(0);
  const list = (await cli('list', '--json')).lines();
  expect(list.map(({ id }) => id)).toEqual([loaded?.['article']]);
});

test('words that are not understood are said to be so, with exit code 2', async ({ cli }) => {
  for (const words of [['mark'], ['export', 'x'], ['list', '--nonsense'], ['claim', 'x']]) {
    const refused = await cli(...words);
    expect(refused.code, words.join(' ')).toBe(2);
    expect(refused.stderr).toContain('See tickmark --help');
  }
});
