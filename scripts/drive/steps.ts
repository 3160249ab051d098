import type { Page } from '@playwright/test';
import { tabTo } from './keys.ts';

/** Who checks, on the first screen. */
export async function nameChecker(desk: Page, name: string): Promise<void> {
  await desk.getByLabel('Name', { exact: true }).waitFor();
  await desk.keyboard.type(name);
  await desk.keyboard.press('Enter');
}

/** Gives the selected claim a speaker, and the words that show it. */
export async function nameSpeaker(desk: Page, speaker: string, cue: string): Promise<void> {
  await desk.keyboard.press('a');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type(speaker);
  await tabTo(desk, desk.getByLabel('Words that show it'));
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type(cue);
  await desk.keyboard.press('Enter');
  await desk.getByRole('region', { name: 'Inspector' }).getByText(`cue “${cue}”`).waitFor();
}

/** What is typed and chosen in the form of a piece of evidence; kinds and stances by their names. */
export interface EvidenceWords {
  link?: string;
  title: string;
  kind?: string;
  stance?: string;
  quotation?: string;
  contact?: string;
}

/** Adds a piece of evidence to the selected claim. */
export async function addEvidence(desk: Page, evidence: EvidenceWords): Promise<void> {
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await form.waitFor();
  const type = async (label: string, words: string | undefined): Promise<void> => {
    if (words === undefined) return;
    await tabTo(desk, form.getByRole('textbox', { name: label, exact: true }));
    await desk.keyboard.type(words);
  };
  const choose = async (label: RegExp, choice: string | undefined): Promise<void> => {
    if (choice === undefined) return;
    await tabTo(desk, form.getByRole('button', { name: label }));
    await chooseFromList(desk, choice);
  };
  await type('Link', evidence.link);
  await type('Title', evidence.title);
  await choose(/ Kind$/, evidence.kind);
  await choose(/ It…$/, evidence.stance);
  await type('The words that matter', evidence.quotation);
  await type('Contact', evidence.contact);
  await desk.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  const cards = desk.getByRole('region', { name: 'Inspector' }).getByRole('article');
  await cards.filter({ hasText: evidence.title }).first().waitFor();
}

/** Opens the list of the button that has the focus, and chooses by the first letters. */
export async function chooseFromList(desk: Page, choice: string): Promise<void> {
  await desk.keyboard.press('Enter');
  const option = desk.getByRole('option', { name: choice, exact: true });
  await option.waitFor();
  await desk.keyboard.type(choice.slice(0, 6));
  await desk.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
  // The focus comes back after the list has gone.
  await desk.waitForFunction(() => document.activeElement !== document.body);
}

/** Says why the selected claim, marked unverifiable, cannot be verified. */
export async function giveReason(desk: Page, reason: string): Promise<void> {
  await desk.keyboard.press('Enter');
  await desk.waitForFunction(() => document.activeElement?.matches('button[aria-haspopup=listbox]') === true);
  // A list closes where its field is scrolled, and the focus may have scrolled it into sight: that is over with the next frame.
  await desk.evaluate(() => new Promise(requestAnimationFrame));
  await chooseFromList(desk, reason);
  // The choice gives the focus back to the text or the list.
  await desk.waitForFunction(() => document.activeElement?.matches('[data-pane-focus]') === true);
}

/** Says what the text should say instead of the selected claim, marked refuted. */
export async function giveCorrection(desk: Page, correction: string): Promise<void> {
  // Enter goes to what the verdict asks for, so the verdict must be there.
  await desk.getByRole('textbox', { name: 'What the text should say instead' }).waitFor();
  await desk.keyboard.press('Enter');
  await desk.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await desk.keyboard.type(correction);
  await desk.keyboard.press('Control+Enter');
}
