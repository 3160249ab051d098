import { copyFileSync, rmSync } from 'node:fs';
import { callApp, loadText } from '../../scripts/bench/libraries.ts';
import { tabTo } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';

test('a library that was put back to an older copy says that something is missing, until somebody says that it is right', async ({
  startAsChecker,
  start,
  library,
}) => {
  const first = await startAsChecker();
  await loadText(first.desk, 'Bridge to close\n\nThe bridge closes on 2 March for six weeks.\n');
  await first.quit();
  const older = `${library}.older`;
  copyFileSync(library, older);

  const second = await start();
  await expect(second.desk.getByRole('status').filter({ hasText: 'Something is missing' })).toHaveCount(0);
  await loadText(second.desk, 'Quay to open\n\nThe quay opens on 9 March.\n');
  await callApp(second.desk, 'backup.make', {});
  await second.quit();
  for (const end of ['', '-wal', '-shm']) rmSync(`${library}${end}`, { force: true });
  copyFileSync(older, library);

  const { desk } = await start();
  const line = desk
    .getByRole('status')
    .filter({ hasText: 'missing from this library since it was last open' });
  await expect(line).toBeVisible();
  await expectAccessible(desk, 'line that something is missing');
  const ask = line.getByRole('button', { name: 'What does this mean?' });
  await tabTo(desk, ask);
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Something is missing from this library' });
  await expect(dialog).toContainText(/an article with \d+ entries, seen on .*, is no longer there/);
  // The answer that changes nothing is the one that a key pressed at sight gives.
  await expect(dialog.getByRole('button', { name: 'Keep reminding me' })).toBeFocused();
  await expectAccessible(desk, 'what is missing');
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();

  await desk.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Backups…' }).press('Enter');
  const backups = desk.getByRole('dialog', { name: 'Settings' }).getByRole('region', { name: 'Backups' });
  await expect(backups).toBeInViewport();
  await desk.keyboard.press('Escape');
  await expect(line).toBeVisible();
  await ask.press('Enter');
  await dialog.getByRole('button', { name: 'This is right' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line).toHaveCount(0);
});
