import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { galley } from '../helpers/desk.ts';
import { dropFromDisk } from '../helpers/from-disk.ts';
import { column, makePdf } from '../renderer/reader/formats/pdf/make-pdf.ts';
import { fixturePath } from '../helpers/paths.ts';

const fixture = (name: string): string => fixturePath('pdf', name);

const STORY = [
  'The council of the town has said that the bridge will be opened in June, a month',
  'late, and that the costs are higher than was planned for it in the spring.',
];

test('a PDF is read in the sandboxed reader, by its tags', async ({ cli }) => {
  const run = await cli('import', '--dry-run', '--json', fixture('tagged.pdf'));
  expect(run.code, run.stderr).toBe(0);
  const article = ParsedArticle.parse(run.lines()[0]);
  expect(article).toMatchObject({
    format: 'pdf',
    title: 'Waterschap verhoogt peil in de polder',
    byline: 'Ank de Vries',
    language: 'nl',
  });
  expect(article.text).toContain('Beemster\t-4,20\t-4,00');
});

test('what is locked, a scan, broken or without end ends with a message, and the next file loads', async ({
  cli,
  folder,
}) => {
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const whole = makePdf([{ texts: column(STORY, 60, 700) }]);
  const endless = new TextDecoder('latin1')
    .decode(whole)
    .replace('/Kids [6 0 R] /Count 1', '/Kids [2 0 R] /Count 9');
  const run = await cli(
    'import',
    '--dry-run',
    '--json',
    fixture('locked.pdf'),
    write('scan.pdf', makePdf([{ texts: [] }])),
    write(
      'endless.pdf',
      Uint8Array.from(endless, (character) => character.charCodeAt(0)),
    ),
    write('head.pdf', readFileSync(fixture('tagged.pdf')).subarray(0, 900)),
    write('whole.pdf', whole),
  );
  expect(run.code).toBe(1);
  expect(run.lines().map((line) => line['ok'] === true || (line['error'] as { code: string }).code)).toEqual([
    'passwordNeeded',
    'scanOnly',
    'fileDamaged',
    'fileDamaged',
    true,
  ]);
});

test('a password opens a locked PDF, and only the right one', async ({ cli }) => {
  const wrong = await cli('import', '--dry-run', '--json', '--password', 'purmer', fixture('locked.pdf'));
  expect(wrong.lines()[0]).toMatchObject({ ok: false, error: { code: 'passwordWrong' } });
  const right = await cli('import', '--dry-run', '--json', '--password', 'beemster', fixture('locked.pdf'));
  expect(right.lines()[0]).toMatchObject({ ok: true, title: 'Waterschap verhoogt peil in de polder' });
});

test('a locked PDF asks for its password: a wrong one is told, none leaves it, the right one opens it', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  const dialog = desk.getByRole('dialog', { name: 'A password is needed' });
  const password = dialog.getByLabel('Password');

  await dropFromDisk(desk, fixture('locked.pdf'));
  await expect(dialog).toContainText('locked.pdf is protected by a password');
  await expect(password).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled();
  await expectAccessible(desk, 'the question for a password');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole('row')).toHaveCount(0);

  await dropFromDisk(desk, fixture('locked.pdf'));
  await expect(password).toBeFocused();
  await desk.keyboard.type('purmer');
  await desk.keyboard.press('Enter');
  await expect(dialog).toContainText('That is not the password of locked.pdf');
  await expect(password).toBeFocused();
  await expect(password).toHaveValue('');
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await dropFromDisk(desk, fixture('locked.pdf'));
  await expect(password).toBeFocused();
  await desk.keyboard.type('beemster');
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toContainText('Waterschap verhoogt peil in de polder');
});
