import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, openPasted } from '../helpers/desk.ts';

const title = (desk: Page) => desk.getByRole('heading', { level: 1 });
const story = (name: string) => ({
  name: `${name}.txt`,
  type: 'text/plain',
  text: `Ferry ${name} is late\n\nThe ferry ${name} was late on Monday, the line said. It has 40 places.`,
});

/** Has the page of the reader do something, and does not wait for it: it may never answer. */
function inReader(app: ElectronApplication, code: string): Promise<void> {
  return app.evaluate(({ BrowserWindow }, run) => {
    const reader = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/reader/'),
    );
    if (reader === undefined) throw new Error('there is no reader');
    void reader.webContents.executeJavaScript(run).catch(() => null);
  }, code);
}

test('a reader that came down after other files costs no file: the next is read by a fresh one', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  await dropFiles(title(desk), [story('Alma'), story('Bruno')]);
  await expect(desk.getByText('2 articles loaded')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().includes('/reader/')) window.webContents.forcefullyCrashRenderer();
  });
  await dropFiles(title(desk), [story('Clara'), story('Doris')]);
  await expect(desk.getByRole('row', { name: /Ferry Doris/ })).toBeVisible();
  await expect(desk.getByRole('row', { name: /Ferry Clara/ })).toBeVisible();
  await expect(desk.getByRole('row')).toHaveCount(5);
});

test('of pages with players, pictures and scripts in them nothing is kept once they are read', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  const page = (at: number) => ({
    name: `${at}.html`,
    type: 'text/html',
    text: `<title>Ferry ${at}</title><article><h1>Ferry ${at}</h1><video src="a.mp4" controls></video><audio src="a.mp3"></audio><picture><source media="(min-width: 9px)" srcset="a.png"><img src="b.png"></picture><iframe src="c"></iframe>${`<p>The ferry ${at} was late on Monday, the line said. It has ${at} places.</p>`.repeat(9)}</article>`,
  });
  const numbers = Array.from({ length: 30 }, (_, at) => at);
  await dropFiles(title(desk), numbers.map(page));
  await expect(desk.getByText('30 articles loaded')).toBeVisible();
  const documents = await app.evaluate(async ({ BrowserWindow }) => {
    const reader = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/reader/'),
    );
    if (reader === undefined) throw new Error('there is no reader');
    const { debugger: inspector } = reader.webContents;
    inspector.attach();
    await inspector.sendCommand('HeapProfiler.enable');
    for (let round = 0; round < 3; round += 1) await inspector.sendCommand('HeapProfiler.collectGarbage');
    const counts: unknown = await inspector.sendCommand('Memory.getDOMCounters');
    inspector.detach();
    return Number(Reflect.get(Object(counts), 'documents'));
  });
  // The reader's own, and what of the last page is still on the stack.
  expect(documents).toBeLessThan(5);
});

test('the app ends though its reader does not, with what was loaded', async ({ startAsChecker, cli }) => {
  const { app, desk, quit } = await startAsChecker();
  await openPasted(desk);
  await inReader(app, 'for (;;);');
  const ended = new Promise((resolve) =>
    app.process().once('exit', (code, signal) => resolve(signal ?? code)),
  );
  await quit();
  expect(await ended).toBe(0);
  expect((await cli('list')).stdout).toContain('Harbour bridge to close for six weeks');
});

test('a file that brings the reader down by itself is told, once it has been tried again', async ({
  cli,
  folder,
}) => {
  const paths = [story('Alma'), story('Bruno')].map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const heavy = join(folder, 'heavy.html');
  writeFileSync(heavy, '<p>a</p>'.repeat(3_000_000));
  const run = await cli('import', '--dry-run', '--json', ...[paths[0] ?? '', heavy, paths[1] ?? '']);
  const [first, second, third] = run.lines();
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: false });
  expect(['readerMemory', 'readerTimeout']).toContain((second?.['error'] as { code: string }).code);
  expect(third).toMatchObject({ ok: true });
});
