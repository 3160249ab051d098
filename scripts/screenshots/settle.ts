import { expect } from '@playwright/test';
import type { DrivenApp } from '../drive/launch.ts';
import { callsSeen } from './watch-calls.ts';

/** Outside the window, where nothing is hovered. */
const NOWHERE = -1;

/**
 * Waits until a screen is as it stays: the pointer over nothing, nothing busy, no call of the desk without its answer, every
 * letter and picture there, and what the page does when it has nothing else to do done. The app is one whose calls are
 * watched (watch-calls.ts).
 */
export async function settle({ app, desk }: Pick<DrivenApp, 'app' | 'desk'>): Promise<void> {
  await desk.mouse.move(NOWHERE, NOWHERE);
  await desk.evaluate(holdStill);
  await expect(desk.locator('[aria-busy=true]')).toHaveCount(0);
  for (let before = -1; ;) {
    await desk.evaluate(atRest);
    const framed = await Promise.all(desk.frames().map((frame) => frame.evaluate(hasItsFonts)));
    const { begun, open } = await callsSeen(app);
    if (open === 0 && begun === before && framed.every(Boolean)) return;
    before = begun;
  }
}

/** Runs in a page or a frame of it, in which no script of its own may run and nothing is waited for. */
function hasItsFonts(): boolean {
  return document.readyState === 'complete' && document.fonts.status === 'loaded';
}

/** Runs in the page: no caret that blinks. Made by the page, since its policy lets no style of another in. */
function holdStill(): void {
  if (document.adoptedStyleSheets.length > 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent !important; }');
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: resolves when its fonts and pictures are there and it has been idle after painting. */
async function atRest(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
  await frame();
  // What was put off until the page is idle is done in the first; what that put off, in the second.
  await idle();
  await idle();
}
