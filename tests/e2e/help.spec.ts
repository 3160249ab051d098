import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, galley, inspector, openFirst, openPasted } from '../helpers/desk.ts';

const stops = [
  'What is there to check',
  'The article, as a proof',
  'Two ticks: so, and said',
  'What the verdict rests on',
  'For who was not there',
];

/** Chooses an entry of the menu bar. */
function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById(item);
    if (entry?.enabled !== true) throw new Error(`no entry ${item}`);
    (entry.click as () => void)();
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
    await openFirst(again);
    await expect(stop(again, 'New here?')).toBeHidden();
  });

  test('goes through five stops by Enter, each beside what it is about', async ({ startAsChecker }) => {
    const { app, desk } = await startAsChecker({ suggests: true });
    await desk.getByRole('button', { name: 'In English' }).click();
    await expect(stop(desk, 'New here?')).toBeVisible();
    await desk.keyboard.press('F6');
    await desk.keyboard.press('F6');
    await expect(stop(desk, 'New here?')).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(galley(desk)).toBeFocused();

    await choose(app, 'help.tour');
    for (const [at, name] of stops.entries()) {
      const card = stop(desk, name);
      await expect(card).toBeVisible();
      await expect(card.getByText(`${String(at + 1)} of 5`)).toBeVisible();
      const go = card.getByRole('button', { name: at === 4 ? 'Done' : 'Next' });
      await expect(go).toBeFocused();
      await expectAccessible(desk, `tour, ${name}`);
      await desk.keyboard.press('Enter');
    }
    await expect(stop(desk, 'For who was not there')).toBeHidden();
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
