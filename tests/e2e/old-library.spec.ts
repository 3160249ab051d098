import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectSaved, inspector, openFirst, openPasted, sentences } from '../helpers/desk.ts';
import { filesWith } from '../helpers/files-with.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';
import { leavePlain } from '../helpers/plain-sources.ts';

const contact = 'Pavel Orlow';
/** So many that the desk can be used before all are encrypted. */
const pieces = 800;

/** The files with the contact's name but for backups: the one from before the key is offered for encryption by itself. */
function inPlain(folder: string): string[] {
  return filesWith(folder, [contact]).filter((path) => !path.includes('library backups'));
}

async function encrypt(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+,');
  await desk
    .getByRole('region', { name: 'Protected sources' })
    .getByRole('button', { name: 'Encrypt protected sources' })
    .click();
  await givePassphrase(desk);
}

test('an old library is encrypted while the desk goes on, and after a power cut with the rest', async ({
  startAsChecker,
  start,
  cli,
  folder,
}) => {
  test.slow();
  const first = await startAsChecker();
  await openPasted(first.desk);
  await goToSentence(first.desk, sentences.closes);
  await first.desk.keyboard.press('c');
  await expectSaved(first.desk);
  await first.desk.keyboard.press('Control+l');
  await expect(first.desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await first.quit();
  await leavePlain(join(folder, 'library.sqlite'), contact, pieces);

  const cut = await start();
  await encrypt(cut.desk);
  await expect(cut.desk.getByText('800 protected sources are being encrypted.')).toBeVisible();
  await expect(
    cut.desk.getByRole('status').filter({ hasText: /Encrypting protected source \d+ of/ }),
  ).toBeVisible();
  // The desk is not held up: a setting is saved before the sources are encrypted, as the files tell below.
  const saved = await cut.desk.evaluate(() => window.tickmark.call('settings.set', { lockAfter: 30 }));
  expect(saved).toMatchObject({ ok: true });
  await cut.kill();
  expect((await cli('verify')).code).toBe(0);
  expect(inPlain(folder)).not.toEqual([]);

  const again = await start();
  await unlock(again.desk);
  await expect(again.desk.getByText('Protected sources are encrypted.')).toBeVisible({ timeout: 150_000 });
  await openFirst(again.desk);
  await claimRows(again.desk).first().click();
  await expect(inspector(again.desk)).toContainText(contact);
  await again.quit();
  expect(inPlain(folder)).toEqual([]);
  expect((await cli('verify')).code).toBe(0);
});
