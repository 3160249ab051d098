import Sqlite from 'better-sqlite3';
import type { Locator, Page } from '@playwright/test';
import { goToSentence, pressInOneTurn, selectWords } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  dropFiles,
  expectSaved,
  expectTick,
  galley,
  inspector,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

const minutes = {
  name: 'Minutes of the port.txt',
  type: 'text/plain',
  text: [
    'Minutes of the port authority',
    'The harbour bridge closes on 2 March and opens again on 13 April.',
    'A count in May gave 11,900 cars a day. Bicycles were not counted.',
    'The closure of 2009 cost 3.2 million euros.',
  ].join('\n\n'),
};

const counted = 'A count in May gave 11,900 cars a day.';

function passages(desk: Page): Locator {
  return inspector(desk).getByRole('list', { name: 'Passages of sources' }).locator('> li');
}

/** Adds the minutes as a source, and goes back to the text once they are read. */
async function addMinutes(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  await dropFiles(pane, [minutes]);
  await expect(pane.getByRole('option').first()).toContainText(/\d+ passages/);
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();
}

/** Makes claims of sentences, the last of which stays selected. */
async function makeClaims(desk: Page, ...words: string[]): Promise<void> {
  for (const sentence of words) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await expect(inspector(desk).getByRole('blockquote').first()).toHaveText(sentence);
  }
}

test('a claim shows the passages that bear on it; one is looked at, taken and undone by keys alone', async ({
  startAsChecker,
  library,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await makeClaims(desk, sentences.closes, sentences.cars);
  await expect(inspector(desk).getByText('This article has no sources yet.')).toBeVisible();
  await addMinutes(desk);

  const first = passages(desk).first();
  await expect(first).toContainText(counted);
  await expect(first).toContainText('14,000 ≠ 11,900');
  await expect(first).toContainText('Minutes of the port');
  await expectAccessible(desk, 'the passages of a claim');

  // Looked at in its place, and taken from there: the key of the verdict says what it says of the claim.
  await desk.keyboard.press('1');
  const text = desk.getByRole('dialog', { name: 'Minutes of the port' });
  await expect(text.locator('mark')).toHaveText(counted);
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();
  await pressInOneTurn(desk, [{ key: '1' }, { key: 'Enter' }]);
  const ask = desk.getByRole('dialog', { name: 'Evidence for claim 2' });
  await expect(ask).toContainText(counted);
  await expectAccessible(desk, 'the question about words of a source');
  await desk.keyboard.press('x');
  await expect(ask).toBeHidden();
  await expectSaved(desk);
  await expect(first).toContainText('taken as evidence');
  const card = inspector(desk).getByRole('article', { name: 'Minutes of the port' });
  await expect(card).toContainText(counted);
  await expect(card).toContainText('contradicts');

  const db = new Sqlite(library, { readonly: true });
  const kept = () =>
    db
      .prepare(
        `SELECT evidence.quotation, evidence.stance, evidence.removed, evidence.locator, evidence.sourceId = source.id AS isOwn,
           evidence.sourceHash = json_extract(source.attachments, '$[0].hash') AS isFile
         FROM evidence JOIN source`,
      )
      .all();
  const evidence = { quotation: counted, stance: 'contradicts', isOwn: 1, isFile: 1 };
  expect(kept()).toMatchObject([{ ...evidence, removed: 0 }]);

  // One step back, and again.
  await desk.keyboard.press('Control+z');
  await expect(card).toBeHidden();
  await expect(first).not.toContainText('taken as evidence');
  expect(kept()).toMatchObject([{ ...evidence, removed: 1 }]);
  await desk.keyboard.press('Control+y');
  await expect(card).toBeVisible();
  await expectSaved(desk);

  // The best passage, what it says, the verdict, and the next open claim: four keys, however quickly.
  await desk.keyboard.press('k');
  await expect(passages(desk).first()).toContainText('The harbour bridge closes on 2 March');
  await pressInOneTurn(desk, [{ key: 't' }, { key: 'v' }, { key: 'v' }, { key: 'J', shiftKey: true }]);
  await expect(inspector(desk).getByRole('blockquote').first()).toHaveText(sentences.cars);
  await desk.keyboard.press('k');
  await expectTick(desk, 'that it is so', 'verified');
  expect(kept()).toHaveLength(2);
  db.close();
});

test('words are found in the sources from the text and by typing, and selected words of a source are taken', async ({
  startAsChecker,
  library,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await addMinutes(desk);
  await goToSentence(desk, sentences.closes);
  await selectWords(desk, 'harbour bridge');
  await desk.keyboard.press('f');
  await expect(inspector(desk).getByRole('heading', { name: 'Passages with these words' })).toBeVisible();
  await expect(passages(desk)).toHaveCount(1);
  await expect(passages(desk)).toContainText('opens again on 13 April');

  // Typed in the field; Enter goes back to the text, where the keys are about the passages.
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('f');
  const field = inspector(desk).getByRole('searchbox', { name: 'Find in the sources' });
  await expect(field).toBeFocused();
  await field.fill('bicycles');
  await expect(passages(desk)).toContainText(['Bicycles were not counted.']);
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('1');
  const text = desk.getByRole('dialog', { name: 'Minutes of the port' });
  await expect(text.locator('mark')).toHaveText('Bicycles were not counted.');
  // Without a claim there is nothing that it could be evidence of.
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Select a claim first')).toBeVisible();
  await desk.keyboard.press('Escape');

  await makeClaims(desk, sentences.cost);
  await expect(passages(desk).first()).toContainText('The closure of 2009 cost 3.2 million euros.');
  await desk.keyboard.press('1');
  await text.getByText('The closure of 2009').evaluate((words) => {
    const node = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
    const at = node?.textContent?.indexOf('3.2 million euros') ?? -1;
    if (node) window.getSelection()?.setBaseAndExtent(node, at, node, at + '3.2 million euros'.length);
  });
  await text.getByRole('button', { name: /^Take as evidence/ }).click();
  await desk.getByRole('dialog', { name: /^Evidence for claim/ }).waitFor();
  await desk.keyboard.press('u');
  await expectSaved(desk);
  await expect(inspector(desk).getByRole('article', { name: 'Minutes of the port' })).toContainText(
    '3.2 million euros',
  );
  const db = new Sqlite(library, { readonly: true });
  const row = db.prepare('SELECT quotation, stance, surroundings FROM evidence').get() as Record<
    string,
    string
  >;
  db.close();
  expect(row).toMatchObject({ quotation: '3.2 million euros', stance: 'context' });
  expect(JSON.parse(row['surroundings'] ?? '')).toMatchObject({ after: '.' });
});
