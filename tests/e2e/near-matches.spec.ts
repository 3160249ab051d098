import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { givePassphrase } from '../helpers/passphrase.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';

test('what a source is known by is shown and corrected, and what looks like it is decided before a report leaves', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  await desk.getByLabel('Contact').fill('王芳');
  await desk.getByText('Protected source', { exact: true }).click();

  const card = desk.getByRole('group', { name: 'Known by' });
  await expect(card.getByRole('status')).toHaveText(
    'Tickmark cannot derive how 王芳 is spelled in Latin letters. Add each spelling here.',
  );
  await desk.getByLabel('Contact').fill('Wim Terpstra, Signal wterp.42');
  await expect(card.getByRole('status')).toBeHidden();
  await expect(card.getByText('Wim Terpstra', { exact: true })).toBeVisible();
  await expect(card.getByText('wterp.42', { exact: true })).toBeVisible();
  await card.getByLabel('Also known by').fill('Kadewim');
  await desk.keyboard.press('Enter');
  await expect(card.getByText('Kadewim', { exact: true })).toBeVisible();
  await expect(card.getByLabel('Also known by')).toBeFocused();
  await card.getByRole('button', { name: 'Let it stand: identifies nobody: wterp.42' }).click();
  await expect(card.getByRole('button', { name: 'Black it out after all: wterp.42' })).toBeVisible();
  await card.getByRole('button', { name: 'Black it out after all: wterp.42' }).click();
  await expectAccessible(desk, 'form of a protected source');
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expectSaved(desk);
  await desk.keyboard.press('n');
  await desk.keyboard.type('Kadewim rang; asked Terpsta, who agrees.');
  await desk.keyboard.press('Escape');
  await expectSaved(desk);

  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  await expect(dialog.getByRole('button', { name: 'Save HTML…' })).toBeEnabled();
  await expect(dialog.getByRole('region', { name: 'Looks like a protected source' })).toBeHidden();
  await dialog.getByText('The checkers’ notes', { exact: true }).click();
  const line = dialog.getByRole('region', { name: 'Looks like a protected source' });
  await expect(line).toContainText('1 place may still tell who a source is.');

  const file = join(folder, 'report.html');
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Save HTML…' }).click();
  const review = desk.getByRole('dialog', { name: 'Looks like a protected source' });
  await expect(review.getByText('Terpsta', { exact: true })).toBeVisible();
  await expect(review).toContainText('the note, claim 1 · looks like “Wim Terpstra”');
  await expectAccessible(desk, 'review of what leaves');
  expect(existsSync(file), 'nothing left before somebody decided').toBe(false);
  await review.getByText('Black out', { exact: true }).click();
  await expect(review.getByRole('button', { name: 'Black out all' })).toBeHidden();
  await review.getByRole('button', { name: 'Close' }).last().click();
  await expect(line).toContainText('1 place looked at: 1 blacked out, 0 left standing.');
  await dialog.getByRole('button', { name: 'Save HTML…' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  const report = readFileSync(file, 'utf8');
  expect(report).toMatch(/ rang; asked .{0,200}, who agrees\./);
  expect(report).not.toMatch(/terps|kadewim/i);

  await line.getByRole('button', { name: 'Look at them…' }).click();
  await review.getByText('Let stand', { exact: true }).click();
  await review.getByRole('button', { name: 'Close' }).last().click();
  await expect(line).toContainText('0 blacked out, 1 left standing.');
  const page = desk.frameLocator('iframe[title="Preview of the report"]');
  await expect(page.locator('body')).toContainText('asked Terpsta');
  await desk.keyboard.press('Escape');
  await expect(inspector(desk)).toBeVisible();
});
