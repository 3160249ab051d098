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
  await desk.keyboard.type(speaker);
  await tabTo(desk, desk.getByLabel('Words that show it'));
  await desk.keyboard.type(cue);
  await desk.keyboard.press('Enter');
  await desk.getByRole('region', { name: 'Inspector' }).getByText(`cue “${cue}”`).waitFor();
}

export interface EvidenceWords {
  link?: string;
  title: string;
  quotation?: string;
  contact?: string;
}

/** Adds a piece of evidence to the selected claim. */
export async function addEvidence(desk: Page, evidence: EvidenceWords): Promise<void> {
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await form.waitFor();
  const fields: [string, string | undefined][] = [
    ['Link', evidence.link],
    ['Title', evidence.title],
    ['The words that matter', evidence.quotation],
    ['Contact', evidence.contact],
  ];
  for (const [label, words] of fields) {
    if (words === undefined) continue;
    await tabTo(desk, form.getByLabel(label, { exact: true }));
    await desk.keyboard.type(words);
  }
  await desk.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await desk.getByRole('region', { name: 'Inspector' }).getByText(evidence.title).waitFor();
}

/** Says why the selected claim, marked unverifiable, cannot be verified. */
export async function giveReason(desk: Page, reason: string): Promise<void> {
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Enter');
  const option = desk.getByRole('option', { name: reason });
  await option.waitFor();
  await desk.keyboard.type(reason.slice(0, 8));
  await desk.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
  await desk.keyboard.press('Escape');
}

/** Says what the text should say instead of the selected claim, marked refuted. */
export async function giveCorrection(desk: Page, correction: string): Promise<void> {
  await desk.keyboard.press('Enter');
  const field = desk.getByLabel('What the text should say instead');
  await field.waitFor();
  await desk.keyboard.type(correction);
  await desk.keyboard.press('Control+Enter');
}
