import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { givePassphrase } from '../helpers/passphrase.ts';

const contact = 'Wim Vos, dock worker';

test('export says what is open, asks before it names a source, and keeps the choices when it fails', async ({
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
  await desk.getByLabel('Contact').fill(contact);
  await desk.getByText('Protected source', { exact: true }).click();
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expectSaved(desk);
  await goToSentence(desk, sentences.cost);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);

  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  const open = dialog.getByRole('region', { name: 'Still open' });
  await expect(open).toContainText('3 sentences untouched');
  await expect(open).toContainText('1 verdict rests on no evidence');
  await expect(dialog.getByText('1 protected source is blacked out.')).toBeVisible();
  const page = desk.frameLocator('iframe[title="Preview of the report"]');
  await expect(page.locator('body')).toContainText('Harbour bridge to close');
  await expect(page.locator('body')).not.toContainText(contact);

  const shows = async (form: string, words: string): Promise<void> => {
    await dialog.getByText(form, { exact: true }).click();
    await expect(page.locator('body')).toContainText(words);
    await expect(page.locator('body')).not.toContainText(contact);
  };
  await shows('Markdown', '# Harbour bridge to close');
  await shows('CSV evidence', 'claim_words');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await shows('CSV', 'start_code_point');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await shows('JSON', '"format": "tickmark-report"');
  await shows('PDF', 'Verification report · Harbour bridge to close');
  await shows('Word', 'To its words');
  await expect(page.locator('.comment')).toHaveCount(2);
  await shows('HTML', 'Coverage along the text, in words');

  const naming = dialog.getByRole('checkbox', { name: 'Name protected sources' });
  await dialog.getByText('Name protected sources').click();
  const question = desk.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Keep it blacked out' })).toBeFocused();
  await expectAccessible(desk, 'question whether to name a source');
  await desk.keyboard.press('Escape');
  await expect(naming).not.toBeChecked();
  await dialog.getByText('Name protected sources').click();
  await question.getByRole('button', { name: 'Name it' }).click();
  await expect(naming).toBeChecked();
  await expect(dialog.getByText('This report names 1 protected source')).toBeVisible();
  await expect(page.locator('body')).toContainText(contact);

  await dialog.getByText('Nederlands').click();
  await answerSaveDialog(app, join(folder, 'no-such-folder', 'report.html'));
  await dialog.getByRole('button', { name: 'Save HTML…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('cannot be written');
  await expectAccessible(desk, 'export that failed');
  await expect(naming).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Nederlands' })).toBeChecked();

  const file = join(folder, 'report.html');
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Save HTML…' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  await expectAccessible(desk, 'export that is saved');
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(contact);
  // From what is still open to where it is.
  await open.getByRole('button', { name: '1 verdict rests on no evidence' }).click();
  await expect(dialog).toBeHidden();
  await expect(claimRows(desk)).toHaveCount(1);
  await expect(claimRows(desk)).toContainText('no evidence recorded');
  await expect(claimRows(desk)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Control+e');
  await open.getByRole('button', { name: '3 sentences untouched' }).click();
  await expect(dialog).toBeHidden();
  await expect(inspector(desk).getByText('Untouched')).toBeVisible();
});
