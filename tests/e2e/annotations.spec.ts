import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, dropFiles, galley, inspector, openPasted, story } from '../helpers/desk.ts';

const row = (exact: string, more: object = {}, context: object = {}) => ({
  id: exact,
  updated: '2024-05-03T08:00:00.000+00:00',
  user: 'acct:itamminga@hypothes.is',
  user_info: { display_name: 'Ilja Tamminga' },
  text: 'See the register.',
  tags: [],
  target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, ...context }] }],
  ...more,
});

const notes = {
  total: 5,
  rows: [
    row('Some 14,000 cars', { tags: ['refuted'] }),
    row('"It is safe,"'),
    row('six weeks', { text: 'Which of them?' }),
    row('closed for ever'),
    row('Nobody has counted', {}, { prefix: 'In the end. ' }),
  ],
};

const dialog = (desk: Page): Locator => desk.getByRole('dialog', { name: 'Read annotations as claims' });

test('annotations become claims after the checker has seen where they were found', async ({
  folder,
  emptyDesk,
}) => {
  const file = join(folder, 'notes.json');
  writeFileSync(file, JSON.stringify(notes));
  const { app, desk } = await emptyDesk();
  await answerOpenDialog(app, [file]);
  await openPasted(desk);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('annotations');
  await desk.keyboard.press('Enter');

  const shown = dialog(desk);
  await expect(shown).toContainText('notes.json holds 5 annotations.');
  await expect(shown.getByRole('region', { name: 'Found exactly' })).toContainText('Some 14,000 cars');
  const elsewhere = shown.getByRole('region', { name: 'Found, but not as it was' });
  await expect(elsewhere).toContainText('White space or quotation marks differ.');
  await expect(elsewhere).toContainText('other words stand around them');
  await expect(elsewhere.getByRole('checkbox', { name: 'Nobody has counted' })).not.toBeChecked();
  await expect(shown.getByRole('region', { name: 'Not found' })).toContainText('closed for ever');
  await expectAccessible(desk, 'annotations');
  await expect(claimRows(desk)).toHaveCount(0);

  const several = shown.getByRole('region', { name: 'Found several times: choose' });
  await expect(several.getByRole('radio', { name: 'None of these' })).toBeChecked();
  await several.getByText('closes on 2 March for').click();
  const verdict = shown.getByRole('checkbox', { name: /A tag says refuted/ });
  await expect(verdict).not.toBeChecked();
  await shown.getByRole('button', { name: 'Make 3 claims' }).click();
  await expect(shown).toHaveCount(0);
  await expect(claimRows(desk)).toHaveCount(3);
  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await expect(inspector(desk)).toContainText('Annotation by Ilja Tamminga, 3 May 2024');
  await expect(galley(desk).getByRole('button', { name: /refuted/ })).toHaveCount(0);

  await galley(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(0);
});

test('annotations dropped on the desk are read, and verdicts set where that is chosen', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  const json = { name: 'notes.json', type: 'application/json', text: JSON.stringify(notes) };
  await dropFiles(galley(desk), [json]);
  await dialog(desk).getByText('Set every verdict that the tags name').click();
  await dialog(desk).getByRole('button', { name: 'Make 2 claims' }).click();
  await expect(claimRows(desk)).toHaveCount(2);
  await expect(galley(desk).getByRole('button', { name: /Claim \d, refuted/ })).toHaveCount(1);

  await dropFiles(galley(desk), [{ ...json, text: `{"rows":[${'{},'.repeat(20_000)}{}]}` }]);
  await expect(dialog(desk).getByRole('alert')).toContainText('holds 20,001 annotations; the limit is 5,000');
  await expectAccessible(desk, 'annotations that cannot be read');
  await dialog(desk).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(desk)).toHaveCount(0);
});

test('annotations dropped on the library say that they want an article', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await dropFiles(desk.getByRole('heading', { name: 'Library' }), [
    { name: 'notes.json', type: 'application/json', text: JSON.stringify(notes) },
  ]);
  await expect(desk.getByRole('dialog', { name: 'Not loaded' })).toContainText(
    'holds annotations and no article',
  );
});

test('on the command line, there and back again', async ({ folder, cli }) => {
  const article = join(folder, 'story.txt');
  writeFileSync(article, story);
  const [loaded] = (await cli('import', article, '--no-suggest', '--checker', 'Noor Smit', '--json')).lines();
  const id = String(loaded?.['article']);
  const file = join(folder, 'notes.json');
  writeFileSync(file, JSON.stringify(notes));

  const tried = await cli('annotate', id, file, '--dry-run', '--json');
  expect(tried.code).toBe(1);
  expect(tried.lines().map(({ kind }) => kind)).toEqual([
    'exact',
    'elsewhere',
    'several',
    'missing',
    'elsewhere',
    undefined,
  ]);
  expect(tried.lines().at(-1)).toMatchObject({
    ok: false,
    dryRun: true,
    n: 5,
    made: 2,
    several: 1,
    missing: 1,
    left: 1,
  });
  expect((await cli('claims', id, '--json')).lines()).toEqual([]);

  expect((await cli('annotate', id, file, '--verdicts', '--elsewhere')).stdout).toContain(
    '3 of 5 annotations made',
  );
  const claims = (await cli('claims', id, '--json')).lines();
  expect(claims.map(({ quote, verdict }) => [quote, verdict])).toEqual([
    ['“It is safe,”', 'unchecked'],
    ['Some 14,000 cars', 'refuted'],
    ['Nobody has counted', 'unchecked'],
  ]);

  const own = join(folder, 'own.jsonld');
  await cli('export', id, '--format', 'annotations', '--out', own);
  expect(JSON.parse(readFileSync(own, 'utf8'))).toMatchObject({ total: 3 });
  const again = await cli('annotate', id, own, '--dry-run', '--json');
  expect(again.code).toBe(0);
  expect(
    again
      .lines()
      .slice(0, 3)
      .map(({ span }) => span),
  ).toEqual(claims.map(({ start, end }) => ({ start, end })));

  writeFileSync(file, '{"hello": 1}');
  const refused = await cli('annotate', id, file);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('holds no annotations that Tickmark reads');
  expect((await cli('import', own)).stderr).toContain('holds annotations and no article');
});
