import { expect } from '@playwright/test';
import { loadText } from '../bench/libraries.ts';
import { otherScripts } from './other-scripts.ts';
import type { Screen, Shown } from './screen.ts';

/** Loads a story in each of the other scripts. */
export async function loadOtherScripts({ desk }: Shown): Promise<void> {
  for (const story of Object.values(otherScripts)) await loadText(desk, story);
}

/** The desk with a story in each of the other scripts, its first sentences marked as claims while it lies there. */
export const scriptScreens: readonly Screen[] = Object.entries(otherScripts).map(([language, story]) => ({
  name: `script-${language}`,
  show: async ({ desk }) => {
    const [title = ''] = story.split('\n');
    await desk.getByRole('row').filter({ hasText: title }).dblclick();
    await expect(desk.locator('[role=document] article')).toContainText(title);
    await desk.keyboard.press('Home');
    for (const verdict of ['v', 'x']) {
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press('c');
      await desk.keyboard.press(verdict);
    }
  },
  leave: async ({ desk }) => {
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+l');
    await expect(desk.getByRole('grid')).toBeVisible();
  },
}));
