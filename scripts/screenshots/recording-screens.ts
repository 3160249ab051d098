import { expect, type Page } from '@playwright/test';
import { callApp } from '../bench/libraries.ts';
import { markAll } from './fill-library.ts';
import { wordsOf, type Screen, type Shown } from './screen.ts';
import { stateOf } from './version-screens.ts';

/** The story that has a recording and its transcript among its sources. */
const told = 'Old ferry';

/** What is said in the recording, a line every five seconds. */
const said = `WEBVTT

00:00.000 --> 00:05.000
<v Harbour clerk>The register has the Aurelia as sold on the fourth.</v>

00:05.000 --> 00:10.000
<v Reporter>And for how much?</v>

00:10.000 --> 00:15.000
<v Harbour clerk>One crown. It says one crown, and there is a stamp on it.</v>

00:15.000 --> 00:20.000
<v Reporter>Does it say who bought her?</v>

00:20.000 --> 00:25.000
<v Harbour clerk>No. That field is empty, which it should not be.</v>

00:25.000 --> 00:30.000
<v Reporter>And her sister ship?</v>

00:30.000 --> 00:40.000
<v Harbour clerk>Two point one million, ten years earlier. That one has a name beside it.</v>
`;

/** Gives a story a claim, a recording of forty seconds of silence, and what is said in it. */
export async function addRecording({ desk }: Shown): Promise<void> {
  const story = await stateOf(desk, told);
  await markAll(desk, story, [{ words: 'The ferry Aurelia was sold for one crown', verdict: 'unchecked' }]);
  await desk.evaluate(
    async ({ articleId, text }) => {
      // A WAV file: one channel of 8 bits, of the lowest rate that Chromium plays.
      const [rate, seconds] = [3000, 40];
      const wav = new Uint8Array(44 + rate * seconds).fill(128, 44);
      const view = new DataView(wav.buffer);
      const word = (at: number, letters: string): void => wav.set(new TextEncoder().encode(letters), at);
      word(0, 'RIFF');
      view.setUint32(4, wav.byteLength - 8, true);
      word(8, 'WAVEfmt ');
      view.setUint32(16, 16, true);
      view.setUint16(20, 1, true);
      view.setUint16(22, 1, true);
      view.setUint32(24, rate, true);
      view.setUint32(28, rate, true);
      view.setUint16(32, 1, true);
      view.setUint16(34, 8, true);
      word(36, 'data');
      view.setUint32(40, rate * seconds, true);
      const files = [
        { name: 'Harbour register.wav', bytes: wav },
        { name: 'Harbour register.vtt', bytes: new TextEncoder().encode(text) },
      ];
      const answer = await window.tickmark.call('source.addFiles', { articleId, files });
      if (!answer.ok) throw new Error(answer.error.code);
    },
    { articleId: story.article.id, text: said },
  );
  await callApp(desk, 'article.leave', { articleId: story.article.id });
}

/** Plays the recording from the list of sources, and goes to its tenth second. */
async function openPlayer(desk: Page): Promise<void> {
  const t = await wordsOf(desk);
  await desk.keyboard.press('Control+3');
  await desk.locator('[data-pane=claims] [role=option]').filter({ hasText: '00:00:40' }).dblclick();
  const player = desk.getByRole('region', { name: t('recording.name') });
  await expect(player).toContainText(/00:00:00\D+00:00:40/u);
  await expect(desk.getByRole('listbox', { name: t('recording.lines') })).toContainText('One crown.');
  // What of the player lies under the pointer would look as if it were pointed at.
  await desk.mouse.move(0, 0);
  for (let at = 0; at < 2; at++) await desk.keyboard.press('ArrowRight');
  await expect(player.locator('[aria-current=true]')).toContainText('One crown.');
}

/** A recording with its transcript, and a time of it that is marked as evidence. */
export const recordingScreens: readonly Screen[] = [
  {
    name: 'player',
    show: async ({ desk }) => {
      await desk.getByRole('row').filter({ hasText: told }).dblclick();
      await expect(desk.locator('[role=document] article')).toContainText(told);
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('j');
      await openPlayer(desk);
    },
  },
  {
    name: 'player-mark',
    show: async ({ desk }) => {
      await openPlayer(desk);
      const t = await wordsOf(desk);
      await desk.keyboard.press('m');
      await expect(desk.getByRole('textbox', { name: t('recording.words') })).toHaveValue(/One crown\./u);
    },
    leave: async ({ desk }) => {
      const t = await wordsOf(desk);
      // The first Esc puts the mark away.
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('textbox', { name: t('recording.words') })).toHaveCount(0);
    },
  },
];
