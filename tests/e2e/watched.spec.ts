import type { Page } from '@playwright/test';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';

const page = (title: string, ships: number): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="https://harbour.example/queue"></head><body><article><h1>${title}</h1>
<p>The harbour is full. According to the port authority ${ships} ships wait at the entrance, more than in any month before.</p>
<p>The mayor said on Tuesday that the second lock will be closed for nine days while its doors are painted.</p></article></body></html>`;

/** Opens the dialog by its command. */
async function openWatched(desk: Page) {
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Watched folders');
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Watched folders' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a file in a watched folder becomes an article, a newer page its version, and a folder that goes comes back', async ({
  startAsChecker,
  folder,
}) => {
  const feed = join(folder, 'Wire feed');
  mkdirSync(feed);
  writeFileSync(
    join(feed, 'old.txt'),
    'An old text\n\nIt stood here before anybody watched the folder at all.',
  );
  const { app, desk } = await startAsChecker();
  await answerOpenDialog(app, [feed]);
  const dialog = await openWatched(desk);
  await expect(dialog).toContainText('No folder is watched');
  await expectAccessible(desk, 'watched folders, none');
  await desk.keyboard.press('Enter');
  await expect(dialog).toContainText('1 text stands in it now.');
  await expectAccessible(desk, 'watched folders, asking');
  await dialog.getByRole('button', { name: 'Only what comes' }).press('Enter');
  const row = dialog.getByRole('listitem');
  await expect(row).toContainText('0 new articles, 0 new versions, 0 here already, 0 not read, 1 left');

  // A page with its folder of pictures, and a file that a browser has not finished.
  mkdirSync(join(feed, 'queue_files'));
  writeFileSync(join(feed, 'queue_files', 'frame.html'), page('A frame', 1));
  writeFileSync(join(feed, 'other.html.crdownload'), page('Half a page', 2));
  writeFileSync(join(feed, 'queue.html'), page('Ships wait at the harbour', 40));
  await dialog.getByRole('button', { name: 'Look now' }).click();
  const line = desk.getByRole('log').getByText('1 new text from Wire feed');
  await expect(line).toBeVisible();
  await expect(row).toContainText('1 new article, 0 new versions');
  await expect(row).toContainText('1 still being written');
  await expectAccessible(desk, 'watched folders');

  writeFileSync(join(feed, 'queue 2.html'), page('Ships wait at the harbour', 52));
  writeFileSync(join(feed, 'copy.html'), page('Ships wait at the harbour', 40));
  writeFileSync(join(feed, 'empty.txt'), '');
  await dialog.getByRole('button', { name: 'Look now' }).click();
  await expect(row).toContainText('1 new article, 1 new version, 1 here already, 1 not read');

  renameSync(feed, `${feed} away`);
  await dialog.getByRole('button', { name: 'Look now' }).click();
  await expect(row).toContainText('not there now');
  await expect(row).toContainText('1 new article, 1 new version, 1 here already, 1 not read');
  writeFileSync(
    join(`${feed} away`, 'lock.txt'),
    'The lock opens again\n\nThe second lock opens on Friday, the harbour master said. Twelve ships may pass it at once.',
  );
  renameSync(`${feed} away`, feed);
  await dialog.getByRole('button', { name: 'Look now' }).click();
  await expect(row).toContainText('2 new articles, 1 new version, 1 here already, 1 not read');

  await row.getByRole('button', { name: 'Pause: Wire feed' }).press('Enter');
  await expect(row).toContainText('paused');
  await row.getByRole('button', { name: 'What was taken: Wire feed' }).press('Enter');
  const taken = desk.getByRole('dialog', { name: 'Wire feed' });
  await expect(taken.getByRole('listitem')).toHaveCount(5);
  await expect(taken).toContainText('empty.txt');
  await expectAccessible(desk, 'watched folders, what was taken');
  await taken.getByRole('listitem').filter({ hasText: 'queue 2.html' }).getByRole('button').press('Enter');
  await expect(taken).toBeHidden();
  await expect(desk.getByText('52 ships wait')).toBeVisible();
});

test('the command line watches a folder, takes what comes once, and deleted texts do not come back', async ({
  folder,
  cli,
  beginLibrary,
}) => {
  beginLibrary();
  const feed = join(folder, 'feed');
  mkdirSync(feed);
  writeFileSync(join(feed, 'queue.html'), page('Ships wait at the harbour', 40));
  const json = async (...words: string[]) => (await cli(...words, '--json')).lines();
  expect(await json('watch', 'list')).toEqual([]);
  expect(await json('watch', 'add', feed, '--existing', 'take')).toMatchObject([
    { ok: true, existing: 'take' },
  ]);
  const first = await json('watch', 'once');
  expect(first).toMatchObject([{ outcome: 'article' }, { state: 'there', counts: { article: 1 } }]);
  expect(await json('watch', 'once')).toMatchObject([{ counts: { article: 1 } }]);
  expect(await json('watch', 'pause', feed)).toMatchObject([{ ok: true, done: 'pause' }]);
  writeFileSync(join(feed, 'later.html'), page('Ships wait at the harbour', 52));
  expect(await json('watch', 'once')).toEqual([]);
  await json('watch', 'resume', feed);
  expect(await json('watch', 'once')).toMatchObject([{ outcome: 'version' }, { counts: { version: 1 } }]);
  await json('erase-article', String(first[0]?.['article']), '--yes');
  expect(await json('watch', 'once')).toMatchObject([{ counts: { article: 0, version: 0 } }]);
  await json('watch', 'remove', feed);
  expect(await json('watch', 'list')).toEqual([]);
});
