import { expect, type Page } from '@playwright/test';

/** The passphrase that opens protected sources in tests, because a test machine has no key store. */
export const PASSPHRASE = 'kade lantaarn spinazie zeven trompet';

/** Answers the dialog that asks for a passphrase as the first protected source of a library is saved. */
export async function givePassphrase(desk: Page, passphrase = PASSPHRASE): Promise<void> {
  const dialog = desk.getByRole('dialog', { name: 'Encrypt protected sources' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Unlocks the desk. */
export async function unlock(desk: Page, passphrase = PASSPHRASE): Promise<void> {
  await desk.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await desk.keyboard.press('Enter');
}
