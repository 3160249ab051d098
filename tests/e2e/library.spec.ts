import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, galley, openPasted, paste, story } from '../helpers/desk.ts';

const ferry =
  '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said. Nobody was hurt.\n';
const flood = '# Dyke holds\n\nThe dyke at Oosterwijk held, said the water board. It is 4 metres high.\n';

function rows(desk: Page): Locator {
  return desk.getByRole('grid', { name: 'Articles' }).locator('[role=row][aria-selected]');
}

/** The titles in the order in which the library shows them. */
function titles(desk: Page): Locator {
  return rows(desk).locator('[role=gridcell]:first-child > :first-child');
}

async function loadThree(desk: Page): Promise<void> {
  for (const text of [story, ferry, flood]) {
    await openPasted(desk, text);
    await desk.keyboard.press('Control+l');
  }
  await expect(rows(desk)).toHaveCount(3);
}

test('the library is sorted, narrowed and gone through by keys alone', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await loadThree(desk);
  await expect(titles(desk)).toHaveText([
    'Dyke holds',
    'Ferry late',
    'Harbour bridge to close for six weeks',
  ]);
  await desk.getByRole('button', { name: 'Title' }).click();
  await desk.getByRole('button', { name: 'Title' }).click();
  await expect(titles(desk).first()).toHaveText('Harbour bridge to close for six weeks');
  await expect(desk.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending');

  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('FERRY');
  await expect(desk.getByRole('group', { name: 'Ferry late' })).toBeVisible();
  await expect(desk.getByText(/in 1 article$/)).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toContainText('40 minutes late');
});

test('a title is changed in its line, and Ctrl+Z changes it back', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await loadThree(desk);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('F2');
  await desk.keyboard.type('Ferry on time');
  await desk.keyboard.press('Escape');
  await expect(titles(desk).nth(1)).toHaveText('Ferry late');
  await desk.keyboard.press('F2');
  await desk.keyboard.type('Ferry on time');
  await desk.keyboard.press('Enter');
  await expect(titles(desk).nth(1)).toHaveText('Ferry on time');
  await expect(desk.getByText('Renamed to “Ferry on time”')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(titles(desk).nth(1)).toHaveText('Ferry late');
});

test('what is deleted comes back by key, by button, and after a restart', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  const { desk } = first;
  await loadThree(desk);
  await desk.keyboard.press('Delete');
  await expect(titles(desk)).toHaveText(['Ferry late', 'Harbour bridge to close for six weeks']);
  await desk.keyboard.press('Control+z');
  await expect(titles(desk).first()).toHaveText('Dyke holds');
  await desk.keyboard.press('Delete');
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(desk)).toHaveCount(3);
  await desk.keyboard.press('Delete');
  await expect(rows(desk)).toHaveCount(2);
  await first.quit();

  const { desk: again } = await start();
  await expect(rows(again)).toHaveCount(2);
  await again.getByRole('button', { name: 'Deleted, 1' }).click();
  await expect(titles(again)).toHaveText(['Dyke holds']);
  await again.keyboard.press('Enter');
  await expect(again.getByRole('heading', { name: 'Nothing has been deleted' })).toBeVisible();
  await again.getByRole('button', { name: 'Back to the articles' }).click();
  await expect(rows(again)).toHaveCount(3);
});

test('the same text twice is one article, and is opened', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, ferry);
  await desk.keyboard.press('Control+l');
  await paste(desk, { text: ferry });
  await expect(desk.getByText('Already in the library as “Ferry late”')).toBeVisible();
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('Control+l');
  await expect(rows(desk)).toHaveCount(1);
  await paste(desk, { text: '  ' });
  await expect(desk.getByText('There is no text or file in what was copied.')).toBeVisible();
});

test('of several files each failure says why, and the rest is loaded', async ({ emptyDesk, folder }) => {
  const { app, desk } = await emptyDesk();
  mkdirSync(join(folder, 'stories'));
  writeFileSync(join(folder, 'ferry.md'), ferry);
  writeFileSync(join(folder, 'empty.txt'), '');
  const names = ['ferry.md', 'empty.txt', 'gone.txt', 'stories'];
  await answerOpenDialog(
    app,
    names.map((name) => join(folder, name)),
  );
  await desk.keyboard.press('Control+o');
  const told = desk.getByRole('dialog', { name: 'What was loaded' });
  await expect(told).toContainText('3 not loaded · 1 loaded');
  await expect(told).toContainText('empty.txt is empty.');
  await expect(told).toContainText('gone.txt is not there.');
  await expect(told).toContainText('stories is a folder.');
  await told.getByRole('button', { name: 'Open “Ferry late”' }).click();
  await expect(galley(desk)).toContainText('40 minutes late');
});

test('a bad file dropped on the desk is reported there', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk, ferry);
  await dropFiles(galley(desk), [{ name: 'empty.txt', type: 'text/plain', text: '' }]);
  const told = desk.getByRole('dialog', { name: 'Not loaded' });
  await expect(told).toContainText('empty.txt is empty.');
  await desk.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(galley(desk)).toBeFocused();
  const huge = 'long '.repeat(5.5e6);
  await dropFiles(galley(desk), [{ name: 'huge.txt', type: 'text/plain', text: huge }]);
  await expect(told).toContainText('huge.txt is 28 MB; the limit is 4 MB.');
  await desk.keyboard.press('Escape');
  await dropFiles(galley(desk), [{ name: 'flood.md', type: 'text/markdown', text: flood }]);
  await expect(galley(desk)).toContainText('4 metres high');
});
