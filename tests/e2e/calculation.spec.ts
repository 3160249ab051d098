import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { goToSentence, tabTo } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, expectSaved, galley, inspector, openPasted } from '../helpers/desk.ts';

const rises = 'The number of homes in Ouwerzijl rose by 15 per cent in five years.';
const article = ['More homes on the quay', `${rises} The council counted them in May.`].join('\n\n');

const table = {
  name: 'homes.csv',
  type: 'text/csv',
  text: 'town;2019;2024\nOuwerzijl;1100;1265\nDrenterveen;830;790\n',
};

/** Makes a claim of the sentence about homes, which is selected then. */
async function makeClaim(desk: Page): Promise<void> {
  await openPasted(desk, article);
  await goToSentence(desk, rises);
  await desk.keyboard.press('c');
  await expect(inspector(desk).getByRole('blockquote').first()).toHaveText(rises);
}

async function addTable(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  await dropFiles(pane, [table]);
  await expect(pane.getByRole('option').first()).toContainText(/\d+ passages/);
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();
}

test('a calculation is typed, saved, changed, undone and reported by keys alone', async ({
  startAsChecker,
  folder,
  cli,
}) => {
  const running = await startAsChecker();
  const { desk } = running;
  await makeClaim(desk);
  await desk.keyboard.press('=');
  const form = inspector(desk).getByRole('group', { name: 'Calculation' });
  const expression = form.getByRole('textbox', { name: 'Expression' });
  await expect(expression).toBeFocused();
  await desk.keyboard.type('change(old; new)');
  const status = form.getByRole('status');
  await expect(status).toHaveText('Still to fill in: old, new');
  await desk.keyboard.press('Tab');
  await expect(form.getByRole('textbox', { name: 'old' })).toBeFocused();
  await desk.keyboard.type('1,100');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('1,250');
  await expect(status).toContainText('= 13.636364 %');
  await expect(status).toContainText('the claim has 15 per cent: this is 1.363636 percentage points less');
  await expectAccessible(desk, 'the form of a calculation');

  // A division by nothing is told at the expression, and Enter keeps nothing.
  await tabTo(desk, form.getByRole('textbox', { name: 'new' }));
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.type('0');
  await expect(form).toContainText('This is zero, and nothing can be divided by zero.');
  await desk.keyboard.press('Control+Enter');
  await expect(expression).toBeFocused();
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('1,100');
  await desk.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expectSaved(desk);
  const card = inspector(desk).getByRole('article', { name: 'Data set' });
  await expect(card).toContainText('change(old; new) = 13.636364 %');
  await expect(card).toContainText('old = 1,100');

  // Changed, with a number that was wrong; then one step back.
  await tabTo(desk, inspector(desk).getByRole('button', { name: /^Edit evidence/ }));
  await desk.keyboard.press('Enter');
  await expect(expression).toBeFocused();
  await tabTo(desk, form.getByRole('textbox', { name: 'new' }));
  await desk.keyboard.type('1,265');
  await expect(status).toContainText('as the claim says: 15 per cent');
  await desk.keyboard.press('Control+Enter');
  await expect(card).toContainText('= 15 %');
  await expectSaved(desk);
  await expect(form).toBeHidden();
  await desk.keyboard.press('Control+z');
  await expect(card).toContainText('= 13.636364 %');
  await desk.keyboard.press('Control+y');
  await expect(card).toContainText('= 15 %');
  await expectSaved(desk);
  await running.quit();

  const [{ id = '' } = {}] = (await cli('list', '--json')).lines() as { id?: string }[];
  const out = join(folder, 'report.json');
  expect((await cli('export', id, '--format', 'json', '--out', out)).code).toBe(0);
  const verified = await cli('verify-report', out);
  expect(verified.code, verified.stdout).toBe(0);
  const report = readFileSync(out, 'utf8');
  expect(report).toContain('change(old; new)');
  // A result that somebody changed is found.
  writeFileSync(out, report.replace('"value": "15"', '"value": "16"'));
  expect((await cli('verify-report', out)).code).toBe(1);
});

test('what a table gives is offered with its cells, and one key takes it', async ({
  startAsChecker,
  library,
}) => {
  const { desk } = await startAsChecker();
  await makeClaim(desk);
  await addTable(desk);
  await desk.keyboard.press('=');
  const form = inspector(desk).getByRole('group', { name: 'Calculation' });
  const offer = form.getByRole('button', { name: /^change\(B2; C2\) = 15 %/ });
  await expect(offer).toContainText('Ouwerzijl 2019, Ouwerzijl 2024 · homes');
  await expectAccessible(desk, 'what is offered from a table');
  await tabTo(desk, offer);
  await desk.keyboard.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Expression' })).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Place of C2 in its source' })).toHaveValue('C2');
  await expect(form.getByRole('status')).toContainText('as the claim says: 15 per cent');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expectSaved(desk);
  const card = inspector(desk).getByRole('article', { name: 'homes' });
  await expect(card).toContainText('B2 = 1,100');

  const db = new Sqlite(library, { readonly: true });
  const inputs = db
    .prepare(
      `SELECT json_extract(input.value, '$.value') AS value, json_extract(input.value, '$.locator.from') AS cell,
         json_extract(input.value, '$.hash') = json_extract(source.attachments, '$[0].hash') AS isFile
       FROM evidence JOIN source, json_each(evidence.calculation, '$.inputs') AS input`,
    )
    .all();
  db.close();
  expect(inputs).toEqual([
    { value: '1100', cell: 'B2', isFile: 1 },
    { value: '1265', cell: 'C2', isFile: 1 },
  ]);
});
