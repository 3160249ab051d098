import { expect, test } from '../helpers/app.ts';
import { claimRows, expectSaved, inspector, openPasted, story } from '../helpers/desk.ts';

test('claims are suggested by a key, kept by a tick, dismissed by D, and never made twice', async ({
  startAsChecker,
}) => {
  const { desk } = await startAsChecker();
  await openPasted(desk, story);
  const painted = (name: string): Promise<number> =>
    desk.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);

  await desk.keyboard.press('Control+Shift+F');
  await expect(desk.getByText(/claims suggested/)).toBeVisible();
  await expect.poll(() => painted('tm-suggested-0')).toBeGreaterThan(2);
  const count = await claimRows(desk).count();
  await expect(claimRows(desk).filter({ hasText: '14,000 cars' })).toBeVisible();

  await claimRows(desk).filter({ hasText: '14,000 cars' }).click();
  await expect(inspector(desk).getByText(/a figure: .*14,000/)).toBeVisible();
  await desk.keyboard.press('v');
  await expectSaved(desk);
  await expect.poll(() => painted('tm-verified-0')).toBe(1);

  await claimRows(desk).filter({ hasText: '3 million euros' }).click();
  await desk.keyboard.press('d');
  await expect(desk.getByText(/Suggestion \d+ dismissed/)).toBeVisible();
  await desk.keyboard.press('Control+Shift+F');
  await expect(desk.getByText('0 claims suggested', { exact: false })).toBeVisible();
  await expect(claimRows(desk).filter({ hasText: '3 million euros' })).toHaveCount(0);
  expect(count).toBeGreaterThan(2);
});
