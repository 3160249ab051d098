import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { nameChecker } from '../../scripts/drive/steps.ts';
import { answerOpenDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, galley, openPasted } from '../helpers/desk.ts';

/** Expects no failure of WCAG 2.2 level A or AA that a program can find; says which screen it looked at. */
async function expectAccessible(desk: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
  expect(found, screen).toEqual([]);
}

for (const theme of ['light', 'dark', 'contrast'] as const)
  test(`every screen can be read and used by everybody, ${theme}`, async ({ start, folder }) => {
    const { app, desk } = await start();
    await desk.evaluate((value) => window.tickmark.call('settings.set', { theme: value }), theme);
    await desk.reload();
    await expect(desk.getByRole('heading', { name: 'Welcome to Tickmark' })).toBeVisible();
    await expectAccessible(desk, 'first start');
    await nameChecker(desk, 'Noor Smit');
    await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
    await expectAccessible(desk, 'empty library');

    await answerOpenDialog(app, [folder]);
    await desk.keyboard.press('Control+o');
    await expect(desk.getByRole('dialog', { name: 'Not loaded' })).toBeVisible();
    await expectAccessible(desk, 'failed load');
    await desk.keyboard.press('Escape');

    await openPasted(desk);
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('c');
    await desk.keyboard.press('u');
    await expectSaved(desk);
    await expectAccessible(desk, 'desk');
    await desk.keyboard.press('Control+e');
    const report = desk.frameLocator('iframe[title="Preview of the report"]');
    await expect(report.locator('body')).toContainText('Harbour bridge to close');
    await expectAccessible(desk, 'export');
    await desk.keyboard.press('Escape');

    await expect(galley(desk)).toBeFocused();
    await desk.keyboard.press('Control+l');
    await expect(desk.getByRole('grid', { name: 'Articles' })).toBeFocused();
    await expectAccessible(desk, 'library');
    await desk.keyboard.press('Control+i');
    await expect(desk.getByRole('dialog', { name: 'Details of the article' })).toBeVisible();
    await expectAccessible(desk, 'details');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Shift+F10');
    await expect(desk.getByRole('menu')).toBeVisible();
    await expectAccessible(desk, 'menu of an article');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+,');
    await expect(desk.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await expectAccessible(desk, 'settings');
  });
