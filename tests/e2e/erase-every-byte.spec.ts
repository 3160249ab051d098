import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

const SOURCE = ['Zwartkopf', 'cellar hatch', 'coal chute'];
const ARTICLE = ['harbour bridge', '14,000 cars'];

/**
 * Where words stand in any file below a folder: library, log, index, backups, profile with what Chromium keeps, temporary files.
 * The program's own code is not there.
 */
function foundBelow(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const inName = words.filter((word) => name.toLowerCase().includes(word.toLowerCase()));
    const inBytes = searchBytes(readFileSync(path), words).map(
      (one) => `${one.words} (${one.where}, ${one.as})`,
    );
    return [...inName, ...inBytes].map((what) => `${path.slice(folder.length)}: ${what}`);
  });
}

async function confirmErasing(desk: Page): Promise<void> {
  await expect(desk.getByLabel('To go on, type: erase')).toBeFocused();
  await desk.keyboard.type('erase');
  await desk.keyboard.press('Enter');
  const told = desk.getByRole('dialog', { name: 'What was erased' });
  await expect(told).toContainText('erased from this library');
  await desk.keyboard.press('Enter');
  await expect(told).toBeHidden();
}

test('nothing of an erased source, and then of its article, is in any byte that the app keeps', async ({
  startAsChecker,
  start,
  folder,
}) => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { mode: 0o700 });
  const env = { TMPDIR: temporary };
  const { desk, quit } = await startAsChecker({ env });
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  await desk.getByLabel('Title').fill('The cellar hatch');
  await desk.getByLabel('Contact').fill('Piet Zwartkopf');
  await desk.keyboard.press('Control+Enter');
  await expectSaved(desk);
  // What is being typed is on the disk too, and so is what was looked for.
  await desk.keyboard.press('e');
  await desk.getByLabel('Title').fill('The coal chute');
  const drafted = () => foundBelow(folder, ['coal chute']).length;
  await expect.poll(drafted).toBeGreaterThan(0);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('Zwartkopf');
  await desk.keyboard.press('Escape');
  const made = await desk.evaluate(() => window.tickmark.call('backup.make', {}));
  expect(made.ok).toBe(true);
  expect(foundBelow(folder, SOURCE).length).toBeGreaterThan(2);

  await inspector(desk)
    .getByRole('button', { name: /^Erase this source for good/ })
    .click();
  await confirmErasing(desk);
  expect(foundBelow(folder, SOURCE)).toEqual([]);
  await quit();
  expect(foundBelow(folder, SOURCE)).toEqual([]);

  const second = await start({ env });
  await second.desk.keyboard.press('Control+l');
  const table = second.desk.getByRole('grid', { name: 'Articles' });
  await table.getByRole('row').last().click({ button: 'right' });
  await second.desk.getByRole('menuitem', { name: 'Erase this article for good…' }).click();
  await confirmErasing(second.desk);
  expect(foundBelow(folder, [...SOURCE, ...ARTICLE])).toEqual([]);
  await second.quit();
  expect(foundBelow(folder, [...SOURCE, ...ARTICLE])).toEqual([]);
});
