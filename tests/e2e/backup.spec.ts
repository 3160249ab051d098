import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, runCli, test } from '../helpers/app.ts';
import { backupLines, backupState, openBackups } from '../helpers/backups.ts';
import { expectSaved, galley, marginMark, openFirst, openPasted } from '../helpers/desk.ts';
import { fixturePath } from '../helpers/paths.ts';
import { stopOneWithOpen } from '../helpers/process-tree.ts';

const ferry = '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said.\n';

async function reasons(desk: Page): Promise<string[]> {
  return (await backupState(desk)).backups.map(({ reason }) => reason);
}

/** Marks the first sentence of the article on the desk. */
async function markFirst(desk: Page): Promise<void> {
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);
}

test('a day of use has its backup, and so has the next on which something was done', async ({
  startAsChecker,
  start,
  folder,
  cli,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk, ferry);
  expect(await reasons(first.desk)).toEqual([]);
  await first.quit();

  const second = await start();
  await expect.poll(() => reasons(second.desk)).toEqual(['day']);
  await second.quit();
  // As if it had been made the day before.
  const backups = join(folder, 'library backups');
  const [name = ''] = readdirSync(backups);
  renameSync(join(backups, name), join(backups, name.replace(/\d{4}-\d\d-\d\dT/, '2026-01-05T')));
  const [article] = (await cli('list', '--json')).lines();
  await cli('claim', String(article?.['id']), '--quote', '40 minutes late');

  const third = await start();
  await expect.poll(() => reasons(third.desk)).toEqual(['day', 'day']);
  const [newest] = (await cli('backups', '--json')).lines();
  expect(newest).toMatchObject({ articles: 1, state: 'whole', reason: 'day' });
});

test('a backup is made, restored with a word on what changes, and the restore taken back', async ({
  startAsChecker,
  cli,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await markFirst(desk);
  await desk.keyboard.press('Control+l');
  const section = await openBackups(desk);
  await expect(section.getByText('There are no backups yet.')).toBeVisible();
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(backupLines(section)).toHaveCount(1);
  await expect(backupLines(section)).toContainText('asked for · 1 article');
  await expect(desk.getByText('Backed up and checked')).toBeVisible();
  await expectAccessible(desk, 'backups');
  await section.getByRole('button', { name: /^Check the backup/ }).click();
  await expect(desk.getByText(/is whole: 1 article, \d+ entries of history/)).toBeVisible();
  await desk.keyboard.press('Escape');
  const before = (await cli('list', '--json')).stdout;

  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('x');
  await expectSaved(desk);
  await desk.keyboard.press('Control+l');
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  await desk.evaluate(() =>
    window.tickmark.call('settings.set', { snippets: [{ name: 'asked', text: 'Asked by phone.' }] }),
  );

  await openBackups(desk);
  await desk.getByRole('button', { name: /^Restore the backup/ }).click();
  const question = desk.getByRole('alertdialog');
  await expect(question).toContainText('1 article will no longer be there:Ferry late');
  await expect(question).toContainText('1 article goes back to an earlier state:Harbour bridge');
  await expect(question).toContainText('1 snippet is not in it, or with another text: asked');
  await expectAccessible(desk, 'restore');
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.getByText('Restored. What was there before is among the backups.')).toBeVisible();
  await expect(desk.getByText('1 article', { exact: true })).toBeVisible();
  expect((await cli('list', '--json')).stdout).toBe(before);
  expect((await cli('verify')).code).toBe(0);
  await openFirst(desk);
  await expect(marginMark(desk, 1, 'verified')).toBeVisible();
  await desk.keyboard.press('Control+l');

  await openBackups(desk);
  await expect(backupLines(section).first()).toContainText('before a restore · 2 articles');
  await desk
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .click();
  await expect(question).toContainText('1 article comes back:Ferry late');
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.getByText('2 articles', { exact: true })).toBeVisible();
  expect((await cli('verify')).code).toBe(0);
});

test('a backup is restored while a process of the app has the library open', async ({
  startAsChecker,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'only there a process is found by what it has open');
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await desk.evaluate(() => window.tickmark.call('backup.make', {}));
  const [backup] = (await backupState(desk)).backups;
  const name = backup?.name ?? '';
  const main = app.process().pid ?? 0;

  // Such processes end within a moment, so one is stopped in the middle: nothing that it does is over by itself.
  const asks = desk.evaluate(async (of) => {
    for (;;) await window.tickmark.call('backup.preview', { name: of });
  }, name);
  while (!stopOneWithOpen(join(folder, 'library.sqlite'), main)) await setImmediate();
  const again = desk.waitForEvent('load');
  const answer = desk.evaluate((of) => window.tickmark.call('backup.restore', { name: of }), name);
  await Promise.all([again, Promise.allSettled([answer, asks])]);
  await expect(desk.getByText('1 article', { exact: true })).toBeVisible();
  expect(await reasons(desk)).toEqual(['restore', 'asked']);
});

test('backups go into the chosen folder, and a missing folder is reported', async ({
  startAsChecker,
  folder,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  const usb = join(folder, 'usb stick');
  mkdirSync(usb);
  await answerOpenDialog(app, [usb]);
  const section = await openBackups(desk);
  await section.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(section.getByText(usb)).toBeVisible();
  // The folder has none yet: the day's is made there at once.
  await expect(backupLines(section)).toHaveCount(1);
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(backupLines(section)).toHaveCount(2);
  expect(readdirSync(usb)).toHaveLength(2);

  rmSync(usb, { recursive: true });
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(desk.getByText(/The folder for backups cannot be reached or written/).first()).toBeVisible();
  expect(readdirSync(folder)).not.toContain('usb stick');
  await section.getByRole('button', { name: 'Use the folder beside the library' }).click();
  await expect(section.getByText(join(folder, 'library backups'))).toBeVisible();
  await expect(backupLines(section)).toHaveCount(1);
});

test('a library of an older version is backed up and brought up to date, by window and by command', async ({
  start,
  cli,
  folder,
  library,
}) => {
  const old = fixturePath('libraries', 'format-1.sqlite');
  copyFileSync(old, library);
  const { desk } = await start();
  await expect(desk.getByText('2 articles', { exact: true })).toBeVisible();
  await expect.poll(() => reasons(desk)).toContain('upgrade');
  expect((await cli('verify')).code).toBe(0);

  const other = join(folder, 'other.sqlite');
  copyFileSync(old, other);
  const listed = await runCli(folder, ['--library', other, 'list', '--json']);
  expect(listed.lines()).toHaveLength(2);
  expect(readdirSync(join(folder, 'other backups'))).toHaveLength(1);
});

test('the command line makes, lists and restores backups', async ({ cli, folder }) => {
  writeFileSync(join(folder, 'ferry.md'), ferry);
  await cli('import', join(folder, 'ferry.md'));
  const made = await cli('backup', '--json');
  expect(made.lines()).toMatchObject([{ ok: true, articles: 1, attachments: 1 }]);
  writeFileSync(join(folder, 'dyke.md'), '# Dyke holds\n\nThe dyke is 4 metres high.\n');
  await cli('import', join(folder, 'dyke.md'));

  const [backup] = (await cli('backups', '--json')).lines();
  const restored = await cli('restore', String(backup?.['name']), '--json');
  expect(restored.lines()).toMatchObject([{ ok: true }]);
  expect((await cli('list', '--json')).lines()).toHaveLength(1);
  const all = (await cli('backups', '--json')).lines();
  expect(all.map(({ reason }) => reason)).toEqual(['restore', 'asked']);
  await cli('restore', String(restored.lines()[0]?.['kept']));
  expect((await cli('list', '--json')).lines()).toHaveLength(2);
  expect((await cli('verify')).code).toBe(0);

  const elsewhere = join(folder, 'elsewhere');
  const refused = await cli('backup', '--to', elsewhere);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain('cannot be reached');
  mkdirSync(elsewhere);
  expect((await cli('backup', '--to', elsewhere)).code).toBe(0);
  expect(readdirSync(elsewhere)).toHaveLength(1);
  const nothing = await cli('restore', join(folder, 'ferry.md'));
  expect(nothing.code).toBe(1);
  expect(nothing.stderr).toContain('ferry.md is damaged');
});
