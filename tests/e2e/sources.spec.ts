import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseFromList } from '../../scripts/drive/steps.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, expectSaved, galley, openPasted, paste } from '../helpers/desk.ts';

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

function pane(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Sources' });
}

function rows(desk: Page): Locator {
  return pane(desk).getByRole('listbox', { name: 'Sources' }).getByRole('option');
}

test('sources are added, read, opened, searched, changed, deleted and brought back by keys', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await expect(pane(desk).getByText('No sources yet')).toBeVisible();
  await expectAccessible(desk, 'an article without sources');
  await dropFiles(pane(desk), [minutes]);
  await expect(rows(desk)).toContainText(['Minutes of the port']);
  await expect(rows(desk).first()).toContainText(/\d+ passages/);
  await expect(rows(desk).first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(desk, 'the sources of an article');

  // The text, with what is looked for in sight.
  await pane(desk).getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  const text = desk.getByRole('dialog', { name: 'Minutes of the port' });
  await expect(text.getByRole('region', { name: 'Text of the source' })).toBeFocused();
  await expect(text).toContainText('Bicycles were not counted.');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('closes');
  await expect(text.getByRole('status')).toHaveText('1 of 1');
  await expect(text.locator('mark')).toHaveText('closes');
  await expectAccessible(desk, 'the text of a source');
  await desk.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect(pane(desk).getByRole('listbox')).toBeFocused();

  // What is known of it.
  await desk.keyboard.press('e');
  const form = desk.getByRole('dialog', { name: 'Edit the source' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await desk.keyboard.type('Minutes, first draft');
  await form.getByRole('textbox', { name: 'Publisher' }).fill('Port authority');
  await form.getByRole('checkbox', { name: /^Primary source/ }).focus();
  await desk.keyboard.press('Space');
  await form.getByRole('textbox', { name: 'May not be used for' }).fill('naming the clerk');
  await expectAccessible(desk, 'the form of a source');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(rows(desk).first()).toContainText('Minutes, first draft');
  await expect(rows(desk).first()).toContainText('primary source');
  await expect(pane(desk).getByText('May not be used for: naming the clerk')).toBeVisible();

  // Letters are about the source while its list has the focus: none reaches the claims.
  await expect(pane(desk).getByRole('listbox')).toBeFocused();
  await desk.keyboard.press('Delete');
  await expect(pane(desk).getByText('No sources yet')).toBeVisible();
  await expect(pane(desk)).toBeFocused();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(desk)).toContainText(['Minutes, first draft']);
  await expectSaved(desk);

  // What the library finds in it leads to it, among the others.
  await dropFiles(pane(desk), [
    { ...minutes, name: 'Letter of the clerk.txt', text: 'The clerk wrote twice.' },
  ]);
  await expect(rows(desk)).toHaveCount(2);
  await expect(rows(desk).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(rows(desk).nth(1)).toContainText(/1 passage/);
  await expectSaved(desk);
  await desk.keyboard.press('Control+l');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('naming the clerk');
  await expect(desk.getByRole('listbox', { name: 'Found' }).getByRole('option')).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(pane(desk).getByRole('listbox')).toBeFocused();
  await expect(rows(desk).and(desk.locator('[aria-selected=true]'))).toContainText('Minutes, first draft');

  // Deleting keeps everything for an undo. Erasing keeps nothing.
  await pane(desk).getByRole('button', { name: 'Erase for good…' }).click();
  const asked = desk.getByRole('alertdialog', { name: 'Erase a source for good' });
  await expect(asked).toContainText('Minutes, first draft”');
  await expect(asked.getByLabel('To go on, type: erase')).toBeFocused();
  await desk.keyboard.type('erase');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog', { name: 'What was erased' })).toContainText(
    'erased from this library',
  );
  await desk.keyboard.press('Escape');
  // The desk begins anew, with its claims beside the text: what is pressed before that is about the desk that goes.
  await expect(pane(desk)).toBeHidden();
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('Control+3');
  await expect(rows(desk)).toHaveCount(1);
  await expect(rows(desk)).toContainText(['Letter of the clerk']);
});

test('a link and a conversation become sources, and a wrong link says so', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await expect(pane(desk)).toBeFocused();
  await paste(desk, { text: 'https://port.example/notices/12' });
  const link = desk.getByRole('dialog', { name: 'Add a link' });
  await expect(link.getByRole('textbox', { name: 'Link' })).toHaveValue('https://port.example/notices/12');
  await link.getByRole('textbox', { name: 'Archived copy' }).fill('port');
  await desk.keyboard.press('Control+Enter');
  await expect(link.getByText('A link begins with http:// or https://.')).toBeVisible();
  await link.getByRole('textbox', { name: 'Archived copy' }).fill('');
  await desk.keyboard.press('Control+Enter');
  await expect(rows(desk)).toContainText(['https://port.example/notices/12']);

  await pane(desk).getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /conversation/ }).click();
  const talk = desk.getByRole('dialog', { name: 'Add a conversation' });
  await desk.keyboard.press('Control+Enter');
  await expect(talk.getByRole('alert')).toBeVisible();
  await talk.getByRole('textbox', { name: 'Title' }).fill('Call with the harbour master');
  await desk.keyboard.press('Control+Enter');
  await expect(rows(desk)).toContainText(['https://port.example/notices/12', 'Call with the harbour master']);
  await expectSaved(desk);
});

test('a locked file asks for its password, a wrong one again, and is read with the right one', async ({
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const locked = join(import.meta.dirname, '../fixtures/office/locked-agile.docx');
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
    },
    [locked],
  );
  await pane(desk).getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  await expect(rows(desk)).toContainText(['locked-agile']);
  await pane(desk).getByRole('button', { name: 'Password…' }).click();
  const asks = desk.getByRole('dialog', { name: /password/i });
  await desk.keyboard.type('wrong one');
  await desk.keyboard.press('Enter');
  await expect(asks).toBeHidden();
  await pane(desk).getByRole('button', { name: 'Password…' }).click();
  await desk.keyboard.type('beemster');
  await desk.keyboard.press('Enter');
  await expect(rows(desk).first()).toContainText(/\d+ passages?/);
});

test('sources of another article are given to this one, and each keeps its own', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await dropFiles(pane(desk), [minutes]);
  await expect(rows(desk).first()).toContainText(/\d+ passages/);
  await desk.keyboard.press('Control+l');
  await openPasted(
    desk,
    'Ferries stop for a day.\n\nThe ferry across the river stops on Sunday, the operator said.',
  );
  await desk.keyboard.press('Control+3');
  await pane(desk).getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /another article/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Sources of another article' });
  await dialog.getByRole('button', { name: / Article$/ }).focus();
  await chooseFromList(desk, 'Harbour bridge to close for six weeks');
  await dialog.getByRole('checkbox', { name: 'Minutes of the port' }).focus();
  await desk.keyboard.press('Space');
  await expectAccessible(desk, 'sources of another article');
  await dialog.getByRole('button', { name: 'Add 1 source' }).press('Enter');
  await expect(rows(desk)).toContainText(['Minutes of the port']);
  await expect(rows(desk).first()).toContainText(/\d+ passages/);
});
