import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { galley, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { tone } from '../helpers/recordings.ts';

/** A recording of two minutes, and what is said in it: a sentence every four seconds, each with its number. */
const SECONDS = 120;

function stamp(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function subtitles(count = SECONDS / 4): string {
  return Array.from({ length: count }, (_, index) =>
    [
      index + 1,
      `${stamp(index * 4)},000 --> ${stamp(index * 4 + 4)},000`,
      `Sentence ${index + 1} of the talk.`,
    ].join('\n'),
  ).join('\n\n');
}

function sourceRows(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Sources' }).getByRole('option');
}

function player(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Player' });
}

function lines(desk: Page): Locator {
  return player(desk).getByRole('listbox', { name: 'Lines of the transcript' });
}

/** The line that is said now. */
function said(desk: Page): Locator {
  return lines(desk).locator('[aria-current=true]');
}

function second(desk: Page): Promise<number> {
  return desk.locator('video').evaluate((media: HTMLVideoElement) => media.currentTime);
}

function isPaused(desk: Page): Promise<boolean> {
  return desk.locator('video').evaluate((media: HTMLVideoElement) => media.paused);
}

/** Makes a claim of a sentence, adds files as sources, and waits until they are read. The list of sources is shown, and has the focus. */
async function begin(
  app: ElectronApplication,
  desk: Page,
  folder: string,
  files: Record<string, Uint8Array | string>,
): Promise<void> {
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expect(inspector(desk).getByRole('blockquote').first()).toHaveText(sentences.cars);
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: chosen });
  }, paths);
  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  await pane.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  await expect(sourceRows(desk)).toHaveCount(paths.length);
  await expect(sourceRows(desk).filter({ hasText: /recording ·|\d+ passages?/ })).toHaveCount(paths.length);
}

/** Opens the player of the recording in the list of sources, and waits until it can play. */
async function play(desk: Page): Promise<void> {
  await sourceRows(desk).filter({ hasText: 'recording ·' }).dblclick();
  await expect(player(desk)).toBeFocused();
  await expect(player(desk)).toContainText(/00:00:00/);
}

test('a time is marked with the words that are said then, is heard again from the evidence, and is undone', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await begin(app, desk, folder, { 'Talk.wav': tone(SECONDS), 'Talk.srt': subtitles() });
  await play(desk);
  await expect(lines(desk)).toContainText('Sentence 1 of the talk.');
  await expect(player(desk)).toContainText(sentences.cars);
  await expectAccessible(desk, 'the player with a transcript');

  // A moment, while it plays.
  for (let at = 0; at < 3; at++) await desk.keyboard.press('ArrowRight');
  await expect(said(desk)).toContainText('Sentence 4 of the talk.');
  await desk.keyboard.press('Space');
  await expect.poll(() => isPaused(desk)).toBe(false);
  await desk.keyboard.press('m');
  const form = player(desk).getByRole('group', { name: /^Marked: 00:00:1\d$/ });
  await expect(form.getByRole('textbox', { name: 'What is said' })).toHaveValue(
    /^Sentence [45] of the talk\.$/,
  );
  await expect.poll(() => isPaused(desk)).toBe(true);
  await expectAccessible(desk, 'the form of a marked time');
  await desk.keyboard.press('v');
  await expect(form).toBeHidden();
  await expect(player(desk)).toBeFocused();
  await expect.poll(() => isPaused(desk)).toBe(false);
  await expect(desk.getByRole('log')).toContainText('supports');
  await desk.keyboard.press('Space');

  // A part, with other words.
  await player(desk).getByRole('slider').fill('41');
  await expect.poll(() => second(desk)).toBe(41);
  await player(desk).focus();
  await desk.keyboard.press('i');
  await desk.keyboard.press('ArrowRight');
  await expect(player(desk).getByRole('button', { name: /^Mark 00:00:41–00:00:46/ })).toBeVisible();
  await desk.keyboard.press('m');
  const words = player(desk).getByRole('textbox', { name: 'What is said' });
  await expect(words).toHaveValue('Sentence 11 of the talk. Sentence 12 of the talk.');
  await words.fill('Sentences eleven and twelve.');
  // A letter in the field is a letter.
  await words.press('x');
  await words.press('Control+Enter');
  await expect(words).toBeHidden();
  await desk.keyboard.press('Escape');
  await expect(player(desk)).toBeHidden();

  const cards = inspector(desk).getByRole('article', { name: 'Talk' });
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText(/Sentence [45] of the talk\./);
  await expect(cards.nth(1)).toContainText('Sentences eleven and twelve.x');
  await expect(cards.nth(1)).toContainText('00:00:41–00:00:46');

  // From the evidence, by its time and by a key.
  await cards.nth(1).getByRole('button', { name: '00:00:41–00:00:46' }).click();
  await expect(player(desk)).toBeFocused();
  await expect.poll(() => second(desk)).toBeGreaterThan(41.2);
  await expect(said(desk)).toContainText(/Sentence 1[12] of the talk\./);
  await desk.keyboard.press('Escape');
  await galley(desk).focus();
  await desk.keyboard.press('p');
  await expect.poll(() => second(desk)).toBeGreaterThan(15);
  expect(await second(desk)).toBeLessThan(40);
  // In the player, too, a change can be taken back: one step a mark.
  await desk.keyboard.press('Control+z');
  await expect(cards).toHaveCount(1);
  await desk.keyboard.press('Escape');
  await galley(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(cards).toHaveCount(0);
});

test('the transcript follows the playing until it is scrolled, and a line plays from its time', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await begin(app, desk, folder, { 'Talk.wav': tone(SECONDS), 'Talk.nl.srt': subtitles() });
  await play(desk);
  const slider = player(desk).getByRole('slider');
  await slider.fill('90');
  await expect(said(desk)).toContainText('Sentence 23 of the talk.');
  await expect(said(desk)).toBeInViewport();

  // Whoever reads elsewhere is left there.
  await lines(desk).hover();
  await desk.mouse.wheel(0, -10_000);
  await expect(lines(desk)).toContainText('Sentence 1 of the talk.');
  await slider.fill('110');
  await expect.poll(() => second(desk)).toBe(110);
  await expect(lines(desk).getByText('Sentence 1 of the talk.')).toBeInViewport();
  await player(desk).getByRole('button', { name: 'Follow the recording' }).click();
  await expect(said(desk)).toContainText('Sentence 28 of the talk.');
  await expect(said(desk)).toBeInViewport();

  // By keys: two lines up from what is said.
  await lines(desk).focus();
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('ArrowUp');
  await expect(player(desk).getByRole('button', { name: 'Follow the recording' })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(said(desk)).toContainText('Sentence 26 of the talk.');
  await expect.poll(() => second(desk)).toBeGreaterThan(100.2);
  await desk.keyboard.press('Space');
  await expect.poll(() => isPaused(desk)).toBe(true);
  await lines(desk).getByText('Sentence 27 of the talk.').click();
  await expect(said(desk)).toContainText('Sentence 27 of the talk.');
  await expect.poll(() => isPaused(desk)).toBe(false);
});

test('a passage of a transcript is heard; a text of another name is made the transcript by hand', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  const notes = [
    '[00:01:10] Anna: Some 14,000 cars cross the bridge every day.',
    '[00:00:20] Tom: Nobody counted the trams.',
    '[00:01:30] Anna: We counted them in May.',
  ].join('\n');
  await begin(app, desk, folder, { 'Talk.wav': tone(SECONDS), 'Notes of Monday.txt': notes });
  const passage = inspector(desk).getByRole('list', { name: 'Passages of sources' }).locator('> li').first();
  await expect(passage).toContainText('14,000 cars');
  // No recording is known of it yet.
  await expect(passage.getByRole('button', { name: /hear it/ })).toHaveCount(0);

  await play(desk);
  await expect(lines(desk)).toHaveCount(0);
  await desk.getByRole('button', { name: 'Choose a transcript' }).click();
  await desk.getByRole('menuitemradio', { name: 'Notes of Monday.txt' }).click();
  await expect(lines(desk)).toContainText('Nobody counted the trams.');
  await expect(player(desk)).toContainText(/times? (?:is|are) earlier than the one before/);
  // Whatever the order of the file, the line of that time is the one that is said.
  await player(desk).getByRole('slider').fill('25');
  await expect(said(desk)).toContainText('Nobody counted the trams.');
  await player(desk).getByRole('slider').fill('75');
  await expect(said(desk)).toContainText('14,000 cars');
  await player(desk).focus();
  await desk.keyboard.press('Escape');
  await expect(player(desk)).toBeHidden();

  // From the passage, by its key and its button.
  await galley(desk).focus();
  await expect(passage.getByRole('button', { name: /hear it/ })).toBeVisible();
  await desk.keyboard.press('l');
  await expect.poll(() => second(desk)).toBeGreaterThan(70.2);
  await expect(said(desk)).toContainText('14,000 cars');
  await desk.keyboard.press('Escape');

  // From the text of the transcript.
  await galley(desk).focus();
  await desk.keyboard.press('1');
  await expect(desk.getByRole('region', { name: 'Text of the source' })).toContainText('14,000 cars');
  await expect(desk.getByRole('dialog').getByRole('button', { name: 'Hear it' })).toBeVisible();
  await desk.keyboard.press('l');
  await expect(player(desk)).toBeFocused();
  await expect.poll(() => second(desk)).toBeGreaterThan(70.2);
  await desk.keyboard.press('Escape');

  // It is a change like any other.
  await galley(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(passage.getByRole('button', { name: /hear it/ })).toHaveCount(0);
});
