import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.getBounds(),
  );

test('the window opens where it was, in its theme, on a screen that is there, and stays after an error', async ({
  startAsChecker,
  start,
  folder,
}) => {
  const first = await startAsChecker();
  const place = { x: 90, y: 60, width: 900, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.setBounds(bounds);
  }, place);
  await expect.poll(() => boundsOf(first.app)).toEqual(place);
  await first.desk.evaluate(() => window.tickmark.call('settings.set', { theme: 'dark' }));
  await first.quit();

  const second = await start();
  expect(await boundsOf(second.app)).toEqual(place);
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await second.quit();

  const [kept] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('window.json'),
  );
  if (kept === undefined) throw new Error('the place of the window was not kept');
  const away = { bounds: { ...place, x: 90_000 }, maximized: false, theme: 'dark' };
  writeFileSync(join(folder, kept), JSON.stringify(away));
  const third = await start();
  expect((await boundsOf(third.app))?.x).toBeLessThan(2000);
  await third.quit();

  writeFileSync(join(folder, kept), '{"bounds": "gone');
  const fourth = await start();
  expect((await boundsOf(fourth.app))?.width).toBeGreaterThan(700);

  // What nobody caught is in the log, and the desk goes on.
  const logs = await fourth.app.evaluate(({ app }) => {
    setImmediate(() => {
      throw new Error('nobody caught this');
    });
    return app.getPath('logs');
  });
  await expect
    .poll(() => readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8')))
    .toEqual([expect.stringContaining('uncaught Error')]);
  // Where it happened is written down, and not its message: that may have words of a source in it.
  expect(
    readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join(),
  ).not.toMatch(/nobody caught/);
  await expect(fourth.desk.getByRole('heading', { name: 'Library' })).toBeVisible();
});
