import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, galley, inspector, openPasted } from '../helpers/desk.ts';
import { givePassphrase } from '../helpers/passphrase.ts';
import { buildDocx, p, r } from '../renderer/reader/formats/docx/build-docx.ts';

/** A draft as a word processor online exports it: links by its own page, a comment with a link, a note. */
function draft(more = '', comment = 'Phoned Jan Kroes on 4 May'): Uint8Array {
  const detour = (address: string) =>
    `https://www.google.com/url?q=${encodeURIComponent(address)}&amp;sa=D&amp;source=docs`;
  return buildDocx({
    links: [detour('https://quay.example/counts'), '#heading=h.1', 'https://quay.example/minutes'],
    body:
      p('Quay counts more boats', 'Heading1') +
      p('By Ada Byrne') +
      `<w:p>${r('The quay counted ')}<w:hyperlink r:id="rIdLink0">${r('four hundred boats')}</w:hyperlink>${r(' in the month of May. The council, as ')}<w:hyperlink r:id="rIdLink1">${r('described above')}</w:hyperlink>${r(', expects five hundred in June.')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' ')}<w:commentRangeStart w:id="0"/>${r('The harbour master is not so sure of that at all')}<w:commentRangeEnd w:id="0"/>${r('.')}${more}</w:p>`,
    footnotes: `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r(' See ')}<w:hyperlink r:id="rIdLink2">${r('the minutes of 3 May')}</w:hyperlink></w:p></w:footnote>`,
    comments:
      `<w:comment w:id="0" w:author="Ada Byrne" w:date="2026-05-04T10:00:00Z">${p(comment)}</w:comment>` +
      `<w:comment w:id="1" w:author="Ed">${p('nice')}</w:comment>`,
  });
}

const dialog = (desk: Page): Locator => desk.getByRole('dialog', { name: 'Author’s notes' });

async function command(desk: Page, words: string): Promise<void> {
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type(words);
  await desk.keyboard.press('Enter');
}

async function load(app: ElectronApplication, desk: Page, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await desk.keyboard.press('Control+o');
  await expect(galley(desk)).toBeFocused();
}

test('what the author left in a draft is offered once, looked at and made into evidence by keys', async ({
  folder,
  emptyDesk,
}) => {
  const file = join(folder, 'quay.docx');
  writeFileSync(file, draft());
  const { app, desk } = await emptyDesk();
  await load(app, desk, file);
  await expect(desk.getByText('3 notes of the author can become evidence.')).toBeVisible();
  await desk.getByRole('button', { name: 'Look at them…' }).click();

  const shown = dialog(desk);
  await expect(shown.getByRole('region', { name: 'Links' })).toContainText('https://quay.example/counts');
  await expect(shown.getByRole('region', { name: 'Footnotes' })).toContainText(
    'https://quay.example/minutes',
  );
  await expect(shown.getByRole('region', { name: 'Comments' })).toContainText('Ada Byrne · 4 May 2026');
  await expect(shown.getByRole('checkbox', { name: 'four hundred boats' })).toBeChecked();
  await expect(shown).toContainText(
    'Makes a new claim: The quay counted four hundred boats in the month of May.',
  );
  await expect(shown.getByRole('checkbox', { name: /^described above/ })).toHaveCount(0);
  await expectAccessible(desk, 'the author’s notes');

  await expect(shown.getByRole('button', { name: 'Make 3 pieces of evidence' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect(claimRows(desk)).toHaveCount(0);

  await command(desk, 'footnotes');
  const link = shown.getByRole('checkbox', { name: 'four hundred boats' });
  await expect(link).toBeChecked();
  await link.focus();
  await desk.keyboard.press('Space');
  const take = shown.getByRole('button', { name: 'Make 2 pieces of evidence' });
  await take.focus();
  await desk.keyboard.press('Enter');
  await expect(shown).toHaveCount(0);
  await expect(claimRows(desk)).toHaveCount(2);
  await expect(inspector(desk)).toContainText('https://quay.example/minutes');

  await command(desk, 'footnotes');
  await expect(shown.getByRole('region', { name: 'Evidence already' })).toContainText('Phoned Jan Kroes');
  await expect(shown.getByRole('button', { name: 'Make 1 piece of evidence' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(claimRows(desk)).toHaveCount(3);

  await galley(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(2);
  await desk.keyboard.press('Control+z');
  await expect(claimRows(desk)).toHaveCount(0);
});

test('protected notes ask for a passphrase before they are kept', async ({ folder, emptyDesk }) => {
  const file = join(folder, 'quay.docx');
  writeFileSync(file, draft());
  const { app, desk } = await emptyDesk();
  await load(app, desk, file);
  await command(desk, 'footnotes');
  const shown = dialog(desk);
  await shown.getByRole('checkbox', { name: 'These are protected sources' }).focus();
  await desk.keyboard.press('Space');
  await shown.getByRole('button', { name: 'Make 3 pieces of evidence' }).focus();
  await desk.keyboard.press('Enter');
  await givePassphrase(desk);
  await expect(claimRows(desk)).toHaveCount(3);
});

/** The same text by a newer draft: the comment says more, a note is new, and one is on words that are not loaded. */
function newerDraft(): Uint8Array {
  return draft(
    `${r(' Ferries ')}<w:hyperlink r:id="rIdLink2">${r('were never counted')}</w:hyperlink>${r('.')}`,
    'Phoned Jan Kroes on 4 May, and again on 6 May',
  );
}

test('the notes of another file go to the article that is there: what is new, once', async ({
  folder,
  emptyDesk,
}) => {
  const file = join(folder, 'quay.docx');
  writeFileSync(file, draft());
  const { app, desk } = await emptyDesk();
  await load(app, desk, file);
  await desk.getByRole('button', { name: 'Look at them…' }).click();
  const shown = dialog(desk);
  await shown.getByRole('button', { name: 'Make 3 pieces of evidence' }).click();
  await expect(claimRows(desk)).toHaveCount(3);

  const newer = join(folder, 'quay-2.docx');
  writeFileSync(newer, newerDraft());
  await answerOpenDialog(app, [newer]);
  await command(desk, 'notes in another file');
  await expect(shown).toContainText('4 comments, notes and links are in quay-2.docx, which is not loaded.');
  await expect(shown.getByRole('region', { name: 'Evidence already' })).toContainText('four hundred boats');
  await expect(shown.getByRole('region', { name: 'Comments' })).toContainText('and again on 6 May');
  await expect(shown.getByRole('region', { name: 'Not placed' })).toContainText('were never counted');
  await expectAccessible(desk, 'the notes of another file');
  await shown.getByRole('button', { name: 'Make 1 piece of evidence' }).click();
  await expect(shown).toHaveCount(0);
  await expect(claimRows(desk)).toHaveCount(3);

  await answerOpenDialog(app, [newer]);
  await command(desk, 'notes in another file');
  await expect(shown.getByRole('region', { name: 'Evidence already' })).toContainText('and again on 6 May');
  await expect(shown.getByRole('button', { name: 'Make evidence' })).toBeDisabled();
  await desk.keyboard.press('Escape');

  await answerOpenDialog(app, [newer]);
  await desk.keyboard.press('Control+o');
  await desk.getByRole('button', { name: 'Only the author’s notes' }).click();
  await expect(shown.getByRole('region', { name: 'Not placed' })).toBeVisible();
  await desk.keyboard.press('Escape');

  const empty = join(folder, 'bare.txt');
  writeFileSync(empty, 'Quay counts more boats\n\nNobody said so.');
  await answerOpenDialog(app, [empty]);
  await command(desk, 'notes in another file');
  await expect(desk.getByText('bare.txt holds no comments, footnotes, endnotes or links.')).toBeVisible();
});

test('a text without notes offers nothing', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await openPasted(desk);
  await expect(desk.getByRole('button', { name: 'Look at them…' })).toHaveCount(0);
  await command(desk, 'footnotes');
  await expect(dialog(desk)).toContainText('No comments, notes or links came with this version’s document.');
  await desk.keyboard.press('Enter');
  await expect(dialog(desk)).toHaveCount(0);
});
