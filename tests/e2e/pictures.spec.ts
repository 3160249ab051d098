import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { changes, drawPicture } from '../../scripts/measure/pictures-draw.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { openPasted } from '../helpers/desk.ts';
import { jpegSaying, tiffOf, xmpOf } from '../helpers/picture-files.ts';
import { drawnScan } from '../helpers/scans.ts';
import { signedPicture } from '../helpers/signed-picture.ts';

/** Adds files as sources of the article on the desk, and returns the pane with their rows. */
async function addSources(
  { app, desk }: { app: ElectronApplication; desk: Page },
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Locator> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
  const pane = desk.getByRole('region', { name: 'Sources' });
  await pane.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  for (const name of Object.keys(files))
    await expect(pane.getByRole('option', { name: new RegExp(name.replace(/\..*$/, '')) })).toContainText(
      /passage|no text in it was found/,
      { timeout: 30_000 },
    );
  return pane;
}

test('a picture says of itself when, where and with what it was made; one that says nothing says so', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const drawn = await drawnScan(['Er lagen 317 schepen in de haven.']);
  const jpeg = drawn.toBuffer('image/jpeg', 85);
  const tiff = tiffOf({
    image: [
      [0x010f, 'Lumo'],
      [0x0110, 'Lumo X3'],
    ],
    exif: [[0x9003, '2024:03:11 14:22:05']],
    gps: [
      [1, 'N'],
      [2, [52, 22, 13.3]],
      [3, 'E'],
      [4, [4, 53, 42.5]],
    ],
  });
  const pane = await addSources({ app, desk }, folder, {
    'kade.jpg': jpegSaying(jpeg, { tiff, xmp: xmpOf('xmp:CreatorTool="Darkroom 4.1"') }),
    'stil.png': drawn.toBuffer('image/png'),
  });

  await pane.getByRole('option', { name: /kade/ }).click();
  await pane.getByRole('button', { name: /^Picture/ }).click();
  const viewer = desk.getByRole('dialog', { name: 'kade.jpg' });
  const facts = viewer.getByRole('region', { name: 'What the file says of itself' });
  await expect(facts).toContainText('Anybody can change this');
  await expect(facts).toContainText('2024-03-11 14:22:05 (no time zone)');
  await expect(facts).toContainText('52.37036, 4.89514');
  await expect(facts).toContainText('Lumo X3');
  await expect(facts).toContainText('Darkroom 4.1');
  await expect(facts).toContainText(`${drawn.width} × ${drawn.height} pixels`);
  await expectAccessible(desk, 'a picture and what its file says');
  await desk.keyboard.press('Escape');

  await pane.getByRole('option', { name: /stil/ }).click();
  await pane.getByRole('button', { name: /^Picture/ }).click();
  await expect(desk.getByRole('dialog', { name: 'stil.png' })).toContainText(
    'This file says nothing of itself',
  );
});

test('a near copy of a picture is found in the library, and leads to its source', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const scene = drawPicture('scene', 3);
  const copy = await changes['a tenth of its size, JPEG of quality 60'](scene);
  const pane = await addSources({ app, desk }, folder, {
    'kade.jpg': scene.toBuffer('image/jpeg', 90),
    'kopie.jpg': copy.toBuffer('image/jpeg', 60),
    'anders.png': drawPicture('scene', 4).toBuffer('image/png'),
  });
  await pane.getByRole('option', { name: /kade/ }).click();
  await pane.getByRole('button', { name: /^Picture/ }).click();
  const viewer = desk.getByRole('dialog', { name: 'kade.jpg' });
  const found = viewer.getByRole('region', { name: 'In this library' });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await expect(found.getByRole('listitem')).toContainText('Nearly the same picture');
  await expect(found).not.toContainText('anders');
  await expectAccessible(desk, 'a picture with a near copy');
  await found.getByRole('button', { name: 'kopie.jpg' }).click();
  await expect(viewer).toBeHidden();
  await expect(pane.getByRole('option', { name: /kopie/ })).toHaveAttribute('aria-selected', 'true');
});

test('a picture with Content Credentials says who signed it and whether they hold', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const signed = await signedPicture(new Uint8Array(drawPicture('scene', 5).toBuffer('image/jpeg', 85)));
  const altered = new Uint8Array(signed);
  altered[altered.length - 400] = (altered[altered.length - 400] ?? 0) ^ 1;
  const pane = await addSources({ app, desk }, folder, { 'signed.jpg': signed, 'altered.jpg': altered });
  await pane.getByRole('option', { name: /signed/ }).click();
  await pane.getByRole('button', { name: /^Picture/ }).click();
  const found = desk
    .getByRole('dialog', { name: 'signed.jpg' })
    .getByRole('region', { name: 'Content Credentials' });
  await expect(found).toContainText('They hold');
  await expect(found).toContainText('Noor Smit, Havenbode, by a certificate of Test Office, Havenbode');
  await expect(found).toContainText('made · by generative AI · Painter');
  await expectAccessible(desk, 'a picture with Content Credentials');
  await desk.keyboard.press('Escape');
  await pane.getByRole('option', { name: /altered/ }).click();
  await pane.getByRole('button', { name: /^Picture/ }).click();
  const other = desk
    .getByRole('dialog', { name: 'altered.jpg' })
    .getByRole('region', { name: 'Content Credentials' });
  await expect(other).toContainText('They do not hold');
});
