import { chromium, type Page } from '@playwright/test';
import type { Output } from '../../core/contract/index.ts';
import { callApp, nameAny } from '../bench/libraries.ts';
import { EXAMPLE_PASSPHRASE, fillLibrary } from '../screenshots/fill-library.ts';

/** How long the desk is waited for: its scripts come one by one, and on a busy machine slowly. */
const DRAWN_WITHIN = 180_000;

/** Runs `work` on the desk's page of the app whose pages are at that address. */
async function withDesk<Result>(address: string, work: (desk: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.connectOverCDP(`http://${address}`);
  try {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const desk = pages.find((page) => page.url().endsWith('/desk/index.html'));
    if (desk === undefined) throw new Error('The app shows no desk');
    await desk.locator('#desk:not([aria-busy])').waitFor({ timeout: DRAWN_WITHIN });
    return await work(desk);
  } finally {
    await browser.close();
  }
}

/** Fills the library of the running app with stories, claims, evidence and files, where it has none, and shows them. */
export function fillWithExamples(address: string): Promise<void> {
  return withDesk(address, async (desk) => {
    await nameAny(desk);
    await fillLibrary(desk);
    await desk.reload();
  });
}

/** Unlocks the library of the running app, where it is locked: its examples have a protected source. */
export function unlockExamples(address: string): Promise<void> {
  return withDesk(address, async (desk) => {
    if (await isLocked(desk))
      await callApp<Output<'lock.open'>>(desk, 'lock.open', { passphrase: EXAMPLE_PASSPHRASE });
  });
}

function isLocked(desk: Page): Promise<boolean> {
  return desk.evaluate(async () => (await window.tickmark.call('lock.state', {})).ok);
}
