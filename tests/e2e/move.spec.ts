import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test, type RunningApp } from '../helpers/app.ts';
import { backupState, openBackups } from '../helpers/backups.ts';
import { expectBack, expectSaved, openPasted } from '../helpers/desk.ts';

const ferry = '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said.\n';

/** Chooses a place in the settings and says yes. */
async function move({ app, desk }: RunningApp, target: string, deleteOld = false): Promise<void> {
  await answerSaveDialog(app, target);
  await openBackups(desk);
  await desk.getByRole('button', { name: 'Move the library…' }).click();
  const question = desk.getByRole('alertdialog', { name: 'Move the library?' });
  await expect(question).toContainText(target);
  if (deleteOld) await question.getByRole('checkbox').press('Space');
  await expectAccessible(desk, 'move');
  await question.getByRole('button', { name: 'Move', exact: true }).click();
}

async function libraryPath(desk: Page): Promise<string> {
  const answer = await desk.evaluate(() => window.tickmark.call('app.begin', {}));
  return answer.ok ? (answer.value as { libraryPath: string }).libraryPath : '';
}

test('a library is moved, found there after a restart, and the old one set aside', async ({
  startAsChecker,
  start,
  folder,
}) => {
  const first = await startAsChecker({ ownLibrary: true });
  const { desk } = first;
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  await desk.evaluate(() => window.tickmark.call('backup.make', {}));
  const old = await libraryPath(desk);
  const names = async () => (await backupState(desk)).backups.map(({ name }) => name);
  const before = await names();
  const target = join(folder, 'new place', 'desk.sqlite');
  mkdirSync(join(folder, 'new place'));
  await move(first, target);
  await expect(desk.getByText('The library was moved.')).toBeVisible();
  expect(await libraryPath(desk)).toBe(target);
  await expect(desk.getByText('1 article', { exact: true })).toBeVisible();
  // Its backups stay where they are, and are found.
  expect(before.length).toBeGreaterThan(0);
  expect(await names()).toEqual(expect.arrayContaining(before));
  await openPasted(desk, '# Dyke holds\n\nThe dyke is 4 metres high.\n');
  await first.quit();
  expect(existsSync(old)).toBe(false);
  const aside = readdirSync(join(folder, 'profile')).filter((name) => name.startsWith('library set aside'));
  expect(aside).toHaveLength(1);

  const again = await start({ ownLibrary: true });
  expect(await libraryPath(again.desk)).toBe(target);
  await expectBack(again.desk);
  await again.desk.keyboard.press('Control+l');
  await expect(again.desk.getByText('2 articles', { exact: true })).toBeVisible();
});

test('a library that was asked for by name is found where it was moved, and deleted where it was', async ({
  startAsChecker,
  start,
  cli,
  folder,
  library,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  await first.desk.keyboard.press('Control+l');
  const checks = join(folder, 'checks.csv');
  writeFileSync(checks, 'Claim,Rating\nThe ferry sank,False\n');
  expect((await cli('archive', 'add', checks, '--name', 'Ferries')).code).toBe(0);
  const target = join(folder, 'elsewhere.sqlite');
  await move(first, target, true);
  await expect(first.desk.getByText('The library was moved.')).toBeVisible();
  await first.quit();
  expect(readdirSync(folder).filter((name) => name.startsWith('library'))).toEqual([]);
  const { desk } = await start();
  expect(await libraryPath(desk)).toBe(target);
  expect((await cli('list', '--json')).lines()).toHaveLength(1);
  // Its archives of earlier checks went with it.
  expect((await cli('archive', 'list', '--json')).lines()).toMatchObject([{ name: 'Ferries', checks: 1 }]);
  expect(existsSync(library)).toBe(false);
});

test('a library whose file was taken away says so, and what is open is kept elsewhere', async ({
  startAsChecker,
  cli,
  folder,
  library,
}) => {
  const running = await startAsChecker();
  const { desk } = running;
  await openPasted(desk, ferry);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  await expectSaved(desk);
  renameSync(library, `${library}.away`);
  await desk.keyboard.press('v');
  await expect(desk.getByText(/was moved or deleted while it was open/)).toBeVisible();
  expect(existsSync(library)).toBe(false);
  await desk.keyboard.press('Control+l');
  const target = join(folder, 'kept.sqlite');
  await move(running, target);
  await expect(desk.getByText('The library was moved.')).toBeVisible();
  expect(await libraryPath(desk)).toBe(target);
  await running.quit();
  const [article] = (await cli('list', '--json')).lines();
  expect((await cli('claims', String(article?.['id']), '--json')).lines()).toHaveLength(1);
});

test('what stands in the way leaves the library where it was', async ({
  startAsChecker,
  folder,
  library,
}) => {
  const running = await startAsChecker();
  const { desk } = running;
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  const taken = join(folder, 'taken.sqlite');
  writeFileSync(taken, 'mine');
  await move(running, taken);
  const question = desk.getByRole('alertdialog', { name: 'Move the library?' });
  await expect(question.getByRole('alert')).toContainText('taken.sqlite exists already');
  await expectAccessible(desk, 'move that failed');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await desk.keyboard.press('Escape');

  const locked = join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  await move(running, join(locked, 'library.sqlite'));
  await expect(question.getByRole('alert')).toContainText('could not be moved');
  chmodSync(locked, 0o700);
  expect(readdirSync(locked)).toEqual([]);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await desk.keyboard.press('Escape');
  expect(await libraryPath(desk)).toBe(library);
  await openPasted(desk, '# Dyke holds\n\nThe dyke is 4 metres high.\n');
});
