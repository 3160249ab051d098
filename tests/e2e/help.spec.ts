import type { ElectronApplication, Page } from '@playwright/test';
import { goToSentence, selectWords } from '../../scripts/drive/keys.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import {
  claimRows,
  expectBack,
  galley,
  inspector,
  marginMark,
  openPasted,
  sentences,
} from '../helpers/desk.ts';

const stops = [
  'What is there to check',
  'The article, as a proof',
  'Two ticks: so, and said',
  'What the verdict rests on',
  'For people who were not there',
];

/** Chooses an entry of the menu bar. */
function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById(item);
    if (entry?.enabled !== true) throw new Error(`no entry ${item}`);
    setImmediate(entry.click as () => void);
  }, id);
}

function stop(desk: Page, name: string) {
  return desk.getByRole('region', { name, exact: true });
}

test.describe('the tour', () => {
  test('is offered once, when the sample is there, and takes no focus', async ({ startAsChecker, start }) => {
    const first = await startAsChecker({ suggests: true });
    const { desk } = first;
    await desk.getByRole('button', { name: 'In English' }).click();
    await expect(stop(desk, 'New here?')).toBeVisible();
    await expect(galley(desk)).toBeFocused();
    await expectAccessible(desk, 'tour, offered');
    await desk.keyboard.press('j');
    await expect(claimRows(desk).first()).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Escape');
    await expect(stop(desk, 'New here?')).toBeHidden();
    // That Esc was the tour's: the claim is still selected.
    await expect(claimRows(desk).first()).toHaveAttribute('aria-selected', 'true');
    await first.quit();

    const again = (await start()).desk;
    await expectBack(again);
    await expect(stop(again, 'New here?')).toBeHidden();
  });

  test('goes through five stops by Enter, each beside what it is about', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk({ suggests: true });
    await desk.getByRole('button', { name: 'In English' }).click();
    await expect(stop(desk, 'New here?')).toBeVisible();
    await desk.keyboard.press('F6');
    await desk.keyboard.press('F6');
    await expect(stop(desk, 'New here?')).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(galley(desk)).toBeFocused();

    await choose(app, 'help.tour');
    await expect(stop(desk, stops[0] ?? '').getByRole('button', { name: 'Next' })).toBeFocused();
    await desk.keyboard.press('Escape');
    // The palette that leads to it does not take the focus back.
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('tour');
    await desk.keyboard.press('Enter');
    for (const [at, name] of stops.entries()) {
      const card = stop(desk, name);
      await expect(card).toBeVisible();
      await expect(card.getByText(`${String(at + 1)} of 5`)).toBeVisible();
      const go = card.getByRole('button', { name: at === 4 ? 'Done' : 'Next' });
      await expect(go).toBeFocused();
      await expectAccessible(desk, `tour, ${name}`);
      await desk.keyboard.press('Enter');
    }
    await expect(stop(desk, 'For people who were not there')).toBeHidden();
    await expect(galley(desk)).toBeFocused();
  });

  test('shows the panes that it speaks of in a narrow window, and leaves them as they were', async ({
    startAsChecker,
  }) => {
    const { app, desk } = await startAsChecker({ suggests: true });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
    await openPasted(desk);
    await expect(desk.getByRole('listbox', { name: 'Claims' })).toBeHidden();
    await choose(app, 'help.tour');
    await expect(desk.getByRole('listbox', { name: 'Claims' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('listbox', { name: 'Claims' })).toBeHidden();
    await desk.keyboard.press('Enter');
    // Ticks are a claim's: the first is selected. Its keys work while the tour is on.
    const so = inspector(desk).getByRole('group', { name: 'that it is so' });
    await desk.keyboard.press('v');
    await expect(so.getByRole('button', { name: 'Verified' })).toHaveAttribute('aria-pressed', 'true');
    await stop(desk, stops[2] ?? '')
      .getByRole('button', { name: 'Leave the tour' })
      .click();
    await expect(stop(desk, stops[2] ?? '')).toBeHidden();
  });
});

test.describe('About', () => {
  test('says what the app is and runs on, with the licence of everything in it', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk();
    await choose(app, 'app.about');
    const about = desk.getByRole('dialog', { name: 'About Tickmark' });
    const version = await app.evaluate(({ app: electron }) => electron.getVersion());
    const chrome = await app.evaluate(() => process.versions.chrome);
    await expect(about.getByText(`Version ${version}`)).toBeVisible();
    await expect(about.getByText(`Chromium ${chrome}`)).toBeVisible();
    await expectAccessible(desk, 'about');
    await about.getByRole('button', { name: 'Licence of Tickmark: MIT' }).click();
    await expect(
      about
        .getByText('THE SOFTWARE IS PROVIDED “AS IS”', { exact: false })
        .or(about.getByText('THE SOFTWARE IS PROVIDED "AS IS"'))
        .first(),
    ).toBeVisible();

    // By keys alone: to the field, letters, the one that is left, its words.
    await about.getByRole('searchbox', { name: 'Filter packages' }).focus();
    await desk.keyboard.type('sqlite');
    await expect(about.getByRole('status')).toHaveText('1 package');
    await desk.keyboard.press('Tab');
    await expect(about.getByRole('button', { name: 'better-sqlite3' })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(about.getByText('Joshua Wise')).toBeVisible();
    await expectAccessible(desk, 'about, a licence open');
    await desk.keyboard.press('Escape');
  });

  test('lists what lies in every bundle, each with words of a licence', async ({ start }) => {
    const { desk } = await start();
    const answer = await desk.evaluate(() => window.tickmark.call('app.about', {}));
    const { packages } = (answer as { value: { packages: { name: string; text: string | null }[] } }).value;
    const names = packages.map(({ name }) => name);
    for (const name of [
      'electron',
      'better-sqlite3',
      'react',
      'react-aria-components',
      'zod',
      'pdfjs-dist',
      'eld',
      'docx',
      'nanoid',
      '@fontsource/inter',
      '@fontsource-variable/source-serif-4',
    ])
      expect(names).toContain(name);
    expect(packages.filter(({ text }) => text === null || text.length < 200)).toEqual([]);
    // Tools of the build are in no bundle.
    for (const name of ['vite', 'typescript', 'vitest', 'electron-builder'])
      expect(names).not.toContain(name);
  });
});

test.describe('the guide', () => {
  test('opens by F1 in a window of its own that runs nothing, in the language and theme of the desk', async ({
    startAsChecker,
  }) => {
    const { app, desk } = await startAsChecker();
    const opening = app.waitForEvent('window');
    await desk.keyboard.press('F1');
    const guide = await opening;
    await expect(guide.getByRole('heading', { level: 1, name: 'Tickmark: the user guide' })).toBeVisible();
    await expect(guide.locator('script')).toHaveCount(0);
    const policy = await app.evaluate(
      async ({ session }, page) =>
        (await session.fromPartition('guide').fetch(page)).headers.get('content-security-policy') ?? '',
      guide.url(),
    );
    expect(policy.split('; ')).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|\*|https?:|data:/);
    for (const picture of await guide.locator('img').all())
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
    await guide.getByRole('link', { name: 'Evidence', exact: true }).click();
    await expect(guide.getByRole('heading', { name: 'Evidence', exact: true })).toBeInViewport();
    const family = await guide.evaluate(() => document.fonts.check('17px "Source Serif 4 Variable"'));
    expect(family).toBe(true);
    await expectAccessible(guide, 'guide', []);

    await desk.evaluate(() => window.tickmark.call('settings.set', { language: 'nl', theme: 'dark' }));
    await expect(guide.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(guide.getByRole('heading', { level: 1, name: 'Tickmark: de handleiding' })).toBeVisible();
    await expect(guide.locator('html')).toHaveCSS('background-color', 'rgb(31, 30, 27)');
    await expectAccessible(guide, 'guide, dark', []);

    const closing = guide.waitForEvent('close');
    // As the system sends it: what Playwright presses goes to the page alone.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/guide/'))
        ?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' }),
    );
    await closing;
  });

  test('closes with the desk, so that the app ends', async ({ startAsChecker }) => {
    const { app, desk } = await startAsChecker();
    const opening = app.waitForEvent('window');
    await choose(app, 'help.guide');
    await opening;
    const ended = app.waitForEvent('close');
    await desk.evaluate(() => window.close());
    await ended;
  });
});

test.describe('menus of a right click', () => {
  test('a claim has one in the list and in the text, by mouse and by the menu key', async ({ emptyDesk }) => {
    const { app, desk } = await emptyDesk({ suggests: true });
    await openPasted(desk);
    const menu = desk.getByRole('menu', { name: 'What can be done with this claim' });
    const second = claimRows(desk).nth(1);
    await second.click({ button: 'right' });
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(menu.getByRole('menuitem').first()).toContainText('Keep the suggestion');
    await expectAccessible(desk, 'menu of a claim');
    // Every entry is in sight: the menu begins higher where there is no room below.
    const fits = await menu.evaluate((element) => element.scrollHeight <= element.clientHeight);
    expect(fits).toBe(true);
    await menu.getByRole('menuitem', { name: 'Refuted' }).first().click();
    const so = inspector(desk).getByRole('group', { name: 'that it is so' });
    await expect(so.getByRole('button', { name: 'Refuted' })).toHaveAttribute('aria-pressed', 'true');

    // By key, in the text: the selected claim, which is a suggestion no more.
    await galley(desk).focus();
    await desk.keyboard.press('Shift+F10');
    await expect(menu.getByRole('menuitem').first()).toContainText('Verified');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await expect(so.getByRole('button', { name: 'Unverifiable' })).toHaveAttribute('aria-pressed', 'true');
    await expect(menu).toBeHidden();

    await marginMark(desk, 1, 'unchecked, suggested').click({ button: 'right' });
    await expect(menu.getByRole('menuitem').first()).toContainText('Keep the suggestion');
    await desk.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(claimRows(desk).first()).toHaveAttribute('aria-selected', 'true');

    await desk
      .getByText('Some 14,000 cars')
      .last()
      .click({ button: 'right', position: { x: 8, y: 8 } });
    await expect(menu).toBeVisible();
    await menu.getByRole('menuitem', { name: 'Add evidence' }).click();
    await expect(inspector(desk).locator('form :focus')).toBeVisible();
    await desk.keyboard.press('Escape');

    // Selected words have one of their own: what can be done with them, and Copy.
    const words = 'cost the city 3 million euros';
    await galley(desk).focus();
    await goToSentence(desk, sentences.cost);
    await selectWords(desk, words);
    const onWords = desk.getByRole('menu', { name: 'What can be done with the selected words' });
    const open = async (): Promise<void> => {
      const place = await desk.evaluate(() => {
        const { x, y, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
        return { x: x + 4, y: y + Math.min(height, 20) / 2 };
      });
      await desk.mouse.click(place.x, place.y, { button: 'right' });
      await expect(onWords.getByRole('menuitem').first()).toBeFocused();
    };
    await open();
    await expectAccessible(desk, 'menu of selected words');
    // Other tests have the same clipboard: what is put on it is looked at on its way.
    const copied = await app.evaluateHandle(({ clipboard }) => {
      const { writeText } = clipboard;
      return {
        words: new Promise<string>((resolve) => {
          clipboard.writeText = (words) => {
            clipboard.writeText = writeText;
            resolve(words);
            return Promise.resolve();
          };
        }),
      };
    });
    await onWords.getByRole('menuitem', { name: 'Copy' }).click();
    await expect(onWords).toBeHidden();
    expect(await copied.evaluate((seen) => seen.words)).toBe(words);
    await open();
    await onWords.getByRole('menuitem', { name: 'Make a claim' }).click();
    await expect(claimRows(desk).filter({ has: desk.getByText(words, { exact: true }) })).toHaveCount(1);
  });
});
