import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { openPasted } from '../helpers/desk.ts';
import { filesWith } from '../helpers/files-with.ts';
import { givePassphrase, unlock } from '../helpers/passphrase.ts';
import { tone } from '../helpers/recordings.ts';
import { film } from '../helpers/webm.ts';

function pane(desk: Page): Locator {
  return desk.getByRole('region', { name: 'Sources' });
}

function rows(desk: Page): Locator {
  return pane(desk).getByRole('listbox', { name: 'Sources' }).getByRole('option');
}

/** Adds files to the article on the desk, chosen in the system's dialog. */
async function addFiles(app: ElectronApplication, desk: Page, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: chosen });
  }, paths);
  await desk.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
}

function written(folder: string, files: Record<string, Uint8Array | string>): string[] {
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The second at which the recording on the screen stands. */
function second(desk: Page): Promise<number> {
  return desk.locator('video').evaluate((media: HTMLVideoElement) => media.currentTime);
}

test('a recording is kept, shown with its length, and played by keys; one that is none or cannot be played says so', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await addFiles(
    app,
    desk,
    // The first one is longer than what is given at once.
    written(folder, {
      'Council.wav': tone(150),
      'Not sound.mp3': 'The harbour bridge closes on 2 March.',
      'Silent.wav': '',
      'Cut.wav': tone(1).subarray(0, 20),
      'Old.wma': Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
    }),
  );
  await expect(desk.getByText('Silent.wav')).toBeVisible();
  await expect(rows(desk)).toHaveCount(4);
  await expect(rows(desk).filter({ hasText: 'Council' })).toContainText('recording · 00:02:30');
  await expect(rows(desk).filter({ hasText: 'Not sound' })).toContainText('1 passage');
  await expect(rows(desk).filter({ hasText: 'Old' })).toContainText(/recording$/);

  await rows(desk).filter({ hasText: 'Council' }).click();
  await pane(desk).getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  const player = desk.getByRole('dialog', { name: 'Council' });
  await expect(player.getByRole('region', { name: 'Player' })).toBeFocused();
  await expect(player).toContainText('00:00:00 of 00:02:30');
  await expectAccessible(desk, 'the player of a recording');
  for (let at = 0; at < 3; at++) await desk.keyboard.press('ArrowRight');
  await expect(player).toContainText('00:00:15 of 00:02:30');
  await desk.keyboard.press('ArrowLeft');
  await desk.keyboard.press('Shift+ArrowLeft');
  await expect(player).toContainText('00:00:09 of 00:02:30');
  await desk.keyboard.press('+');
  await expect(player).toContainText('1.25×');
  await desk.keyboard.press('-');
  await desk.keyboard.press('-');
  await expect(player).toContainText('0.75×');
  await desk.keyboard.press('Space');
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => second(desk)).toBeGreaterThan(9.2);
  await desk.keyboard.press('Space');
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // The end is beyond what was given first.
  await player.getByRole('slider').fill('145');
  await expect.poll(() => second(desk)).toBe(145);
  await player.getByRole('region', { name: 'Player' }).focus();
  await desk.keyboard.press('Space');
  await expect.poll(() => second(desk)).toBeGreaterThan(145.2);
  await desk.keyboard.press('Escape');
  await expect(player).toBeHidden();

  for (const name of ['Cut', 'Old']) {
    await rows(desk).filter({ hasText: name }).dblclick();
    const broken = desk.getByRole('dialog', { name });
    await expect(broken.getByRole('alert')).toContainText('cannot be played here');
    await expect(broken.getByRole('button', { name: 'Save the recording' })).toBeVisible();
    await desk.keyboard.press('Escape');
  }
});

test('a film is shown while it plays, also one that does not say how long it is', async ({
  emptyDesk,
  folder,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await addFiles(
    app,
    desk,
    written(folder, { 'Quay.webm': await film(desk, 12), 'Cut off.webm': await film(desk, 4, false) }),
  );
  await expect(rows(desk)).toHaveCount(2);
  await expect(rows(desk).filter({ hasText: 'Quay' })).toContainText('recording · 00:00:12');
  await rows(desk).filter({ hasText: 'Quay' }).dblclick();
  const player = desk.getByRole('dialog', { name: 'Quay' });
  await expect(player).toContainText('00:00:00 of 00:00:12');
  await expect(player.locator('video')).toBeVisible();
  await player.getByRole('slider').fill('8');
  await expect.poll(() => second(desk)).toBe(8);
  await player.getByRole('region', { name: 'Player' }).focus();
  await desk.keyboard.press('Space');
  await expect.poll(() => second(desk)).toBeGreaterThan(8.2);
  await desk.keyboard.press('Escape');

  await rows(desk).filter({ hasText: 'Cut off' }).dblclick();
  const cut = desk.getByRole('dialog', { name: 'Cut off' });
  await expect(cut.locator('video')).toBeVisible();
  await desk.keyboard.press('Space');
  await expect.poll(() => second(desk)).toBeGreaterThan(0.2);
});

test('the scheme gives recordings of the open library alone, to the desk alone', async ({
  emptyDesk,
  folder,
}) => {
  const sound = tone(150);
  const text = 'The harbour bridge closes on 2 March.';
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await addFiles(app, desk, written(folder, { 'Council.wav': sound, 'Minutes.txt': text }));
  await expect(rows(desk).filter({ hasText: 'Council' })).toContainText('00:02:30');
  const asked = await app.evaluate(
    async ({ session }, hashes) => {
      const ask = async (partition: string, address: string, init: RequestInit = {}): Promise<unknown> => {
        const from = session.fromPartition(partition);
        return from.fetch(address, init).then(
          async (response) => [
            response.status,
            response.headers.get('content-range'),
            (await response.arrayBuffer()).byteLength,
          ],
          () => 'refused',
        );
      };
      const range = (words: string): RequestInit => ({ headers: { Range: words } });
      const address = `recording://library/${hashes[0]}`;
      return {
        first: await ask('desk', address, range('bytes=0-')),
        middle: await ask('desk', address, range('bytes=1000-1999')),
        last: await ask('desk', address, range('bytes=-44')),
        beyond: await ask('desk', address, range('bytes=90000000-')),
        nonsense: await ask('desk', address, range('lines=1-2')),
        posted: await ask('desk', address, { method: 'POST', body: '' }),
        text: await ask('desk', `recording://library/${hashes[1]}`, range('bytes=0-')),
        unknown: await ask('desk', `recording://library/${'0'.repeat(64)}`, range('bytes=0-')),
        reader: await ask('reader', address, range('bytes=0-')),
      };
    },
    [sha256(sound), sha256(Buffer.from(text))],
  );
  const size = sound.byteLength;
  expect(asked).toEqual({
    first: [206, `bytes 0-${size - 1}/${size}`, size],
    middle: [206, `bytes 1000-1999/${size}`, 1000],
    last: [206, `bytes ${size - 44}-${size - 1}/${size}`, 44],
    beyond: [416, `bytes */${size}`, 0],
    nonsense: [404, null, 0],
    posted: [404, null, 0],
    text: [404, null, 0],
    unknown: [404, null, 0],
    reader: 'refused',
  });
});

test('a protected recording is played while the library is unlocked, and is nowhere in plain', async ({
  emptyDesk,
  folder,
}) => {
  const words = 'recorded behind the fish market';
  const bytes = Buffer.concat([tone(4), Buffer.from(words)]);
  const [path = ''] = written(folder, { 'Witness.wav': bytes });
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  await addFiles(app, desk, [path]);
  await expect(rows(desk).first()).toContainText('00:00:04');
  await pane(desk).getByRole('listbox').focus();
  await desk.keyboard.press('e');
  const form = desk.getByRole('dialog', { name: 'Edit the source' });
  await form.getByText('Protected source', { exact: true }).click();
  await desk.keyboard.press('Control+Enter');
  await givePassphrase(desk);
  await expect(rows(desk).first()).toContainText('protected');
  await pane(desk).getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  const player = desk.getByRole('dialog', { name: 'Witness' });
  await expect(player).toContainText('00:00:00 of 00:00:04');
  await desk.keyboard.press('Space');
  await expect.poll(() => second(desk)).toBeGreaterThan(0.2);

  // While it plays.
  rmSync(path);
  await desk.evaluate(() => void window.tickmark.call('vault.lock', {}));
  await expect(desk.getByRole('heading', { name: 'Tickmark is locked' })).toBeVisible();
  expect(filesWith(folder, [words])).toEqual([]);
  const status = await app.evaluate(
    ({ session }, hash) =>
      session
        .fromPartition('desk')
        .fetch(`recording://library/${hash}`)
        .then((response) => response.status),
    sha256(bytes),
  );
  expect(status).toBe(404);
  await unlock(desk);
  // The page begins anew, with the claims.
  await desk.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(rows(desk).first()).toContainText('00:00:04');
});
