import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { answerSaveDialog } from '../../scripts/drive/launch.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, galley, openPasted } from '../helpers/desk.ts';

interface Printed {
  title: string;
  pageSize: unknown;
  silent: unknown;
}

/** Answers the system's print dialog, from now on, as somebody who prints, gives it up, or has no printer. */
async function answerPrintDialog(app: ElectronApplication, why: string): Promise<void> {
  await app.evaluate(({ app: electron }, reason) => {
    if (Reflect.get(globalThis, 'printAnswer') === undefined)
      electron.on('web-contents-created', (_event, contents) => {
        Object.assign(contents, {
          print: (options: object, done: (printed: boolean, why: string) => void) => {
            Reflect.set(globalThis, 'printed', { ...options, title: contents.getTitle() });
            const answer = String(Reflect.get(globalThis, 'printAnswer'));
            done(answer === '', answer);
          },
        });
      });
    Reflect.set(globalThis, 'printAnswer', reason);
  }, why);
}

function printed(app: ElectronApplication): Promise<Printed | undefined> {
  return app.evaluate(() => Reflect.get(globalThis, 'printed') as Printed | undefined);
}

test('Ctrl+P prints with the choices that were last used in export; giving up says nothing, failing does', async ({
  startAsChecker,
  folder,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await answerPrintDialog(app, '');
  await desk.keyboard.press('Control+p');
  await expect.poll(() => printed(app)).toMatchObject({ pageSize: 'A4', silent: false });
  expect((await printed(app))?.title).toContain('Harbour bridge to close for six weeks');
  const english = (await printed(app))?.title ?? '';

  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  await dialog.getByText('Nederlands').click();
  await dialog.getByText('US Letter').click();
  await answerSaveDialog(app, join(folder, 'report.html'));
  await dialog.getByRole('button', { name: 'Save HTML…' }).click();
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+p');
  await expect.poll(() => printed(app)).toMatchObject({ pageSize: 'Letter' });
  expect((await printed(app))?.title).not.toBe(english);
  const printWindows = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.getURL().includes('/print/'))
          .length,
    );
  await expect.poll(printWindows).toBe(0);

  await answerPrintDialog(app, 'Print job canceled');
  await app.evaluate(() => Reflect.deleteProperty(globalThis, 'printed'));
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('print');
  await desk.keyboard.press('Enter');
  await expect.poll(() => printed(app)).toBeDefined();
  await answerPrintDialog(app, 'no printer');
  await desk.keyboard.press('Control+p');
  await expect(desk.getByRole('log')).toContainText('The report could not be printed (no printer).');
  await expect(desk.getByRole('log')).not.toContainText('canceled');
  await desk.keyboard.press('Control+e');
  await expect(dialog.getByRole('radio', { name: 'Nederlands' })).toBeChecked();
});

interface Dragged {
  file: string;
  files: string[];
  icon: { width: number; height: number };
}

test('the report is dragged out as a file, which is gone when the app ends', async ({ startAsChecker }) => {
  const { app, desk, quit } = await startAsChecker();
  await openPasted(desk);
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()
      .map(({ webContents }) => webContents)
      .find((one) => one.getURL().includes('/desk/'));
    if (contents === undefined) throw new Error('no window');
    Object.assign(contents, {
      startDrag: ({ icon, ...item }: Electron.Item) =>
        Reflect.set(globalThis, 'dragged', {
          ...item,
          icon: typeof icon === 'string' ? icon : icon.getSize(),
        }),
    });
  });
  await desk.keyboard.press('Control+e');
  const dialog = desk.getByRole('dialog', { name: 'Export report' });
  await dialog.getByText('Markdown', { exact: true }).click();
  const handle = dialog.getByTitle('Drag this to a folder or into a mail.');
  await handle.hover();
  await expect(handle).toContainText('.md');
  // Not by the mouse: Playwright's waits for a listener in each frame, and in the report's nothing runs.
  await handle.dispatchEvent('dragstart');
  const dragged = () => app.evaluate(() => Reflect.get(globalThis, 'dragged') as Dragged | undefined);
  await expect.poll(dragged).toBeDefined();
  const { file, files, icon } = (await dragged())!;
  expect(files).toEqual([file]);
  expect(icon.width).toBeGreaterThan(0);
  expect(basename(file)).toMatch(/Harbour.*\.md$/);
  expect(readFileSync(file, 'utf8')).toContain('The harbour bridge closes on 2 March');

  // What is dropped from elsewhere is loaded again afterwards.
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await dropFiles(galley(desk), [
    { name: 'quay.txt', type: 'text/plain', text: 'Quay reopens\n\nThe quay reopens on Monday.' },
  ]);
  await expect(galley(desk)).toHaveAccessibleName(/Quay reopens/);
  await quit();
  expect(existsSync(file)).toBe(false);
});
