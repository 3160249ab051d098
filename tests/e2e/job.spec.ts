import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence, selectWords, tabTo } from '../../scripts/drive/keys.ts';
import { answerOpenDialog, answerSaveDialog } from '../../scripts/drive/launch.ts';
import { paintedWords, wordsPainted } from '../../scripts/drive/painted.ts';
import {
  addEvidence,
  giveCorrection,
  giveReason,
  nameChecker,
  nameSpeaker,
} from '../../scripts/drive/steps.ts';
import { expect, test } from '../helpers/app.ts';
import { dragOver } from '../helpers/drag-over.ts';
import { filesWith } from '../helpers/files-with.ts';
import {
  claimRows,
  expectSaved,
  expectTick,
  galley,
  holdCall,
  inspector,
  marginMark,
  expectBack,
  openFirst,
  openPasted,
  sentences,
  story,
} from '../helpers/desk.ts';
import { areaOf, pixelsOf } from '../helpers/pixels.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';

test('the whole job: first start, load, mark, restart, export', async ({ start, folder }) => {
  const file = join(folder, 'bridge.txt');
  writeFileSync(file, story);
  const first = await start();
  const { desk } = first;

  await expect(desk.getByRole('heading', { name: 'Welcome to Tickmark' })).toBeVisible();
  await nameChecker(desk, 'Noor Smit');
  await desk.evaluate(() => window.tickmark.call('settings.set', { suggestOnLoad: false }));
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await answerOpenDialog(first.app, [file]);
  await desk.keyboard.press('Control+o');
  await expect(galley(desk)).toBeFocused();
  await expect(galley(desk)).toContainText('Ines Holt');
  await expect(desk.getByRole('banner')).toContainText('5 sentences untouched');

  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await nameSpeaker(desk, 'the port authority', 'said');
  for (const key of ['s', 'v', 'v']) await desk.keyboard.press(key);
  await addEvidence(desk, { link: 'https://port.example/notices/12', title: 'Notice 12' });
  await goToSentence(desk, sentences.safe);
  await desk.keyboard.press('c');
  await desk.keyboard.press('u');
  await giveReason(desk, 'Opinion or forecast');
  await goToSentence(desk, sentences.cars);
  await selectWords(desk, '14,000 cars');
  await desk.keyboard.press('c');
  await desk.keyboard.press('x');
  await giveCorrection(desk, '11,000 cars');
  await goToSentence(desk, sentences.cost);
  await desk.keyboard.press('c');
  await goToSentence(desk, sentences.cyclists);
  await desk.keyboard.press('m');
  await expect(desk.getByRole('banner')).toContainText('3 of 4 decided · 0 sentences untouched');
  await expectSaved(desk);
  await first.quit();

  const second = await start();
  await expectBack(second.desk);
  await second.desk.keyboard.press('Control+l');
  await expect(second.desk.getByRole('row', { name: /Harbour bridge/ })).toContainText('3 of 4');
  await openFirst(second.desk);
  await expect(second.desk.getByRole('banner')).toContainText('3 of 4 decided · 0 sentences untouched');
  const painted = await paintedWords(second.desk);
  expect(painted['tm-verified-0']).toEqual([sentences.closes]);
  expect(painted['tm-unverifiable-0']).toEqual([sentences.safe]);
  expect(painted['tm-refuted-0']).toEqual(['14,000 cars']);
  expect(painted['tm-unchecked-0']).toEqual([sentences.cost]);
  expect(painted['tm-no-claim']).toEqual([sentences.cyclists]);

  await second.desk.keyboard.press('Control+e');
  const dialog = second.desk.getByRole('dialog', { name: 'Export report' });
  await expect(dialog.frameLocator('iframe').getByText('11,000 cars').first()).toBeVisible();
  await expect(dialog).toContainText('1 claim unchecked');
  for (const form of ['HTML', 'PDF', 'JSON']) {
    const path = join(folder, `report.${form.toLowerCase()}`);
    await answerSaveDialog(second.app, path);
    await dialog.getByText(form, { exact: true }).click();
    await dialog.getByRole('button', { name: `Save ${form}…` }).click();
    await expect(dialog.getByRole('status').filter({ hasText: path })).toBeVisible();
  }
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  for (const words of ['11,000 cars', 'Opinion or forecast', 'https://port.example/notices/12', 'Noor Smit'])
    expect(html).toContain(words);
  const json = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    claims: { quote: string; verdict: { value: string } }[];
  };
  expect(json.claims.map(({ quote, verdict }) => [quote, verdict.value])).toEqual([
    [sentences.closes, 'verified'],
    [sentences.safe, 'unverifiable'],
    ['14,000 cars', 'refuted'],
    [sentences.cost, 'unchecked'],
  ]);
  expect(readFileSync(join(folder, 'report.pdf'), 'latin1')).toMatch(/^%PDF-[^]*\/StructTreeRoot/);
});

test.describe('marks', () => {
  test('every verdict key sets its tick: in the margin, the list, the inspector and under the words', async ({
    emptyDesk,
  }) => {
    const { app, desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    const keys = { v: 'verified', u: 'unverifiable', x: 'refuted', '0': 'unchecked' } as const;
    for (const [key, verdict] of Object.entries(keys)) {
      await desk.keyboard.press(key);
      await expect(marginMark(desk, 1, verdict)).toBeVisible();
      await expect(marginMark(desk, 1, verdict).locator(`[data-verdict=${verdict}]`)).toBeVisible();
      await expect(claimRows(desk).locator(`[data-verdict=${verdict}]`).first()).toBeVisible();
      await expectTick(desk, 'that it is so', verdict);
      expect(await wordsPainted(desk, verdict)).toEqual([sentences.closes]);
      for (const other of Object.values(keys)) {
        if (other !== verdict) expect(await wordsPainted(desk, other)).toEqual([]);
      }
      const area = await areaOf(desk, `tm-${verdict}-0`);
      expect(await pixelsOf(app, desk, area, verdict), `line of ${verdict}`).toBeGreaterThan(area.width / 2);
      for (const other of Object.values(keys)) {
        if (other !== verdict)
          expect(await pixelsOf(app, desk, area, other), `line of ${other}`).toBeLessThan(area.width / 20);
      }
    }
  });

  test('every said key sets the other tick, once there is a speaker', async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.safe);
    await desk.keyboard.press('c');
    await desk.keyboard.press('s');
    await desk.keyboard.press('v');
    await expect(desk.getByRole('log')).toContainText('give a speaker first');
    await nameSpeaker(desk, 'Jan Kroes', 'said');
    for (const [key, verdict] of [
      ['v', 'verified'],
      ['u', 'unverifiable'],
      ['x', 'refuted'],
      ['0', 'unchecked'],
    ] as const) {
      await desk.keyboard.press('s');
      await expect(desk.getByRole('contentinfo')).toContainText('then');
      await desk.keyboard.press(key);
      await expectTick(desk, 'that it was said', verdict);
      await expectTick(desk, 'that it is so', 'unchecked');
    }
  });

  test('a claim is made of a sentence, of words selected by keys and of words dragged over', async ({
    emptyDesk,
  }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    await goToSentence(desk, sentences.cars);
    await selectWords(desk, '14,000 cars');
    await desk.keyboard.press('c');
    await expect(marginMark(desk, 2, 'unchecked')).toBeVisible();
    await dragOver(desk, '3 million euros');
    await desk.keyboard.press('c');
    await expect(marginMark(desk, 3, 'unchecked')).toBeVisible();
    await expect
      .poll(async () => (await wordsPainted(desk, 'unchecked')).sort())
      .toEqual(['14,000 cars', '3 million euros', sentences.closes].sort());
    await expect(claimRows(desk)).toHaveCount(3);

    // Words of another claim are not given to the one that happens to be selected.
    await dragOver(desk, '14,000');
    await desk.keyboard.press('Shift+C');
    await expect(desk.getByText('These words are in claim 2')).toBeVisible();
    await desk.keyboard.press('Shift+C');
    await expect
      .poll(async () => (await wordsPainted(desk, 'unchecked')).sort())
      .toEqual(['14,000', '3 million euros', sentences.closes].sort());
  });

  test('M clears a sentence, B takes a paragraph out of the text and puts it back', async ({ emptyDesk }) => {
    const { desk } = await emptyDesk();
    await openPasted(desk);
    const untouched = (n: number) =>
      expect(desk.getByRole('banner')).toContainText(`${n} ${n === 1 ? 'sentence' : 'sentences'} untouched`);
    await goToSentence(desk, sentences.cars);
    await desk.keyboard.press('m');
    await untouched(4);
    await expect(inspector(desk)).toContainText('Marked: no claim here');
    await desk.keyboard.press('m');
    await untouched(5);
    await goToSentence(desk, sentences.cost);
    await desk.keyboard.press('b');
    await untouched(3);
    await expect(galley(desk).getByRole('button', { name: /not article text/ })).toBeVisible();
    await galley(desk)
      .getByRole('button', { name: /not article text/ })
      .click();
    await untouched(5);
  });
});

test.describe('nothing is lost', () => {
  test('“saved” is shown only after the commit', async ({ startAsChecker, cli }) => {
    const running = await startAsChecker();
    const { app, desk } = running;
    await openPasted(desk);
    await goToSentence(desk, sentences.closes);
    await desk.keyboard.press('c');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    const held = await holdCall(app, 'claim.setVerdict');
    await desk.keyboard.press('v');
    await expect(desk.getByRole('contentinfo')).toContainText('Saving…');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
    await expectTick(desk, 'that it is so', 'unchecked');
    await held.letGo();
    await expect(marginMark(desk, 1, 'verified')).toBeVisible();
    await expectSaved(desk);
    await running.kill();
    const [article] = (await cli('list', '--json')).lines();
    const [claim] = (await cli('claims', String(article?.['id']), '--json')).lines();
    expect(claim?.['verdict']).toBe('verified');
  });

  test('undo and redo go on after a restart, which lays on the desk what was there, evidence begun too', async ({
    startAsChecker,
    start,
  }) => {
    const first = await startAsChecker();
    await openPasted(first.desk);
    await goToSentence(first.desk, sentences.closes);
    await first.desk.keyboard.press('c');
    await first.desk.keyboard.press('v');
    await expect(marginMark(first.desk, 1, 'verified')).toBeVisible();
    await first.desk.keyboard.press('u');
    await expect(marginMark(first.desk, 1, 'unverifiable')).toBeVisible();
    await first.desk.keyboard.press('Control+z');
    await expect(marginMark(first.desk, 1, 'verified')).toBeVisible();
    await expect(first.desk.getByRole('log')).toContainText('Undone: Set the verdict');
    await first.desk.keyboard.press('Control+Shift+z');
    await expect(marginMark(first.desk, 1, 'unverifiable')).toBeVisible();
    await first.desk.keyboard.press('e');
    await first.desk.keyboard.type('https://port.example/half');
    await first.desk.keyboard.press('Escape');
    await expect(inspector(first.desk)).toContainText('Evidence begun, not saved');
    await first.quit();

    const { desk } = await start();
    await expectBack(desk);
    await expect(marginMark(desk, 1, 'unverifiable')).toBeVisible();
    // The claim is selected as it was.
    await expect(inspector(desk)).toContainText('Evidence begun, not saved');
    await desk.keyboard.press('e');
    const form = desk.getByRole('form', { name: 'Add evidence' });
    await expect(form.getByRole('textbox', { name: 'Link' })).toHaveValue('https://port.example/half');
    await form.getByRole('button', { name: 'Discard' }).click();
    await expect(inspector(desk)).not.toContainText('Evidence begun');
    await expect(galley(desk)).toBeFocused();
    for (const verdict of ['verified', 'unchecked']) {
      await desk.keyboard.press('Control+z');
      await expect(marginMark(desk, 1, verdict)).toBeVisible();
    }
    await desk.keyboard.press('Control+z');
    await expect(claimRows(desk)).toHaveCount(0);
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('log')).toContainText('There is nothing to undo.');
    await desk.keyboard.press('Control+Shift+z');
    await expect(marginMark(desk, 1, 'unchecked')).toBeVisible();
  });

  test('what is typed about a claim, and files, are kept across a restart', async ({
    startAsChecker,
    start,
    folder,
  }) => {
    const photo = join(folder, 'bridge.png');
    writeFileSync(photo, Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    const first = await startAsChecker();
    const { desk } = first;
    await openPasted(desk);
    await goToSentence(desk, sentences.cost);
    await desk.keyboard.press('c');
    await nameSpeaker(desk, 'the city', 'in its yearbook');
    await desk.keyboard.press('x');
    await giveCorrection(desk, '4 million euros');
    await desk.keyboard.press('n');
    await desk.keyboard.type('Asked the archive on Monday.');
    await desk.keyboard.press('Control+Enter');
    await desk.keyboard.press('e');
    const form = desk.getByRole('form', { name: 'Add evidence' });
    await tabTo(desk, form.getByRole('textbox', { name: 'Title', exact: true }));
    await desk.keyboard.type('Yearbook 2009, page 12');
    await answerOpenDialog(first.app, [photo]);
    await form.getByRole('button', { name: 'Attach files…' }).click();
    await expect(form).toContainText('bridge.png');
    await form.getByRole('checkbox', { name: /^Protected/ }).press('Space');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await givePassphrase(desk);
    await expect(inspector(desk)).toContainText('Yearbook 2009, page 12');
    await expectSaved(desk);
    await first.kill();
    expect(
      filesWith(join(folder, 'profile'), ['Asked the archive', 'Yearbook 2009', '4 million euros']),
    ).toEqual([]);

    const again = await start();
    await unlock(again.desk);
    await expectBack(again.desk);
    const about = inspector(again.desk);
    await expect(about).toContainText('the city · cue “in its yearbook”');
    await expect(about.getByLabel('What the text should say instead')).toHaveValue('4 million euros');
    await expect(about.getByRole('textbox', { name: 'Note' })).toHaveValue('Asked the archive on Monday.');
    await expect(about.getByText('protected', { exact: true })).toBeVisible();
    const copy = join(folder, 'copy.png');
    await answerSaveDialog(again.app, copy);
    await about.getByRole('button', { name: 'Save this file elsewhere' }).click();
    await expect(again.desk.getByRole('log')).toContainText(`Saved as ${copy}`);
    expect(readFileSync(copy)).toEqual(readFileSync(photo));
  });
});
