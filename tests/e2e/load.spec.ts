import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, testedApp } from '../helpers/app.ts';
import { dropFiles, galley, openPasted, story } from '../helpers/desk.ts';

const tram =
  'Tram to the beach runs again\n\nThe tram to the beach runs again from Monday, the city said. A ride costs 3 euros.\n';

test('a file dropped on an empty library is opened; several are counted', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  const target = desk.getByRole('heading', { name: 'No articles yet' });
  await dropFiles(target, [{ name: 'bridge.txt', type: 'text/plain', text: story }]);
  await expect(galley(desk)).toContainText('Some 14,000 cars cross it every day.');
  await desk.keyboard.press('Control+l');
  await dropFiles(desk.getByRole('grid', { name: 'Articles' }), [
    { name: 'tram.md', type: 'text/markdown', text: tram },
    {
      name: 'pier.html',
      type: 'text/html',
      text: '<!doctype html><title>Pier</title><article><h1>Pier closed</h1><p>The pier is closed, a ranger said. Its planks are rotten and eleven of them are gone.</p></article>',
    },
  ]);
  await expect(desk.getByText('2 articles loaded')).toBeVisible();
  await expect(desk.getByRole('row', { name: /Pier closed/ })).toBeVisible();
  await expect(desk.getByRole('row', { name: /Tram to the beach/ })).toBeVisible();
});

test('a copied page is loaded by Ctrl+V, as an article and not as its code', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await desk.evaluate((html) => {
    const copy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', 'Pier closed The pier is closed');
      event.preventDefault();
    };
    window.addEventListener('copy', copy, { once: true });
  }, '<h1>Pier closed</h1><p onclick="alert(1)">The pier is <b>closed</b>, a ranger said.<script>window.hacked = true</script> It opens in May.</p>');
  await desk.keyboard.press('Control+c');
  await desk.keyboard.press('Control+v');
  await expect(galley(desk)).toContainText('The pier is closed, a ranger said. It opens in May.');
  await expect(galley(desk).getByRole('heading', { name: 'Pier closed' })).toBeVisible();
  expect(await desk.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined();
});

test('a file named at the start is opened, not what lay on the desk', async ({
  startAsChecker,
  start,
  folder,
}) => {
  const first = await startAsChecker();
  await openPasted(first.desk);
  await first.quit();
  const file = join(folder, 'tram.txt');
  writeFileSync(file, tram);
  const { desk } = await start({ args: [file] });
  await expect(galley(desk)).toContainText('A ride costs 3 euros.');
});

test('a second start hands its file to the window that is open, and leaves', async ({
  startAsChecker,
  folder,
  library,
}) => {
  const { app, desk } = await startAsChecker();
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  const open = async (name: string, text: string): Promise<number | null> => {
    writeFileSync(join(folder, name), text);
    // Named from where the person is: a relative name must find its file all the same.
    const second = spawn(
      testedApp(),
      [`--user-data-dir=${join(folder, 'profile')}`, '--library', library, name],
      { cwd: folder, stdio: 'ignore' },
    );
    const [code] = (await once(second, 'exit')) as [number | null];
    return code;
  };
  expect(await open('tram.txt', tram)).toBe(0);
  await expect(galley(desk)).toContainText('A ride costs 3 euros.');
  expect(await open('bridge.txt', story)).toBe(0);
  await expect(galley(desk)).toContainText('Some 14,000 cars cross it every day.');
  const windows = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );
  expect(windows).toBe(1);
});
