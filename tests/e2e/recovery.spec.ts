import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test, type CliResult } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
import { overwrite, wipePage } from '../helpers/damage.ts';

const ferry = '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said.\n';

type Cli = (...words: string[]) => Promise<CliResult>;

/** A library with an article in it. */
async function fill(cli: Cli, folder: string): Promise<void> {
  writeFileSync(join(folder, 'ferry.md'), ferry);
  expect((await cli('import', join(folder, 'ferry.md'))).code).toBe(0);
}

function title(desk: Page, name: string) {
  return desk.getByRole('heading', { level: 1, name });
}

async function expectLibrary(desk: Page, articles: number): Promise<void> {
  await expect(desk.getByRole('heading', { name: 'Library', exact: true })).toBeVisible();
  if (articles === 0) await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  else await expect(desk.getByText(articles === 1 ? '1 article' : `${articles} articles`)).toBeVisible();
}

test('a damaged library is told of, set aside untouched, and a backup takes its place', async ({
  beginLibrary,
  start,
  cli,
  folder,
  library,
}) => {
  beginLibrary();
  await fill(cli, folder);
  await cli('backup');
  overwrite(library, 5 * 4096, new Uint8Array(3 * 4096).fill(0x5a));
  const damaged = readFileSync(library);
  expect((await cli('list')).stderr).toContain('is damaged');

  const { desk } = await start();
  await expect(title(desk, 'This library is damaged')).toBeVisible();
  await expectAccessible(desk, 'damaged library');
  await desk.getByRole('button', { name: /^Restore the backup/ }).press('Enter');
  await expectLibrary(desk, 1);
  const aside = readdirSync(folder).filter((name) => name.startsWith('library set aside'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(folder, aside[0] ?? '')).equals(damaged)).toBe(true);
  expect((await cli('verify')).code).toBe(0);
});

test('without backups, what can be read of a damaged library is rescued, and what is lost is told', async ({
  beginLibrary,
  start,
  cli,
  folder,
  library,
}) => {
  beginLibrary();
  await fill(cli, folder);
  const [article] = (await cli('list', '--json')).lines();
  const id = String(article?.['id']);
  await cli('claim', id, '--quote', '40 minutes late');
  const claims = (await cli('claims', id, '--json')).stdout;
  wipePage(library, 1);
  const damaged = readFileSync(library);

  const { desk } = await start();
  await expect(title(desk, 'This is not a Tickmark library')).toBeVisible();
  await desk.getByRole('button', { name: 'Rescue', exact: true }).press('Enter');
  await expect(title(desk, 'What was rescued')).toBeVisible();
  await expect(desk.getByRole('status')).toContainText('1 article is whole.');
  await expectAccessible(desk, 'rescued');
  const report = readdirSync(folder).find((name) => name.startsWith('library rescued'));
  expect(readFileSync(join(folder, report ?? ''), 'utf8')).toContain('1 article is whole.');
  await desk.getByRole('button', { name: 'Open the rescued library' }).press('Enter');
  await expectLibrary(desk, 1);
  const aside = readdirSync(folder).find((name) => name.startsWith('library set aside'));
  expect(readFileSync(join(folder, aside ?? '')).equals(damaged)).toBe(true);
  expect((await cli('verify')).code).toBe(0);
  expect((await cli('claims', id, '--json')).stdout).toBe(claims);
});

test('what is no library at all is set aside for an empty one', async ({ start, folder, library }) => {
  writeFileSync(library, 'These are the minutes of a meeting, and no library at all.');
  const { desk } = await start({ language: 'nl' });
  await expect(title(desk, 'Dit is geen Tickmark-bibliotheek')).toBeVisible();
  await expect(desk.locator('html')).toHaveAttribute('lang', 'nl');
  await desk.getByRole('button', { name: 'Redden' }).click();
  await expectAccessible(desk, 'no library at all');
  await expect(desk.getByRole('alert')).toContainText('was niets te lezen');
  await desk.getByRole('button', { name: 'Beginnen' }).click();
  await expect(desk.getByRole('heading', { name: 'Welkom bij Tickmark' })).toBeVisible();
  const aside = readdirSync(folder).find((name) => name.startsWith('library set aside'));
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toContain('minutes of a meeting');
});

test('a newer library names the Tickmark that it needs, and is left alone', async ({
  startAsChecker,
  start,
  cli,
  library,
}) => {
  // Tickmark itself, since it writes down its own version.
  await (await startAsChecker()).quit();
  // The format's number in SQLite's header.
  overwrite(library, 60, new Uint8Array([0, 0, 3, 231]));
  const before = readFileSync(library);
  const { desk } = await start();
  await expect(title(desk, 'This library needs a newer Tickmark')).toBeVisible();
  const version = (await cli('--version')).stdout.trim();
  await expect(desk.getByText(`Install Tickmark ${version} or newer`)).toBeVisible();
  await expectAccessible(desk, 'newer library');
  expect((await cli('list')).stderr).toContain(`Install Tickmark ${version} or newer`);
  expect(readFileSync(library).equals(before)).toBe(true);
});

test('a library that is in use opens once it is free', async ({ startAsChecker, start, folder }) => {
  const first = await startAsChecker();
  const { desk } = await start({ args: [`--user-data-dir=${join(folder, 'another profile')}`] });
  await expect(title(desk, 'This library is in use')).toBeVisible();
  await desk.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.getByRole('alert')).toContainText('is open in another Tickmark');
  await expectAccessible(desk, 'library in use');
  await first.quit();
  await desk.getByRole('button', { name: 'Try again' }).click();
  await expectLibrary(desk, 0);
});

test('a library that is gone is not begun anew unasked, and another can be chosen', async ({
  startAsChecker,
  start,
  cli,
  folder,
  library,
}) => {
  await (await startAsChecker()).quit();
  await fill(cli, folder);
  await cli('backup');
  const moved = join(folder, 'moved.sqlite');
  renameSync(library, moved);
  const gone = await start();
  await expect(title(gone.desk, 'The library is not there')).toBeVisible();
  expect(readdirSync(folder)).not.toContain('library.sqlite');

  await answerOpenDialog(gone.app, [join(folder, 'ferry.md')]);
  await gone.desk.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(gone.desk.getByRole('alert')).toContainText('ferry.md is not a Tickmark library');
  await expectAccessible(gone.desk, 'library that is gone');
  await answerOpenDialog(gone.app, [moved]);
  await gone.desk.getByRole('button', { name: 'Choose a file…' }).click();
  await expectLibrary(gone.desk, 1);
  await gone.quit();

  // From now on the one that was chosen is meant.
  const again = await start();
  await expectLibrary(again.desk, 1);
  await again.quit();
  renameSync(moved, library);
  const { desk } = await start();
  await expectLibrary(desk, 1);
});

test('a library on a network share is opened once the checker has chosen so', async ({ startAsChecker }) => {
  const { app, desk } = await startAsChecker();
  // No share is mounted here: the window is given what it is given on one.
  const share = '/mnt/news desk/library.sqlite';
  await app.evaluate(({ ipcMain }, path) => {
    const answers = {
      'app.begin': { ok: false, error: { code: 'libraryOnNetwork', detail: { path } } },
      'recovery.state': {
        ok: true,
        value: {
          error: { code: 'libraryOnNetwork', detail: { path } },
          path,
          language: 'en',
          appVersion: '0.0.0',
          options: ['accept', 'choose'],
          backups: [],
          backupFolder: '/mnt/news desk/library backups',
        },
      },
    };
    for (const [name, answer] of Object.entries(answers)) {
      ipcMain.removeHandler(`call:${name}`);
      ipcMain.handle(`call:${name}`, () => answer);
    }
    ipcMain.removeHandler('call:recovery.accept');
    ipcMain.handle('call:recovery.accept', () => {
      Reflect.set(globalThis, 'accepted', true);
      return { ok: true, value: {} };
    });
  }, share);
  await reloadDesk(desk);
  await expect(title(desk, 'This library is on a network share')).toBeVisible();
  await expect(desk.getByText(share)).toBeVisible();
  await expectAccessible(desk, 'library on a share');
  await desk.getByRole('button', { name: 'Use it there' }).press('Enter');
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'accepted') as unknown)).toBe(true);
});
