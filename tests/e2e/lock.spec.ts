import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { filesWith } from '../helpers/files-with.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';

const contact = 'Pavel Orlow';

test('a protected source is encrypted, the desk locks, and the passphrase opens it where it was', async ({
  startAsChecker,
  start,
  cli,
  folder,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await desk.keyboard.press('Control+Shift+L');
  await expect(desk.getByText('There is nothing to lock')).toBeVisible();

  await desk.keyboard.press('e');
  await desk.getByLabel('Contact').fill(contact);
  await desk.getByText('Protected source', { exact: true }).click();
  await desk.keyboard.press('Control+Enter');
  const dialog = desk.getByRole('dialog', { name: 'Encrypt protected sources' });
  await expect(dialog).toContainText('If this passphrase is lost, the protected sources are lost');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('a');
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(dialog).toContainText('This passphrase is easy to guess.');
  await givePassphrase(desk);
  await expectSaved(desk);
  await expect(inspector(desk)).toContainText(contact);

  await desk.keyboard.press('Control+Shift+L');
  await expect(desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  await expect(desk.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await expect(desk.getByText(contact)).toHaveCount(0);
  expect(filesWith(folder, [contact])).toEqual([]);
  await unlock(desk, 'een heel andere zin dan die');
  await expect(desk.getByText('That is not the passphrase')).toBeVisible();
  await expect(desk.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await unlock(desk);
  await expect(desk.getByText('closes', { exact: false }).first()).toBeVisible();
  await goToSentence(desk, sentences.closes);
  await expect(inspector(desk)).toContainText(contact);
  await app.close();

  expect((await cli('verify')).code).toBe(0);
  const again = await start();
  await expect(again.desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  await unlock(again.desk);
  await expect(again.desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeHidden();
});
