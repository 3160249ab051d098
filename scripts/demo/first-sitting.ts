import { expect, type Page } from '@playwright/test';
import { goToSentence, selectWords, tabTo } from '../drive/keys.ts';
import { paintedWords, wordsPainted, type PaintedLine } from '../drive/painted.ts';
import { addEvidence, giveCorrection, nameChecker, nameSpeaker } from '../drive/steps.ts';
import type { TakePicture } from './pictures.ts';

const record = 'more than in any October since measurements began in 1911';
const wish = 'The opposition wants Ms Calloway to resign.';

/**
 * A checker's first sitting: gives a name, loads the sample article, whose claims are suggested, and marks claims of every
 * verdict by keyboard: suggestions and words of the checker's own.
 */
export async function firstSitting(desk: Page, picture: TakePicture): Promise<void> {
  await expect(desk.getByRole('heading', { name: 'Welcome to Tickmark' })).toBeVisible();
  await picture(desk, 'first-start', 'the first start asks who is checking');
  await nameChecker(desk, 'Noor Smit');
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await picture(desk, 'empty-library', 'a library without articles says how to begin');
  await loadSample(desk);
  await picture(desk, 'article-loaded', 'the sample article lies on the desk, its claims suggested');
  await markVerified(desk);
  await picture(desk, 'verified', 'a suggestion taken: speaker, both ticks, evidence');
  await markUnverifiable(desk);
  await picture(desk, 'unverifiable', 'said, but unverifiable, with the reason');
  await markRefuted(desk);
  await picture(desk, 'refuted', 'a claim made of selected words, refuted, with the correction');
  await leaveOpen(desk);
  await picture(desk, 'undone', 'a slip taken back; a suggestion dismissed: its sentence needs no claim');
}

async function loadSample(desk: Page): Promise<void> {
  await tabTo(desk, desk.getByRole('button', { name: 'in English' }));
  await desk.keyboard.press('Enter');
  const galley = desk.getByRole('document', { name: /^Text of/ });
  await expect(galley).toBeFocused();
  await expect(galley).toContainText('Half of Port Ellery still without drinking water');
  await expect(galley).toContainText('The Ellery Courier · Miriam Achterberg · 9 October 2024 · English');
  await expect(galley.getByRole('button', { name: 'not article text' })).toHaveCount(3);
}

async function markVerified(desk: Page): Promise<void> {
  await goToSentence(desk, 'At least 31 people have died');
  await expectPainted(desk, 'suggested', /^At least 31 people have died .* said on Wednesday\.$/);
  await nameSpeaker(desk, 'Ruth Calloway', 'said');
  await desk.keyboard.press('s');
  await desk.keyboard.press('v');
  await desk.keyboard.press('v');
  await expectPainted(desk, 'verified', /^At least 31 people/);
  await addEvidence(desk, {
    link: 'https://county.example/civil-protection/bulletin-9',
    title: 'Civil protection bulletin 9',
    quotation: 'Confirmed deaths: 31. Missing: 9.',
  });
  await expectTick(desk, 'That it is so', 'verified');
  await expectTick(desk, 'That it was said', 'verified');
  await expectSaved(desk, /(?<!\d)1 of \d+ decided/);
}

async function markUnverifiable(desk: Page): Promise<void> {
  await goToSentence(desk, 'released 840 cubic metres a second');
  await nameSpeaker(desk, 'Tamsin Hydro', 'The company said');
  await desk.keyboard.press('s');
  await desk.keyboard.press('v');
  await desk.keyboard.press('u');
  // The text's own warning gives the reason.
  await expect(desk.getByRole('button', { name: /No independent access/ })).toBeVisible();
  await addEvidence(desk, {
    title: 'Call to the press desk of Tamsin Hydro',
    kind: 'Interview or call',
    stance: 'gives context',
    contact: 'press desk, asked for the release log twice',
  });
  await expectPainted(desk, 'unverifiable', /^The company said it had released 840/);
  await expectSaved(desk, /(?<!\d)2 of \d+ decided/);
}

async function markRefuted(desk: Page): Promise<void> {
  await goToSentence(desk, record);
  await selectWords(desk, record);
  await desk.keyboard.press('c');
  await desk.keyboard.press('x');
  await expectPainted(desk, 'refuted', new RegExp(`^${record}$`));
  await giveCorrection(desk, 'more than in any October since 1964, when 231 millimetres fell');
  await addEvidence(desk, {
    link: 'https://weather.example/stations/ellery-hills/1964-10',
    title: 'Monthly totals of the station Ellery Hills, October 1964',
    kind: 'Data set',
    stance: 'contradicts',
    quotation: '10/1964  231.4 mm',
  });
  await expectSaved(desk, /(?<!\d)3 of \d+ decided/);
}

async function leaveOpen(desk: Page): Promise<void> {
  await goToSentence(desk, wish);
  await desk.keyboard.press('m');
  await expect.poll(async () => (await paintedWords(desk))['tm-no-claim']).toContain(wish);
  await goToSentence(desk, 'Insurers put the damage at between £600m and £900m');
  await expectPainted(desk, 'suggested', /^Insurers put the damage/);
  await desk.keyboard.press('v');
  await expectSaved(desk, /(?<!\d)4 of \d+ decided/);
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText('Undone: Set the verdict')).toBeVisible();
  await expectSaved(desk, /(?<!\d)3 of \d+ decided/);
  await expectPainted(desk, 'suggested', /^Insurers put the damage/);
}

/** The words are painted with a verdict's line, and with no other. */
async function expectPainted(desk: Page, line: PaintedLine, words: RegExp): Promise<void> {
  await expect
    .poll(() => wordsPainted(desk, line), `words painted as ${line}`)
    .toContainEqual(expect.stringMatching(words));
}

async function expectTick(desk: Page, group: string, verdict: string): Promise<void> {
  const tick = desk.getByRole('group', { name: group }).getByRole('button', { name: verdict, exact: true });
  await expect(tick).toHaveAttribute('aria-pressed', 'true');
}

async function expectSaved(desk: Page, decided: RegExp): Promise<void> {
  await expect(desk.getByRole('banner')).toContainText(decided);
  await expect(desk.getByRole('contentinfo')).toContainText('Saved');
}
