import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  dropFiles,
  expectSaved,
  galley,
  inspector,
  marginMark,
  openPasted,
  paste,
  story,
} from '../helpers/desk.ts';
import { dropFromDisk } from '../helpers/from-disk.ts';
import { buildDocx, p, r } from '../renderer/reader/formats/docx/build-docx.ts';

const mail = [
  'From: Ines Holt <ines@harbourpost.example>',
  'To: desk@harbourpost.example',
  'Subject: Two stories for tomorrow',
  'Date: Mon, 2 Mar 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Please check both of these before noon. The second one has numbers that I could not find anywhere else.',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8; name="pier.txt"',
  'Content-Disposition: attachment; filename="pier.txt"',
  '',
  'Pier closed until May',
  '',
  'The pier is closed until May, a ranger said. Eleven of its planks are gone.',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8; name="tram.txt"',
  'Content-Disposition: attachment; filename="tram.txt"',
  '',
  'Tram to the beach runs again',
  '',
  'The tram to the beach runs again from Monday, the city said. A ride costs 3 euros.',
  '',
  '--edge--',
  '',
].join('\r\n');

const held = JSON.stringify({
  uri: 'https://agency.example/stories/7',
  type: 'text',
  version: '1',
  pubstatus: 'usable',
  headline: 'Ministry to cut harbour dues',
  byline: 'By Ada Quist',
  language: 'en',
  versioncreated: '2026-03-01T18:00:00Z',
  embargoed: '2026-03-02T06:00:00Z',
  ednote: 'The figure in the second paragraph is the ministry’s own.',
  body_text:
    'The ministry will cut harbour dues by 4 per cent, a paper seen by this agency says.\n\nIt expects 12 million euros less a year.',
});

const onLibrary = (desk: Page) => desk.getByRole('heading', { level: 1 });

test('a mail with two attachments asks which of its texts to load, and loads those', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await dropFiles(onLibrary(desk), [{ name: 'stories.eml', type: 'message/rfc822', text: mail }]);
  const dialog = desk.getByRole('dialog', { name: 'Several articles in one file' });
  const items = dialog.getByRole('checkbox');
  await expect(items).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Load 0 articles' })).toBeDisabled();
  await expectAccessible(desk, 'several articles in one file');
  await dialog.getByRole('checkbox', { name: /pier/i }).press('Space');
  await dialog.getByRole('checkbox', { name: /tram/i }).press('Space');
  await dialog.getByRole('button', { name: 'Load 2 articles' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole('row', { name: /Pier closed until May/ })).toBeVisible();
  await expect(desk.getByRole('row', { name: /Tram to the beach/ })).toBeVisible();
  await expect(desk.getByRole('row')).toHaveCount(3);
});

test('a text like one that is there becomes its second version, with what was found', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  const edited = story.replace('14,000', '15,500');
  await openPasted(desk);
  await desk.keyboard.press('c');
  await desk.keyboard.press('v');
  await expectSaved(desk);
  await desk.keyboard.press('F2');
  await desk.getByRole('textbox', { name: 'Title' }).fill('Six weeks without a bridge');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  const dialog = desk.getByRole('dialog', { name: 'A new version?' });
  await dropFiles(desk.getByRole('grid', { name: 'Articles' }), [
    { name: 'from-the-author.txt', type: 'text/plain', text: edited },
  ]);
  await expect(dialog).toContainText('It looks like “Six weeks without a bridge”');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await paste(desk, { text: edited });
  await expect(dialog).toContainText('It looks like “Six weeks without a bridge”');
  await expectAccessible(desk, 'a new version?');
  await dialog.getByRole('button', { name: 'New version' }).click();
  await expect(desk.getByText('1 claim of version 1 came along.')).toBeVisible();
  await expect(marginMark(desk, 1, 'verified')).toBeVisible();
  await expect(galley(desk)).toContainText('Some 15,500 cars cross it every day.');

  await desk.getByRole('button', { name: 'Version 2 of 2: choose another' }).click();
  const menu = desk.getByRole('menu', { name: 'Versions of this article' });
  await expect(menu.getByRole('menuitemradio', { checked: true })).toHaveText(/^version 2/);
  await expectAccessible(desk, 'menu of versions');
  await menu.getByRole('menuitemradio', { name: /^version 1/ }).click();
  await expect(galley(desk)).toContainText('Some 14,000 cars cross it every day.');
  await expect(galley(desk)).toContainText('This is version 1. The newest is version 2');
  await expectAccessible(desk, 'an older version');

  await desk.keyboard.press('Control+e');
  const report = desk
    .getByRole('dialog', { name: /report/i })
    .locator('iframe')
    .contentFrame();
  await expect(report.getByText('14,000 cars').first()).toBeVisible();
  await desk.keyboard.press('Escape');
  await galley(desk).getByRole('button', { name: 'Go to the newest' }).click();
  await expect(galley(desk)).toContainText('Some 15,500 cars cross it every day.');

  const third = join(folder, 'third.txt');
  writeFileSync(third, edited.replace('2 March', '3 March'));
  await answerOpenDialog(app, [third]);
  await byPalette(desk, 'load newer version');
  await expect(desk.getByRole('button', { name: 'Version 3 of 3: choose another' })).toBeVisible();
  await expect(marginMark(desk, 1, 'verified')).toBeHidden();

  // What did not come along is told under the title, and listed with what stands there now.
  await expect(galley(desk)).toContainText('came along without its tick');
  await galley(desk).getByRole('button', { name: 'Show…' }).click();
  const left = desk.getByRole('dialog', { name: 'Claims left behind in version 2' });
  const row = left.getByRole('button', { name: /^Claim 1 of version 2, verified/ });
  await expect(row).toContainText('Came along without its tick');
  await expect(row).toBeFocused();
  await expectAccessible(desk, 'claims left behind');
  await left.getByRole('button', { name: /^Now:.*closes on 3 March/ }).click();
  await expect(left).toBeHidden();

  // The former tick stands beside what has changed; one key confirms it, and undo brings it back.
  await marginMark(desk, 1, 'unchecked').click();
  await expect(inspector(desk)).toContainText('Former tick');
  await expect(inspector(desk)).toContainText('A figure has changed.');
  await expectAccessible(desk, 'a former tick');
  await desk.keyboard.press('r');
  await expect(marginMark(desk, 1, 'verified')).toBeVisible();
  await expect(inspector(desk)).not.toContainText('Former tick');
  await expect(galley(desk)).not.toContainText('came along without its tick');
  await desk.keyboard.press('Control+z');
  await expect(inspector(desk)).toContainText('Former tick');
  await desk.keyboard.press('Shift+R');
  await expect(inspector(desk)).not.toContainText('Former tick');
  await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await byPalette(desk, 'left behind');
  await expect(row).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).toContainText('This is version 2. The newest is version 3');
  await expect(inspector(desk)).toContainText('closes on 2 March');
  await byPalette(desk, 'left behind');
  await expect(desk.getByRole('dialog', { name: 'Claims left behind in version 1' })).toContainText(
    'Every claim of version 1 is in this text',
  );
  await desk.keyboard.press('Escape');
  await galley(desk).getByRole('button', { name: 'Go to the newest' }).click();
  await expect(galley(desk)).toContainText('closes on 3 March');
  await app.evaluate(
    ({ clipboard }, copied) => clipboard.writeText(copied),
    edited.replace('2 March', '4 March'),
  );
  await byPalette(desk, 'clipboard');
  await expect(desk.getByRole('button', { name: 'Version 4 of 4: choose another' })).toBeVisible();
  await expect(galley(desk)).toContainText('closes on 4 March');

  // A text without a headline leads to its title, and no longer says so once it has one.
  await desk.keyboard.press('Control+l');
  await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await paste(desk, { text: 'The ferry sails again from Monday, and nobody knows for how long it will.\n' });
  await expect(galley(desk)).toContainText('No headline was found');
  await galley(desk).getByRole('button', { name: 'Give the title…' }).click();
  await expect(desk.getByRole('textbox', { name: 'Title' })).toBeFocused();
  // What stands in for a title goes as one is typed.
  await desk.keyboard.type('Ferry back');
  await desk.keyboard.press('Enter');
  await expect(galley(desk)).not.toContainText('No headline was found');
});

async function byPalette(desk: Page, words: string): Promise<void> {
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Any command' }).fill(words);
  await desk.keyboard.press('Enter');
}

test('a text like one that is there can be another article, or be left', async ({ startAsChecker }) => {
  const { desk } = await startAsChecker();
  await openPasted(desk);
  await desk.keyboard.press('Control+l');
  const rows = desk.getByRole('grid', { name: 'Articles' }).getByRole('row');
  const dialog = desk.getByRole('dialog', { name: 'A new version?' });
  await expect(rows).toHaveCount(2);
  await paste(desk, { text: story.replace('14,000', '15,500') });
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows).toHaveCount(2);
  await paste(desk, { text: story.replace('14,000', '15,500') });
  await dialog.getByRole('button', { name: 'Another article' }).click();
  await expect(galley(desk)).toContainText('Some 15,500 cars cross it every day.');
  await expect(desk.getByRole('button', { name: /choose another/ })).toBeHidden();
  await desk.keyboard.press('Control+l');
  await expect(rows).toHaveCount(3);
});

test('a long load tells how far it is, and stops when asked', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  const numbers = Array.from({ length: 400 }, (_, index) => index + 1);
  await dropFiles(
    onLibrary(desk),
    numbers.map((n) => ({
      name: `note-${n}.txt`,
      type: 'text/plain',
      text: `Lock keeper ${n} of canal ${n * 7}\n\nLock ${n} let ${n * 13} boats through on Tuesday, keeper ${n} said. `.repeat(
        20,
      ),
    })),
  );
  await expect(desk.getByText(/^Loading \d+ of 400$/)).toBeVisible();
  await desk.getByRole('button', { name: 'Stop' }).click();
  const results = desk.getByRole('dialog', { name: 'What was loaded' });
  // A list of four hundred files, which a busy machine takes its time to draw.
  await results.waitFor();
  await expect(results).toContainText('was not read, because the load was stopped');
  const [, missed = '0'] = /(\d+) not loaded/.exec(await results.innerText()) ?? [];
  expect(Number(missed)).toBeGreaterThan(0);
  await expect(desk.getByRole('progressbar')).toBeHidden();
});

test('files that were not loaded say why, and are loaded once they are mended', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await expect(onLibrary(desk)).toBeVisible();
  const document = buildDocx({ body: `${p('Dredging costs more than was said', 'Heading1')}${p(story)}` });
  const cut = join(folder, 'cut.docx');
  const missing = join(folder, 'missing.txt');
  const good = join(folder, 'good.txt');
  writeFileSync(cut, document.subarray(0, 300));
  writeFileSync(good, 'Tram runs\n\nThe tram to the beach runs again, the city said. A ride costs 3 euros.');
  await answerOpenDialog(app, [cut, missing, good]);
  await desk.keyboard.press('Control+o');
  const results = desk.getByRole('dialog', { name: 'What was loaded' });
  await expect(results).toContainText('2 not loaded · 1 loaded');
  await expect(results).toContainText('cut.docx is damaged or cut off');
  await expect(results).toContainText('missing.txt is not there');
  await expectAccessible(desk, 'files that were not loaded');

  // Nothing has changed, so it fails as before.
  await results.getByRole('button', { name: 'Try cut.docx again' }).click();
  await expect(results.getByRole('progressbar')).toBeHidden();
  await expect(results).toContainText('cut.docx is damaged or cut off');

  writeFileSync(cut, document);
  await results.getByRole('button', { name: 'Try cut.docx again' }).click();
  await expect(results).toContainText('1 not loaded · 2 loaded');
  await expect(
    results.getByRole('button', { name: 'Open “Dredging costs more than was said”' }),
  ).toBeVisible();
  writeFileSync(
    missing,
    'Pier closed\n\nThe pier is closed until May, a ranger said. Eleven planks are gone.',
  );
  await results.getByRole('button', { name: 'Try missing.txt again' }).press('Enter');
  await expect(results).toBeHidden();
  await expect(desk.getByText('3 articles loaded')).toBeVisible();
  await expect(desk.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(4);
});

test('all that failed is tried again at once; what was dropped, and is no article, is not', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await expect(onLibrary(desk)).toBeVisible();
  const names = ['first.txt', 'second.txt'];
  await answerOpenDialog(
    app,
    names.map((name) => join(folder, name)),
  );
  await desk.keyboard.press('Control+o');
  const results = desk.getByRole('dialog', { name: 'What was loaded' });
  await expect(results).toContainText('2 not loaded');
  for (const name of names)
    writeFileSync(join(folder, name), `Ferry ${name} late\n\nThe ferry was late, the line said of ${name}.`);
  await results.getByRole('button', { name: 'Try all 2 again' }).click();
  await expect(desk.getByText('2 articles loaded')).toBeVisible();

  await dropFiles(onLibrary(desk), [{ name: 'data.json', type: 'application/json', text: '{"ships": 40}' }]);
  const dropped = desk.getByRole('dialog', { name: 'Not loaded' });
  await expect(dropped).toContainText('data.json is in a format that Tickmark does not read');
  await expect(dropped.getByRole('button', { name: /again/ })).toHaveCount(0);
});

test('a folder dropped on the window brings the articles in it, and in the folders in it', async ({
  emptyDesk,
  folder,
}) => {
  const { desk } = await emptyDesk();
  await expect(onLibrary(desk)).toBeVisible();
  const dropped = join(folder, 'stories');
  mkdirSync(join(dropped, 'march', 'late'), { recursive: true });
  writeFileSync(join(dropped, 'bridge.txt'), story);
  writeFileSync(join(dropped, 'march', 'late', 'embargo.json'), held);
  writeFileSync(join(dropped, 'march', 'picture.png'), 'no picture');
  writeFileSync(join(dropped, '.hidden.txt'), 'Hidden\n\nThis file is hidden from sight.');
  await dropFromDisk(desk, dropped);
  await expect(desk.getByText('2 articles loaded')).toBeVisible();
  const rows = desk.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Ministry to cut harbour dues' })).toContainText(
    'Embargo until 2 March 2026',
  );
});

test('a story under embargo says so on the desk and in its report', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await dropFiles(onLibrary(desk), [{ name: 'dues.json', type: 'application/json', text: held }]);
  await expect(galley(desk)).toContainText('Embargo until 2 March 2026');
  await expect(galley(desk)).toContainText('Editor’s note: The figure in the second paragraph');
  await expectAccessible(desk, 'a story under embargo');
  await desk.keyboard.press('Control+e');
  const report = desk
    .getByRole('dialog', { name: /report/i })
    .locator('iframe')
    .contentFrame();
  await expect(report.getByText('Embargo until 2 March 2026')).toBeVisible();
});

test('comments of a Word document stand beside their words, and in the inspector for the keys', async ({
  emptyDesk,
  folder,
}) => {
  const { desk } = await emptyDesk();
  await expect(onLibrary(desk)).toBeVisible();
  const file = join(folder, 'dredging.docx');
  const marked = `<w:commentRangeStart w:id="0"/>${r('18 million euros')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;
  const body = `${p('Dredging costs more than was said', 'Heading1')}<w:p>${r('Dredging the basin cost ')}${marked}${r(' in 2021, the port said.')}</w:p>${p('Nobody has agreed on a price for the next time, and the port will not say what it expects.')}`;
  const comments = `<w:comment w:id="0" w:author="Eva de Wit" w:date="2022-06-14T10:30:00Z"><w:p>${r('The annual report has 16.4.')}</w:p></w:comment>`;
  writeFileSync(file, buildDocx({ body, comments }));
  await dropFromDisk(desk, file);
  await expect(galley(desk)).toContainText('Dredging the basin cost 18 million euros in 2021');
  await expect(galley(desk)).not.toContainText('The annual report has 16.4.');
  await galley(desk).getByRole('button', { name: '1 comment that came with the document' }).click();
  const note = desk.getByRole('dialog', { name: '1 comment that came with the document' });
  await expect(note).toContainText('Eva de Wit');
  await expect(note).toContainText('The annual report has 16.4.');
  await expectAccessible(desk, 'a comment');
  await desk.keyboard.press('Escape');
  await expect(note).toBeHidden();
  const place = inspector(desk).getByRole('button', { name: '18 million euros' });
  await place.press('Enter');
  await expect(inspector(desk)).toContainText(
    'Dredging the basin cost 18 million euros in 2021, the port said.',
  );
  await expectAccessible(desk, 'comments');
});
