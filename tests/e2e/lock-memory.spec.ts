import type { ElectronApplication, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';
import { processTree } from '../helpers/process-tree.ts';

const contact = 'Pavel Zwartwaterorlow';

/** All that a page's scripts can reach, as V8 writes it down. */
async function heapOf(desk: Page): Promise<string> {
  const session = await desk.context().newCDPSession(desk);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return pieces.join('');
}

const pageProcess = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.isVisible())
        ?.webContents.getOSProcessId() ?? 0,
  );

test('locked, no process is there that had words of a protected source, and the page has none', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  await openPasted(desk);
  await goToSentence(desk, sentences.closes);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  await desk.getByLabel('Contact').fill(contact);
  await desk.getByText('Protected source', { exact: true }).click();
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expectSaved(desk);
  await expect(inspector(desk)).toContainText(contact);
  // The report is looked at: in a frame of its own.
  await desk.keyboard.press('Control+e');
  await expect(desk.locator('iframe')).toBeVisible();
  expect(await heapOf(desk)).toContain(contact);
  const before = await pageProcess(app);

  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+Shift+L');
  await expect(desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  const after = await pageProcess(app);
  expect(after).not.toBe(before);
  const pid = app.process().pid ?? 0;
  expect(processTree(pid)).toContain(after);
  expect(processTree(pid)).not.toContain(before);
  expect(await heapOf(desk)).not.toContain(contact);
  // Nothing that makes or reads files is there either, seen or not.
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  await unlock(desk);
  await expect(desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeHidden();
  await goToSentence(desk, sentences.closes);
  await expect(inspector(desk)).toContainText(contact);
});
