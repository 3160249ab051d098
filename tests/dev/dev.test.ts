import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools/paths.ts';
import { processesWith, RunningDev, scratchCheckout } from './running.ts';

function change(checkout: string, name: string, from: string, to: string): void {
  const file = path.join(checkout, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Leaves something on a page that is gone once the page is loaded again. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-marked'));
}

// There, no signal can ask a program to end: what it has begun would stay.
test.skipIf(process.platform === 'win32')(
  'a change of the desk is put in place in the running page, one of main starts the app again, and all ends with Ctrl+C',
  async () => {
    const checkout = scratchCheckout();
    const dev = new RunningDev(checkout, ['--examples']);
    await dev.filled(1);

    const first = await dev.desk();
    const example = 'Old ferry sold for one crown, buyer unknown';
    await first.getByText(example).first().waitFor();
    await markPage(first);
    change(checkout, 'renderer/desk/shared/Toasts.tsx', 'role="log"', 'role="log" data-changed');
    await first.locator('[data-changed]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await isMarked(first)).toBe(true);

    change(checkout, 'main/app/window.ts', "title: 'Tickmark'", "title: 'Tickmark, changed'");
    await dev.filled(2);
    // The library was locked with the app's end: a source in it is protected.
    const second = await dev.desk();
    await second.getByText(example).first().waitFor();
    expect(await isMarked(second)).toBe(false);
    // The policy is the one that ships, but for what a page needs that reloads itself.
    const reached = await second.evaluate(() => fetch('http://127.0.0.1:9/').then(String, () => 'refused'));
    expect(reached).toBe('refused');

    expect(await dev.end()).toBe(0);
    if (process.platform === 'linux') expect(processesWith(checkout)).toEqual([]);
  },
);

test('an option that does not exist is refused, with those that do', async () => {
  const dev = new RunningDev(root, ['--exmaples']);
  expect(await dev.ended).toBe(2);
  expect(dev.output()).toContain("'--exmaples'");
  expect(dev.output()).toContain('npm run dev [-- --examples] [--fresh] [--devtools]');
});
