import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { usualBackupFolder } from '../../db/backup/folder.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

/** What is found of words in the library's files and its backups. */
function found(library: string, words: readonly string[]): string[] {
  const folder = usualBackupFolder(library);
  // A library of a minute ago has no backup yet.
  const backups = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const files = [library, `${library}-wal`, ...backups].filter((path) => existsSync(path));
  return files.flatMap((path) =>
    searchBytes(readFileSync(path), words).map((one) => `${one.words} in ${path} (${one.where})`),
  );
}

async function addSource(desk: Page): Promise<void> {
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  await desk.getByLabel('Title').fill('The cellar hatch');
  await desk.getByLabel('Contact').fill('Piet Zwartkopf');
  await desk.keyboard.press('Control+Enter');
  await expectSaved(desk);
}

async function backUp(desk: Page): Promise<void> {
  const answer = await desk.evaluate(() => window.tickmark.call('backup.make', {}));
  expect(answer.ok).toBe(true);
}

test('a source is erased from the library and its backups, and the texts that still name it are listed', async ({
  startAsChecker,
  library,
  cli,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await addSource(desk);
  await desk.keyboard.press('n');
  await desk.keyboard.type('Zwartkopf rings back.');
  await desk.keyboard.press('Escape');
  await expectSaved(desk);
  await backUp(desk);
  expect(found(library, ['cellar hatch']).length).toBeGreaterThanOrEqual(2);

  await inspector(desk)
    .getByRole('button', { name: 'Erase this source for good…: The cellar hatch' })
    .click();
  const asked = desk.getByRole('alertdialog', { name: 'Erase a source for good' });
  await expect(asked).toContainText('The source “The cellar hatch”');
  await expect(asked.getByText('.sqlite').first()).toBeVisible();
  await expect(asked.getByLabel('To go on, type: erase')).toBeFocused();
  await expectAccessible(desk, 'question before a source is erased');
  await desk.keyboard.press('Enter');
  await expect(asked).toContainText('That is not the word.');
  await desk.keyboard.type('Erase');
  await desk.keyboard.press('Enter');

  const told = desk.getByRole('dialog', { name: 'What was erased' });
  await expect(told).toContainText('The source was erased from this library.');
  await expect(told).toContainText('Backups: erased in ');
  await expect(told).toContainText('the note Zwartkopf rings back.');
  // The desk behind it is without the source at once.
  await expect(desk.getByText('The cellar hatch')).toHaveCount(0);
  await expect(desk.getByText('Piet Zwartkopf')).toHaveCount(0);
  await expectAccessible(desk, 'what was erased');
  await told.getByRole('button', { name: 'Go to the claim: Zwartkopf rings back.' }).click();
  await expect(told).toBeHidden();
  await expect(inspector(desk)).toContainText('Zwartkopf rings back.');
  await expect(inspector(desk)).not.toContainText('The cellar hatch');
  expect(found(library, ['cellar hatch', 'Piet Zwartkopf'])).toEqual([]);

  for (let step = 0; step < 4; step++) await desk.keyboard.press('Control+z');
  await expectSaved(desk);
  await expect(desk.getByText('The cellar hatch')).toHaveCount(0);
  await app.close();
  expect((await cli('verify')).code).toBe(0);
});

test('an article is erased, also one that was deleted', async ({ startAsChecker, library, cli }) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await addSource(desk);
  await backUp(desk);
  await desk.keyboard.press('Control+l');
  const table = desk.getByRole('grid', { name: 'Articles' });
  await expect(table).toBeFocused();
  await desk.keyboard.press('Delete');
  await expect(desk.getByText('Deleted “', { exact: false }).first()).toBeVisible();
  await desk.keyboard.press('Control+3');
  await table.getByRole('row').last().click({ button: 'right' });
  await desk.getByRole('menuitem', { name: 'Erase this article for good…' }).click();
  const asked = desk.getByRole('alertdialog', { name: 'Erase an article for good' });
  await expect(asked.getByLabel('To go on, type: erase')).toBeFocused();
  await desk.keyboard.type('erase');
  await asked.getByRole('button', { name: 'Erase for good' }).click();
  const told = desk.getByRole('dialog', { name: 'What was erased' });
  await expect(told).toContainText('The article was erased from this library.');
  await expect(told.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(told).toBeHidden();
  await expect(table.getByText('harbour', { exact: false })).toHaveCount(0);
  expect(found(library, ['cellar hatch', 'harbour bridge', 'Jan Kroes'])).toEqual([]);
  await app.close();
  expect((await cli('verify')).code).toBe(0);
});

test('a library that is behind what this computer knows says so, until somebody says that it is right', async ({
  startAsChecker,
  start,
  library,
  folder,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk);
  await first.quit();
  const old = join(folder, 'old.sqlite');
  copyFileSync(library, old);
  const second = await start();
  await goToSentence(second.desk, sentences.closes);
  await second.desk.keyboard.press('c');
  await expectSaved(second.desk);
  await second.quit();
  copyFileSync(old, library);

  const third = await start();
  await third.desk.keyboard.press('Control+l');
  const line = third.desk.getByRole('status').filter({ hasText: 'What does this mean?' });
  await line.getByRole('button', { name: 'What does this mean?' }).click();
  const dialog = third.desk.getByRole('dialog');
  await expect(dialog).toContainText('entries on');
  await expectAccessible(third.desk, 'a library that is behind');
  await dialog.getByRole('button', { name: 'This is right' }).click();
  await expect(line).toHaveCount(0);
  await third.quit();
  const fourth = await start();
  await fourth.desk.keyboard.press('Control+l');
  await expect(fourth.desk.getByRole('grid', { name: 'Articles' })).toBeVisible();
  await fourth.desk.evaluate(() => window.tickmark.call('heads.missing', {}));
  await expect(fourth.desk.getByText('What does this mean?')).toHaveCount(0);
});

test('a source that was deleted before is offered in the history, and erased', async ({
  startAsChecker,
  library,
  cli,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await addSource(desk);
  await desk.keyboard.press('h');
  const history = desk.getByRole('dialog', { name: 'What was done' });
  await expect(history.getByRole('list')).toBeVisible();
  await expect(history.getByRole('button', { name: 'Erase deleted evidence for good…' })).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await inspector(desk).getByRole('button', { name: 'Delete evidence' }).click();
  await expectSaved(desk);
  await desk.keyboard.press('h');
  await history.getByRole('button', { name: 'Erase deleted evidence for good…' }).click();
  const asked = desk.getByRole('alertdialog', { name: 'Erase a source for good' });
  await expect(asked).toContainText('The source “The cellar hatch”');
  await expect(asked.getByLabel('To go on, type: erase')).toBeFocused();
  await desk.keyboard.type('erase');
  await desk.keyboard.press('Enter');
  const told = desk.getByRole('dialog', { name: 'What was erased' });
  await expect(told).toContainText('The source was erased from this library.');
  await desk.keyboard.press('Enter');
  await expect(told).toBeHidden();
  expect(found(library, ['cellar hatch', 'Piet Zwartkopf'])).toEqual([]);
  await app.close();
  expect((await cli('verify')).code).toBe(0);
});

test('an erasure that a backup kept from its end is offered at the next start, and gone on with', async ({
  startAsChecker,
  start,
  library,
  cli,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk);
  await addSource(first.desk);
  await backUp(first.desk);
  const folder = usualBackupFolder(library);
  chmodSync(folder, 0o500);
  await inspector(first.desk)
    .getByRole('button', { name: /^Erase this source for good/ })
    .click();
  await expect(first.desk.getByLabel('To go on, type: erase')).toBeFocused();
  await first.desk.keyboard.type('erase');
  await first.desk.keyboard.press('Enter');
  const told = first.desk.getByRole('dialog', { name: 'What was erased' });
  await expect(told).toContainText('It is still in the backup');
  await expect(told).toContainText('What is left is remembered');
  await first.desk.keyboard.press('Escape');
  await first.desk.keyboard.press('Control+l');
  await expect(first.desk.getByText('An erasure was not finished.')).toBeVisible();
  await first.quit();
  chmodSync(folder, 0o700);
  expect(found(library, ['cellar hatch']).length).toBeGreaterThan(0);
  expect((await cli('verify')).stdout).toContain('see tickmark erase-unfinished');
  const [listed] = (await cli('erase-unfinished', '--json')).lines();
  expect(listed).toMatchObject({ ok: true, results: [] });
  expect((await cli('erase-unfinished')).stdout).toMatch(
    /Erasing a source in “Harbour .+ was not finished: \d backups? left\./,
  );

  const { desk, quit } = await start();
  await desk.keyboard.press('Control+l');
  await desk.getByRole('button', { name: 'What is left?' }).last().click();
  const asked = desk.getByRole('dialog', { name: 'An erasure that was not finished' });
  await expect(asked).toContainText('was not finished');
  await expect(asked.getByText('.sqlite').first()).toBeVisible();
  await expectAccessible(desk, 'an erasure that was not finished');
  await asked.getByRole('button', { name: 'Go on erasing' }).click();
  const done = desk.getByRole('dialog', { name: 'What was erased' });
  await expect(done).toContainText('Backups: erased in ');
  await expect(done).not.toContainText('It is still in the backup');
  await done.getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.getByText('An erasure was not finished.')).toHaveCount(0);
  expect(found(library, ['cellar hatch', 'Piet Zwartkopf'])).toEqual([]);
  await quit();
  expect((await cli('erase-unfinished')).stdout).toContain('Nothing that was erased is left');
  expect((await cli('verify')).code).toBe(0);
});
