import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { openPasted } from '../helpers/desk.ts';
import { sheetsOf } from '../helpers/workbook.ts';

test('a table of the articles of a period is saved from the palette, and from the command line', async ({
  startAsChecker,
  cli,
  folder,
}) => {
  const { app, desk, quit } = await startAsChecker();
  await openPasted(desk);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Results over');
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Results over a period' });
  await expect(dialog.getByText('1 article in this period.')).toBeVisible();
  await dialog.getByLabel('To').fill('December 1999');
  await expect(dialog.getByText('= 31 December 1999')).toBeVisible();
  await expect(dialog.getByText('There is no article in this period.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save Excel…' })).toBeDisabled();
  await dialog.getByLabel('To').fill('');
  const book = join(folder, 'results.xlsx');
  await answerSaveDialog(app, book);
  await dialog.getByRole('button', { name: 'Save Excel…' }).click();
  await expect(dialog.getByText(book)).toBeVisible();
  expect(sheetsOf(readFileSync(book)).map(({ name, rows }) => [name, rows[1]?.[0]])).toEqual([
    ['Articles', 'Harbour bridge to close for six weeks'],
    ['Outlets', 'no outlet'],
    ['Speakers', undefined],
  ]);

  await dialog.getByText('CSV', { exact: true }).click();
  await dialog.getByText('Speaker').click();
  const file = join(folder, 'results.csv');
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Save CSV…' }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFspeaker,articles,articles_done,claims,/);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await quit();

  const out = join(folder, 'cli.csv');
  const { code, stderr } = await cli('results', '--by', 'article', '--out', out, '--from', '2000-01-01');
  expect(code, stderr).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('Harbour bridge to close');
  expect((await cli('results', '--out', out, '--from', 'gisteren')).code).toBe(2);
  const sheets = await cli('results', '--out', book, '--lang', 'nl');
  expect(sheets.code, sheets.stderr).toBe(0);
  expect(sheetsOf(readFileSync(book)).map(({ name }) => name)).toEqual(['Artikelen', 'Media', 'Sprekers']);
});
