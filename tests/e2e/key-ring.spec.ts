import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { filesWith } from '../helpers/files-with.ts';
import { hasKeyRing, startKeyRing } from '../helpers/key-ring.ts';

const contact = 'Pavel Orlow';

test('a key ring keeps the key: nothing is asked, and without it nothing opens', async ({
  startAsChecker,
  start,
  folder,
}) => {
  test.skip(!hasKeyRing, 'this machine has no gnome-keyring and dbus-daemon');
  test.slow();
  const ring = await startKeyRing(join(folder, 'ring'));
  const { desk, quit } = await startAsChecker({ env: ring.env });
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  await desk.getByLabel('Contact').fill(contact);
  await desk.getByText('Protected source', { exact: true }).click();
  await desk.keyboard.press('Control+Enter');
  await expectSaved(desk);
  await expect(inspector(desk)).toContainText(contact);

  // Locked, the key ring opens it again when that is asked.
  await desk.keyboard.press('Control+Shift+L');
  await expect(desk.getByText('This machine’s key store opens the desk')).toBeVisible();
  await expect(desk.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  await desk.getByRole('button', { name: 'Unlock' }).click();
  await expect(inspector(desk)).toContainText(contact);
  await quit();
  expect(filesWith(folder, [contact])).toEqual([]);

  const again = await start({ env: ring.env });
  await expect(inspector(again.desk)).toContainText(contact);
  await again.quit();
  ring.stop();

  const without = await start();
  await expect(without.desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  await expect(without.desk.getByText(contact)).toHaveCount(0);
});
