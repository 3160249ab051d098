// What stopped people in their first hour with the app, so that it does not come back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  galley,
  inspector,
  marginMark,
  openFirst,
  openPasted,
  sentences,
  tick,
} from '../helpers/desk.ts';

const scrolled = (desk: Page) =>
  desk.evaluate(
    () => (document.scrollingElement?.scrollTop ?? 0) + (document.getElementById('desk')?.scrollTop ?? 0),
  );

const tops = async (desk: Page): Promise<number | undefined> =>
  (await tick(desk, 'that it is so', 'verified').boundingBox())?.y;

async function makeOf(desk: Page, sentence: string): Promise<void> {
  await goToSentence(desk, sentence);
  await desk.keyboard.press('c');
  await expectSaved(desk);
}

test('a tick in a form does not scroll the window', async ({ startAsChecker }) => {
  const { app, desk } = await startAsChecker();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.setContentSize(900, 600),
  );
  await openPasted(desk);
  await makeOf(desk, sentences.cars);
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  const box = form.getByRole('checkbox');
  await box.focus();
  await desk.keyboard.press('Space');
  await expect(box).toBeChecked();
  expect(await scrolled(desk)).toBe(0);
  await expect(form.getByRole('button', { name: /Save evidence/ })).toBeInViewport({ ratio: 1 });
});

test('a second press finds the same tick under the pointer', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk({ suggests: true });
  await openPasted(desk);
  await claimRows(desk).first().click();
  await expect(inspector(desk).getByRole('button', { name: /Keep/ })).toBeVisible();
  const before = await tops(desk);
  await tick(desk, 'that it is so', 'verified').click();
  await expectTick(desk, 'that it is so', 'verified');
  await expect(inspector(desk).getByRole('button', { name: /Keep/ })).toBeHidden();
  expect(await tops(desk)).toBe(before);
  // The press leaves the focus in the list: with the verdict taken back, no ring stays about the tick.
  await desk.keyboard.press('Control+z');
  await expectTick(desk, 'that it is so', 'unchecked');
  await expect(desk.getByRole('listbox', { name: 'Claims' })).toBeFocused();
  // Of a field that somebody was in, the press goes on to the text, so that keys tick again.
  await inspector(desk).getByRole('textbox', { name: 'Note' }).click();
  await tick(desk, 'that it is so', 'refuted').click();
  await expectTick(desk, 'that it is so', 'refuted');
  await desk.keyboard.press('0');
  await expectTick(desk, 'that it is so', 'unchecked');
});

test('an offer to undo goes with what it was about', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await makeOf(desk, sentences.cars);
  await desk.keyboard.press('d');
  const offer = desk.getByRole('log').getByRole('button', { name: 'Undo' });
  await expect(offer).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(1);
  await expect(offer).toBeHidden();
});

test('numbers follow the text, and a message says that a decided claim has another number', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await makeOf(desk, sentences.cars);
  await desk.keyboard.press('v');
  await expect(claimRows(desk).first()).toHaveAccessibleName(/^Claim 1, verified\b/);
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('c');
  await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
  await expect(marginMark(desk, 2, 'verified')).toBeVisible();
  await expect(desk.getByRole('log')).toContainText('Claim 1 is now claim 2: numbers follow the text.');
});

test('words that a selection cuts are whole in the claim, and are shown before it is made', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await galley(desk).evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf('000 cars cro') ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(walker.currentNode, at + 12, walker.currentNode, at);
    }
  });
  await expect(inspector(desk)).toContainText('14,000 cars cross');
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await expect(claimRows(desk)).toContainText('14,000 cars cross');
});

test('Esc keeps what was typed of a claim', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await makeOf(desk, sentences.cars);
  await desk.keyboard.press('x');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('textbox', { name: 'What the text should say instead' })).toBeFocused();
  // One step of the field’s own undo, however slowly the keys come.
  await desk.keyboard.insertText('Few');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('textbox', { name: 'What the text should say instead' })).toHaveValue('');
  await desk.keyboard.type('Some 11,000 cars');
  await desk.keyboard.press('Escape');
  await expectSaved(desk);
  await reloadDesk(desk);
  await openFirst(desk);
  await desk.getByRole('button', { name: /^All/ }).click();
  await claimRows(desk).first().click();
  await expect(inspector(desk).getByText('Some 11,000 cars')).toBeVisible();
});

test('a file alone is of its own kind, evidence fits the tick, and the keys stay in the form', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await makeOf(desk, sentences.cars);
  await desk.keyboard.press('x');
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await expect(form.getByRole('button', { name: /contradicts/ })).toBeVisible();
  const file = join(folder, 'counts.pdf');
  writeFileSync(file, '%PDF-1.4\n%%EOF\n');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  const attach = form.getByRole('button', { name: 'Attach files…' });
  await attach.focus();
  await desk.keyboard.press('Enter');
  await expect(form.getByText('counts.pdf')).toBeVisible();
  await expect(form.getByRole('button', { name: /Document/ })).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(inspector(desk).getByRole('article')).toContainText('Document');
});
