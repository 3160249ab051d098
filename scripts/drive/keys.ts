import type { Locator, Page } from '@playwright/test';
import { wordsAtCaret } from './painted.ts';

/** Keys pressed at most in search of something, so that a desk that does not move ends in an error. */
const ENOUGH = 400;

/**
 * Goes down the article by the arrow key until the caret is in a sentence with these words. Throws when the article
 * ends first.
 */
export async function goToSentence(desk: Page, words: string): Promise<void> {
  let before = await wordsAtCaret(desk);
  if (before.includes(words)) {
    // Where reading begins nothing is selected yet: gone to from above, the sentence's claim is.
    await desk.keyboard.press('ArrowUp');
    before = await wordsAtCaret(desk);
  }
  for (let pressed = 0; !before.includes(words); pressed++) {
    if (pressed === ENOUGH) throw new Error(`No sentence further down has the words “${words}”`);
    await desk.keyboard.press('ArrowDown');
    before = await wordsAtCaret(desk);
  }
}

/** Selects words of the sentence under the caret, with the arrow keys alone: both ends must be ends of words. */
export async function selectWords(desk: Page, words: string): Promise<void> {
  const selected = (): Promise<string> => desk.evaluate(() => window.getSelection()?.toString() ?? '');
  const [first = ''] = /^[\p{L}\p{N}]+/u.exec(words) ?? [];
  for (let pressed = 0; pressed < ENOUGH; pressed++) {
    const there = await selected();
    if (there === words) return;
    await desk.keyboard.press(
      there.startsWith(first) && words.startsWith(there) ? 'Shift+ArrowRight' : 'ArrowRight',
    );
  }
  throw new Error(`The words “${words}” could not be selected`);
}

/** Presses keys so quickly that nothing of what the first does is done when the last is pressed. */
export function pressInOneTurn(
  desk: Page,
  keys: readonly { key: string; ctrlKey?: boolean; shiftKey?: boolean }[],
): Promise<void> {
  return desk.evaluate((pressed) => {
    for (const key of pressed)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...key, code: key.key, bubbles: true, cancelable: true }),
      );
  }, keys);
}

/** Presses Tab until a control has the focus. Throws when Tab does not get there. */
export async function tabTo(desk: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach a control that it should reach');
}
