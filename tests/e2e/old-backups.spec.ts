import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { backUp } from '../../db/backup/backup.ts';
import { expect, test } from '../helpers/app.ts';
import { launch } from '../helpers/app-process.ts';
import { backupLines, openBackups } from '../helpers/backups.ts';
import { claimRows, expectSaved, inspector, openFirst, openPasted, sentences } from '../helpers/desk.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';
import { leavePlain } from '../helpers/plain-sources.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

const contact = 'Pavel Orlow';
const at = '2026-03-05T09:00:00.000Z';

/** A protected source as an app without encryption left it, and a backup of that. */
async function leaveOldBackup(folder: string): Promise<string> {
  const backups = join(folder, 'library backups');
  await leavePlain(join(folder, 'library.sqlite'), contact, 1, (library) =>
    backUp(library, { folder: { path: backups, mayMake: true }, reason: 'asked', at }),
  );
  return backups;
}

test('backups from before the encryption are offered, encrypted, and restored here and elsewhere by the passphrase', async ({
  startAsChecker,
  start,
  folder,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk);
  await goToSentence(first.desk, sentences.closes);
  await first.desk.keyboard.press('c');
  await expectSaved(first.desk);
  await first.quit();
  const backups = await leaveOldBackup(folder);
  const found = (): unknown[] =>
    readdirSync(backups).flatMap((name) => searchBytes(readFileSync(join(backups, name)), [contact]));
  expect(found()).not.toEqual([]);

  const { desk } = await start();
  await desk.keyboard.press('Control+,');
  await desk
    .getByRole('region', { name: 'Protected sources' })
    .getByRole('button', { name: 'Encrypt protected sources' })
    .click();
  await givePassphrase(desk);
  const offer = desk.getByRole('dialog', { name: 'Backups that are not encrypted' });
  await expect(offer.getByRole('listitem').last()).toContainText('1 protected source in plain');
  await expect(offer.getByRole('listitem').last()).toContainText(backups);
  await offer.getByRole('button', { name: 'Encrypt backups' }).click();
  await expect(desk.getByText('No backup holds protected sources in plain any more.')).toBeVisible();
  await expect(offer).toBeHidden();
  expect(found()).toEqual([]);

  const section = await openBackups(desk);
  await backupLines(section)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .click();
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  await unlock(desk);
  await openFirst(desk);
  await claimRows(desk).first().click();
  await expect(inspector(desk)).toContainText(contact);

  // On another machine, whose profile knows nothing of this library, the passphrase is all that is needed.
  const [kept = ''] = readdirSync(backups).filter((name) => name.includes('.restore.'));
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  copyFileSync(join(backups, kept), join(elsewhere, 'library.sqlite'));
  const other = await launch(elsewhere, join(elsewhere, 'library.sqlite'), {});
  await expect(other.desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  await unlock(other.desk);
  await expect(other.desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeHidden();
  await claimRows(other.desk).first().click();
  await expect(inspector(other.desk)).toContainText(contact);
  await other.quit();
});
