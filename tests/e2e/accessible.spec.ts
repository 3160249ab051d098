import type { Locator, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { addEvidence, nameChecker, nameSpeaker } from '../../scripts/drive/steps.ts';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { reloadDesk } from '../helpers/app-process.ts';
import {
  claimRows,
  expectSaved,
  galley,
  inspector,
  marginMark,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

/** Puts the light theme on, as the page begins in it. */
async function inLight(desk: Page): Promise<void> {
  await desk.evaluate(() => window.tickmark.call('settings.set', { theme: 'light' }));
  await reloadDesk(desk);
  await expect(desk.locator('html')).toHaveAttribute('data-theme', 'light');
}

/** Holds a file of another window over what is at `target`, and does not let it go. */
async function holdFileOver(target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['words'], 'story.txt', { type: 'text/plain' }));
    element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

test('every screen can be read and used by everybody, in every theme', async ({ start, folder }) => {
  const { app, desk } = await start();
  await inLight(desk);
  await expect(desk.getByRole('heading', { name: 'Welcome to Tickmark' })).toBeVisible();
  await expectAccessible(desk, 'first start');
  await desk.getByRole('button', { name: 'Begin' }).click();
  await expect(desk.getByText('Give a name.')).toBeVisible();
  await expectAccessible(desk, 'first start without a name');
  await desk.getByLabel('Name', { exact: true }).focus();
  await nameChecker(desk, 'Noor Smit');
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await expectAccessible(desk, 'empty library');

  await answerOpenDialog(app, [folder]);
  await desk.keyboard.press('Control+o');
  await expect(desk.getByRole('dialog', { name: 'Not loaded' })).toBeVisible();
  await expectAccessible(desk, 'failed load');
  await desk.keyboard.press('Escape');

  await openPasted(desk);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('c');
  await desk.keyboard.press('u');
  await expectSaved(desk);
  await expectAccessible(desk, 'desk');
  await desk.keyboard.press('Enter');
  const reason = inspector(desk).getByRole('button', { name: /Why it cannot be verified/ });
  await expect(reason).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('option', { name: 'Single source' })).toBeVisible();
  await expectAccessible(desk, 'reasons to choose from');
  await desk.keyboard.press('Escape');
  await expect(reason).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();
  await desk.getByRole('button', { name: 'Export, print, save a case file' }).click();
  await expect(desk.getByRole('menu')).toBeVisible();
  await expectAccessible(desk, 'ways to hand the work over');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('menu')).toBeHidden();
  // From somewhere else: the first move after a key only says that the mouse is used again.
  await galley(desk).hover();
  await desk.getByRole('banner').getByRole('button', { name: 'Settings' }).hover();
  await expect(desk.getByRole('tooltip')).toBeVisible();
  await expectAccessible(desk, 'tooltip');
  await desk.mouse.move(-1, -1);
  await galley(desk).focus();
  await desk.keyboard.press('Control+e');
  const report = desk.frameLocator('iframe[title="Preview of the report"]');
  await expect(report.locator('body')).toContainText('Harbour bridge to close');
  await expectAccessible(desk, 'export');
  await desk.getByRole('button', { name: 'New…' }).click();
  const look = desk.getByRole('dialog', { name: 'A newsroom’s look' });
  await look.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(look).toContainText('A newsroom needs a name.');
  await expectAccessible(desk, 'look without a name');
  await desk.keyboard.press('Escape');
  await expect(look).toBeHidden();
  await desk.keyboard.press('Escape');

  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await expectAccessible(desk, 'library');
  await desk.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = desk.getByRole('dialog', { name: 'Filters' });
  await filters.getByText('With open claims').click();
  await expectAccessible(desk, 'filters of the library');
  await filters.getByText('With open claims').click();
  await desk.keyboard.press('Escape');
  await expect(filters).toBeHidden();
  await desk.getByRole('button', { name: 'Arrange' }).click();
  await desk.getByRole('dialog', { name: 'Arrange' }).getByText('Outlet', { exact: true }).first().click();
  await expectAccessible(desk, 'arrangement of the library');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog', { name: 'Arrange' })).toBeHidden();
  await expectAccessible(desk, 'groups of the library');
  await desk.getByRole('treegrid').focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Control+i');
  await expect(desk.getByRole('dialog', { name: 'Details of the article' })).toBeVisible();
  await expectAccessible(desk, 'details');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('treegrid')).toBeFocused();
  await desk.keyboard.press('Shift+F10');
  await expect(desk.getByRole('menu')).toBeVisible();
  await expectAccessible(desk, 'menu of an article');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('treegrid')).toBeFocused();
  await desk.keyboard.press('F2');
  await expect(desk.getByRole('textbox', { name: 'New title' })).toBeFocused();
  await expectAccessible(desk, 'title that is being changed');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('treegrid')).toBeFocused();
  await holdFileOver(desk.locator('body'));
  await expect(desk.getByText('Drop to load')).toBeVisible();
  await expectAccessible(desk, 'a file held over the window');
  await desk.dispatchEvent('body', 'dragleave');
  await desk.keyboard.press('Control+,');
  await expect(desk.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expectAccessible(desk, 'settings');
});

test('everything on the desk can be read and used by everybody, in every theme', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await inLight(desk);
  await openPasted(desk);
  await expectAccessible(desk, 'desk without a claim');
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('m');
  await goToSentence(desk, sentences.cost);
  await desk.keyboard.press('b');
  await expect(galley(desk).getByRole('button', { name: /not article text/ })).toBeVisible();
  await desk.keyboard.press('b');
  for (const verdict of ['v', 'u', 'x', '0']) {
    await desk.keyboard.press('c');
    await desk.keyboard.press(verdict);
    await expectSaved(desk);
    await expectAccessible(desk, `claim with ${verdict}`);
  }
  await nameSpeaker(desk, 'the city', 'said');
  await addEvidence(desk, { link: 'https://city.example/yearbook', title: 'Yearbook', quotation: 'p. 12' });
  // By ear: what the row shows, which words the mark is about, and which claim is the selected one.
  await expect(claimRows(desk).first()).toHaveAccessibleName(
    `Claim 1, unchecked: ${sentences.cost} the city`,
  );
  const mark = marginMark(desk, 1, 'unchecked');
  await expect(mark).toHaveAccessibleDescription(sentences.cost);
  await expect(mark).toHaveAttribute('aria-current', 'true');
  await expect(
    inspector(desk)
      .getByRole('article', { name: 'Yearbook' })
      .getByRole('button', { name: /: Yearbook$/ }),
    'edit, delete, erase',
  ).toHaveCount(3);
  await holdFileOver(claimRows(desk).first());
  await expect(desk.getByText('Drop: evidence for claim 1')).toBeVisible();
  await expectAccessible(desk, 'a file held over a claim');
  await desk.dispatchEvent('body', 'dragleave');
  await inspector(desk).getByRole('button', { name: 'History' }).click();
  await expect(inspector(desk)).toContainText('Made the claim');
  await expectAccessible(desk, 'claim with speaker, evidence and history');
  await inspector(desk)
    .getByRole('button', { name: /^city\.example/ })
    .click();
  await expectAccessible(desk, 'link');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('alertdialog')).toBeHidden();
  await desk.keyboard.press('a');
  await expect(desk.getByLabel('Words that show it')).toBeVisible();
  await expectAccessible(desk, 'speaker');
  const speaker = desk.getByRole('combobox', { name: 'Speaker' });
  await speaker.fill('city');
  const names = desk.getByRole('listbox', { name: 'Speaker' });
  await expect(names).toBeVisible();
  await expect(inspector(desk).getByText('1 name to choose from')).toHaveRole('status');
  await desk.keyboard.press('ArrowDown');
  await expectAccessible(desk, 'speaker, with a name to choose');
  // Whoever reads by ear has the claim meanwhile, and is told which name a key takes.
  await expect(galley(desk)).toHaveRole('document');
  const active = await speaker.getAttribute('aria-activedescendant');
  await expect(names.getByRole('option', { name: 'the city', selected: true })).toHaveId(active ?? '');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await desk.keyboard.type('ftp://nowhere');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toContainText('A link begins with');
  await form.getByRole('textbox', { name: 'Looked at on' }).fill('31 February 2025');
  await desk.keyboard.press('Control+Enter');
  await expect(form).toContainText('This is no date.');
  await expectAccessible(desk, 'evidence that is not right yet');
  await desk.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await desk.keyboard.press('s');
  await expect(desk.getByRole('contentinfo')).toContainText('then');
  await expectAccessible(desk, 'key that waits for its second');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('cars');
  await expectAccessible(desk, 'find');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('zeppelin');
  await expect(desk.getByRole('search')).toContainText('not found');
  await expectAccessible(desk, 'find without a match');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: /^Group, or filter/ }).click();
  await expect(desk.getByRole('dialog')).toBeVisible();
  await expectAccessible(desk, 'more filters');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('Control+k');
  await expect(desk.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectAccessible(desk, 'palette');
  await desk.keyboard.type('zeppelin');
  await expect(desk.getByRole('dialog').getByRole('option')).toHaveCount(0);
  await expect(desk.getByText('There is no such command.')).toBeVisible();
  await expectAccessible(desk, 'palette without a match');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await expectAccessible(desk, 'keys');
});
