import type { Locator, Page } from '@playwright/test';
import type { BackupState } from '../../core/model/backup.ts';
import { expect } from './app.ts';

/** The settings' section about backups, opened and read. */
export async function openBackups(desk: Page): Promise<Locator> {
  await desk.keyboard.press('Control+,');
  const section = desk.getByRole('region', { name: 'Backups' });
  await expect(section.getByRole('status').filter({ hasText: /backup/ })).toBeVisible();
  return section;
}

/** The lines of the list of backups, the newest first. */
export function backupLines(section: Locator): Locator {
  return section.getByRole('listitem');
}

/** The backups as the app lists them. */
export async function backupState(desk: Page): Promise<BackupState> {
  const answer = await desk.evaluate(() => window.tickmark.call('backup.state', {}));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as BackupState;
}
