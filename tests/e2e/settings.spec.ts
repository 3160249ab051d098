import type { Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectBack, galley, openPasted, sentences } from '../helpers/desk.ts';

async function chooseSetting(desk: Page, label: string, choice: string): Promise<void> {
  await desk.keyboard.press('Control+,');
  await desk.getByRole('radiogroup', { name: label }).getByText(choice, { exact: true }).click();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
}

/** The colour behind the article's text. */
function paper(desk: Page): Promise<string> {
  return galley(desk)
    .getByRole('article')
    .evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
}

test('a Dutch system is greeted in Dutch, and works in Dutch to the menu and the report', async ({
  start,
}) => {
  const { app, desk } = await start({ language: 'nl' });
  await expect(desk.getByRole('heading', { name: 'Welkom bij Tickmark' })).toBeVisible();
  await expect(desk.locator('html')).toHaveAttribute('lang', 'nl');
  await desk.keyboard.type('Noor Smit');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Nog geen artikelen' })).toBeVisible();
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.map(({ label }) => label)
      .join(' '),
  );
  expect(menu).toContain('Bestand');
  await desk.getByRole('button', { name: 'in het Nederlands' }).press('Enter');
  const text = desk.getByRole('document', { name: /^Tekst van/ });
  await expect(text).toBeFocused();
  await expect(text).toHaveAccessibleName(/Korvaline/);
  await goToSentence(desk, 'Dat meldt burgemeester Ilse Marandt');
  await desk.keyboard.press('c');
  await desk.keyboard.press('u');
  await expect(text.getByRole('button', { name: /^Bewering \d+, niet te controleren$/ })).toBeVisible();
  await expect(desk.getByRole('contentinfo')).toContainText('Bewaard');
  await desk.keyboard.press('Control+e');
  const report = desk.getByRole('dialog', { name: 'Rapport exporteren' }).frameLocator('iframe');
  await expect(report.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(report.locator('body')).toContainText('niet te controleren');
});

/** Has a command performed that is found in the palette by its name. */
async function byPalette(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type(name);
  await expect(desk.getByRole('option').first()).toContainText(name);
  await desk.keyboard.press('Enter');
}

test('the language changes at once, menu and all', async ({ startAsChecker }) => {
  const { app, desk } = await startAsChecker();
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await chooseSetting(desk, 'Language', 'Nederlands');
  await expect(desk.getByRole('heading', { name: 'Nog geen artikelen' })).toBeVisible();
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label))
    .toBe('Bestand');
  await byPalette(desk, 'Taal: Engels (language: English)');
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
});

test('a theme is put on at once, and is still on after a restart', async ({ startAsChecker, start }) => {
  const first = await startAsChecker();
  const { app, desk } = first;
  await openPasted(desk);
  await chooseSetting(desk, 'Theme', 'Light');
  await expect.poll(() => paper(desk)).toBe('rgb(251, 250, 246)');
  await chooseSetting(desk, 'Theme', 'High contrast');
  await expect.poll(() => paper(desk)).toBe('rgb(255, 255, 255)');
  // Also from the menu, where what goes together stands in a menu of its own.
  await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('theme.light')?.click());
  await expect.poll(() => paper(desk)).toBe('rgb(251, 250, 246)');
  await byPalette(desk, 'Theme: dark');
  await expect.poll(() => paper(desk)).toBe('rgb(31, 30, 27)');
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await first.quit();

  const again = await start();
  await expect(again.desk.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
});

test('the text grows and shrinks by key, no further than it may, and stays so', async ({
  startAsChecker,
  start,
}) => {
  const first = await startAsChecker();
  const size = (desk: Page) =>
    galley(desk)
      .getByText(sentences.cyclists)
      .evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  await openPasted(first.desk);
  const usual = await size(first.desk);
  await first.desk.keyboard.press('Control+=');
  await expect.poll(() => size(first.desk)).toBeCloseTo(usual + 1, 1);
  for (let pressed = 0; pressed < 12; pressed++) await first.desk.keyboard.press('Control+=');
  await expect.poll(() => size(first.desk)).toBeCloseTo(usual + 10, 1);
  await first.desk.keyboard.press('Control+0');
  await expect.poll(() => size(first.desk)).toBeCloseTo(usual, 1);
  await first.desk.keyboard.press('Control+-');
  await expect.poll(() => size(first.desk)).toBeCloseTo(usual - 1, 1);
  await first.quit();
  const { desk } = await start();
  await expectBack(desk);
  expect(await size(desk)).toBeCloseTo(usual - 1, 1);
});
