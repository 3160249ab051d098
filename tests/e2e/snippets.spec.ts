import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';

const kept = [
  { name: 'asked', text: 'Asked {speaker} on {date}, no answer. {checker}' },
  { name: 'outlet', text: 'Sent to {outlet}' },
];

/** Keeps snippets, opens the story and makes a claim of a sentence that somebody says. */
async function begin(desk: Page, snippets = kept): Promise<void> {
  await desk.evaluate((all) => window.tickmark.call('settings.set', { snippets: all }), snippets);
  await reloadDesk(desk);
  await openPasted(desk);
  await goToSentence(desk, sentences.safe);
  await desk.keyboard.press('c');
}

function offers(desk: Page) {
  return desk.getByRole('listbox', { name: 'Snippets to insert' });
}

test('a snippet is written in the settings, put in by its name, undone in the field, and is there after a restart', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  const { desk } = first;
  await openPasted(desk);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('snippets');
  await desk.keyboard.press('Enter');
  const settings = desk.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'New snippet' }).click();
  await desk.keyboard.type('two words');
  await desk.keyboard.press('Control+Enter');
  await expect(settings.getByText('Use letters, digits, - and _, at most 30.')).toBeVisible();
  await expectAccessible(desk, 'snippet that is not right yet');
  await settings.getByLabel('Short name').fill('asked');
  await settings.getByLabel('Text', { exact: true }).fill('Asked ');
  await settings.getByRole('button', { name: 'Insert {title}' }).click();
  await desk.keyboard.type(' twice');
  await desk.keyboard.press('Control+Enter');
  await expect(settings.getByRole('list', { name: 'Your snippets' })).toContainText('Asked {title} twice');
  await desk.keyboard.press('Escape');

  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await desk.keyboard.press('n');
  const note = inspector(desk).getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await desk.keyboard.type('First; then ;as');
  await expect(offers(desk).getByRole('option')).toHaveCount(1);
  await expect(note).toHaveAttribute('aria-activedescendant', /./);
  await desk.keyboard.press('Enter');
  await expect(offers(desk)).toBeHidden();
  const whole = 'First; then Asked Harbour bridge to close for six weeks twice';
  await expect(note).toHaveValue(whole);
  await desk.keyboard.press('Control+z');
  await expect(note).toHaveValue('First; then ;as');
  await desk.keyboard.press('Control+Shift+z');
  await expect(note).toHaveValue(whole);
  await desk.keyboard.press('Control+Enter');
  await expectSaved(desk);
  await first.quit();

  const again = await start();
  await again.desk.keyboard.press('Control+k');
  await again.desk.keyboard.type('snippets');
  await again.desk.keyboard.press('Enter');
  await expect(again.desk.getByRole('list', { name: 'Your snippets' })).toContainText('asked');
});

test('arrows choose, Esc closes the list alone, and what has no value is selected to be typed over', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await begin(desk);
  await desk.keyboard.press('n');
  const note = inspector(desk).getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await desk.keyboard.type(';');
  await expect(offers(desk).getByRole('option')).toHaveCount(2);
  await desk.keyboard.press('Escape');
  await expect(offers(desk)).toBeHidden();
  await expect(note).toHaveValue(';');
  await expect(note).toBeFocused();
  await desk.keyboard.type(' ;');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Tab');
  await expect(note).toHaveValue('; Sent to {outlet}');
  await desk.keyboard.type('The Courier');
  await expect(note).toHaveValue('; Sent to The Courier');
});

test('the palette puts a snippet where the caret was, or into the note', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await begin(desk, [{ name: 'sat', text: 'Satellite pass clouded, {checker}.' }]);
  const palette = desk.getByRole('dialog', { name: 'Any command' });
  await desk.keyboard.press('u');
  const tried = inspector(desk).getByRole('textbox', { name: 'What was tried' });
  await tried.fill('before after');
  await tried.press('Home');
  for (const _letter of 'before ') await tried.press('ArrowRight');
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('satel');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Snippet');
  await desk.keyboard.press('Enter');
  await expect(tried).toHaveValue('before Satellite pass clouded, Noor Smit.after');
  await expect(tried).toBeFocused();
  await desk.keyboard.press('Control+Enter');

  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('sat');
  await desk.keyboard.press('Enter');
  const note = inspector(desk).getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('Satellite pass clouded, Noor Smit.');
  await expect(note).toBeFocused();
});

test('snippets go out as a file and come in again; another file is refused, and bringing in can be taken back', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await desk.evaluate((all) => window.tickmark.call('settings.set', { snippets: all }), kept);
  await reloadDesk(desk);
  const path = join(folder, 'mine.json');
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) });
  }, path);
  await desk.keyboard.press('Control+,');
  const settings = desk.getByRole('dialog', { name: 'Settings' });
  const rows = settings.getByRole('list', { name: 'Your snippets' }).getByRole('listitem');
  await settings.getByRole('button', { name: 'Export…' }).click();
  await expect(settings.getByText(/mine\.json/)).toBeVisible();
  const file = JSON.parse(readFileSync(path, 'utf8')) as { format: string; snippets: typeof kept };
  expect(file).toEqual({ format: 'tickmark-snippets', version: 1, snippets: kept });

  await settings.getByRole('button', { name: 'Delete asked' }).click();
  await expect(rows).toHaveCount(1);
  const bringIn = async () => {
    const chooser = desk.waitForEvent('filechooser');
    await settings.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(path);
  };
  file.snippets[1] = { name: 'outlet', text: 'Mailed to {outlet}' };
  writeFileSync(path, JSON.stringify(file));
  await bringIn();
  await expect(settings.getByText('1 snippet added, 1 replaced.')).toBeVisible();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Mailed to');
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sent to');

  writeFileSync(path, '{"format":"tickmark-snippets","version":1,"snippets":[{"name":"a b","text":""}]}');
  await bringIn();
  await expect(settings.getByRole('alert')).toContainText('mine.json is not a file of snippets.');
  await expectAccessible(desk, 'snippets that are refused');
  await expect(rows).toHaveCount(1);
});
