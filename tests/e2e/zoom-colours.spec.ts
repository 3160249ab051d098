import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectSaved,
  galley,
  inspector,
  openFirst,
  openPasted,
  sentences,
} from '../helpers/desk.ts';
import { areaOf, pixelsOf } from '../helpers/pixels.ts';
import { outOfReach } from '../helpers/reach.ts';

/** Gives the window a size in the system's pixels, and the page a magnification. */
async function sizeWindow(
  app: ElectronApplication,
  width: number,
  height: number,
  zoom: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      window?.setContentSize(to.width, to.height);
      window?.webContents.setZoomFactor(to.zoom);
    },
    { width, height, zoom },
  );
}

/** Every dialog that the desk has a key for, by that key and its name in English, with what comes last into it. */
const dialogs = [
  ['Control+k', 'Any command'],
  ['?', 'All keys'],
  ['h', 'What was done'],
  ['Control+,', 'Settings', 'Choose another folder…'],
  ['F2', 'Details of the article'],
  ['Control+e', 'Export report'],
] as const;

async function makeClaims(desk: Page): Promise<void> {
  await openPasted(desk);
  for (const [sentence, verdict] of [
    [sentences.closes, 'v'],
    [sentences.safe, 'u'],
    [sentences.cars, 'x'],
    [sentences.cost, '0'],
  ] as const) {
    await goToSentence(desk, sentence);
    await desk.keyboard.press('c');
    await desk.keyboard.press(verdict);
    await expectSaved(desk);
  }
}

for (const [width, height] of [
  [1280, 800],
  [900, 600],
] as const)
  test(`at 200 % in a window of ${width} × ${height} nothing is cut off or out of reach`, async ({
    startAsChecker,
  }) => {
    const { app, desk } = await startAsChecker();
    await makeClaims(desk);
    await sizeWindow(app, width, height, 2);
    await expect.poll(() => desk.evaluate(() => window.innerWidth)).toBe(width / 2);
    expect(await outOfReach(desk), 'desk').toEqual([]);
    for (const keys of ['Control+1', 'Control+2']) {
      await desk.keyboard.press(keys);
      expect(await outOfReach(desk), `pane of ${keys}`).toEqual([]);
      await desk.keyboard.press('Escape');
    }
    await expect(galley(desk)).toBeFocused();
    for (const [keys, name, comesLast] of dialogs) {
      await desk.keyboard.press(keys);
      const dialog = desk.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      if (comesLast !== undefined)
        await expect(dialog.getByRole('button', { name: comesLast })).toBeAttached();
      expect(await outOfReach(desk), name).toEqual([]);
      const last = dialog.locator('button, [role=option]').filter({ visible: true }).last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 0.9 });
      await desk.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await desk.keyboard.press('Control+l');
    await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
    expect(await outOfReach(desk), 'library').toEqual([]);
    await openFirst(desk);
  });

/** The picture of a part of the page, to be told from another. */
async function pictureOf(part: Locator): Promise<string> {
  return (await part.screenshot()).toString('base64');
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced colours signs are distinct, and everything can be read, ${colorScheme}`, async ({
    emptyDesk,
  }) => {
    const { app, desk } = await emptyDesk();
    await desk.emulateMedia({ forcedColors: 'active', colorScheme });
    await makeClaims(desk);

    // The same words with a line of each kind under them, and none of them drawn as if they were selected.
    const lines: string[] = [];
    for (const key of ['v', 'u', 'x', '0']) {
      await desk.keyboard.press(key);
      await expectSaved(desk);
      await desk.mouse.move(-1, -1);
      const clip = await areaOf(desk, 'tm-selected');
      lines.push((await desk.screenshot({ clip, animations: 'disabled' })).toString('base64'));
    }
    expect(new Set(lines).size).toBe(4);
    for (const verdict of ['verified', 'unverifiable', 'refuted']) {
      const words = await areaOf(desk, `tm-${verdict}-0`);
      expect(await pixelsOf(app, desk, words, 'focus'), verdict).toBe(0);
    }
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Escape');
    await expectAccessible(desk, 'desk in forced colours', []);

    const signs = await Promise.all(
      ['verified', 'unverifiable', 'refuted', 'unchecked'].map((verdict) =>
        pictureOf(desk.locator(`[data-verdict=${verdict}]`).first()),
      ),
    );
    expect(new Set(signs).size).toBe(4);

    // What is chosen is told from what is not, and the focus from both.
    const on = inspector(desk).getByRole('group', { name: 'that it is so' }).locator('[aria-pressed=true]');
    await claimRows(desk).first().click();
    const unfocused = await pictureOf(on);
    await on.focus();
    await desk.keyboard.press('Shift+Tab');
    await desk.keyboard.press('Tab');
    await expect(on).toBeFocused();
    expect(await pictureOf(on)).not.toBe(unfocused);
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: /^All/ }).first().click();
    const row = claimRows(desk).first();
    await row.click();
    const chosen = await pictureOf(row);
    await claimRows(desk).nth(1).click();
    expect(await pictureOf(row)).not.toBe(chosen);
    await desk.keyboard.press('Control+e');
    const dialog = desk.getByRole('dialog', { name: 'Export report' });
    const box = dialog.locator('label').filter({ hasText: 'The checkers’ notes' });
    await expect(box).toBeVisible();
    await expect(box.locator('svg')).toBeHidden();
    const empty = await pictureOf(box);
    await box.click();
    await expect(box.locator('svg')).toBeVisible();
    await desk.mouse.move(1, 1);
    expect(await pictureOf(box)).not.toBe(empty);
    await expectAccessible(desk, 'export in forced colours', []);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+,');
    await expect(desk.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await expectAccessible(desk, 'settings in forced colours', []);
  });

test('with reduced motion nothing moves by itself', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  await makeClaims(desk);
  await desk.keyboard.press('v');
  await expectSaved(desk);
  const moving = await desk.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 0)
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'transition')),
  );
  expect(moving).toEqual([]);
});
