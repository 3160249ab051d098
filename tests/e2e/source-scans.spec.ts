import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { dropFiles, galley, openPasted } from '../helpers/desk.ts';
import { drawnScan, scannedPdf, whitePng } from '../helpers/scans.ts';

const LINE = 'De wethouder gaf in 2024 ruim 1.250 euro uit aan 14 bruggen.';
const OTHER = 'Volgens de havenmeester lagen er 317 schepen te wachten op het tij.';

interface Reading {
  state: string;
  passages?: number;
  pages?: number;
  warnings?: { code: string; detail: string | null }[];
  error?: { code: string };
}

test('pictures and scans become sources whose text is found, whichever way they lie; what cannot be read says why', async ({
  folder,
  cli,
}) => {
  const article = join(folder, 'stuk.txt');
  writeFileSync(
    article,
    `Haven\n\n${LINE} Er lagen 300 schepen te wachten op het tij, zegt de havenmeester.`,
  );
  const [loaded] = (await cli('import', article, '--json', '--checker', 'Noor Smit')).lines();
  const upright = await drawnScan([LINE, OTHER]);
  const turnedOver = await drawnScan([OTHER, LINE], { size: 22 }, 2);
  const sideways = await drawnScan([OTHER, LINE], { size: 22 }, 3);
  const png = upright.toBuffer('image/png');
  const files: Record<string, Buffer> = {
    'foto.png': png,
    'foto.jpg': (await drawnScan([LINE, OTHER], { angle: 2 })).toBuffer('image/jpeg', 70),
    'foto.webp': (await drawnScan([LINE, OTHER], { isDark: true })).toBuffer('image/webp'),
    'scan.pdf': scannedPdf([upright, turnedOver, sideways]),
    'leeg.png': whitePng(400, 300),
    'groot.png': whitePng(20_000, 10_000),
    'kapot.png': png.subarray(0, 60),
    'geen.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const added = await cli(
    'source',
    'add',
    String(loaded?.['article']),
    ...Object.keys(files).map((name) => join(folder, name)),
    '--json',
    '--checker',
    'Noor Smit',
  );
  expect(added.code, added.stderr).toBe(1);
  const readings = new Map(
    added
      .lines()
      .flatMap((line) =>
        ((line['files'] ?? []) as { name: string; reading: Reading }[]).map(
          ({ name, reading }): [string, Reading] => [name, reading],
        ),
      ),
  );
  for (const name of ['foto.png', 'foto.jpg', 'foto.webp'])
    expect(readings.get(name), name).toMatchObject({ state: 'read', passages: 2, pages: 1 });
  expect(readings.get('scan.pdf')).toMatchObject({ state: 'read', passages: 6, pages: 3 });
  expect(readings.get('scan.pdf')?.warnings).toContainEqual({ code: 'recognizedText', detail: 'nl, en' });
  for (const [name, code] of [
    ['leeg.png', 'scanWithoutText'],
    ['groot.png', 'filePixels'],
    ['kapot.png', 'fileDamaged'],
    ['geen.heic', 'pictureNotRead'],
  ] as const)
    expect(readings.get(name), name).toMatchObject({ state: 'failed', error: { code } });
});

test('a scan on the desk says that it was recognized, marks what is unsure, and can be recognized in other languages', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const scan = join(folder, 'minutes.pdf');
  const unsure = await drawnScan(['El señor Núñez gastó 1.270 euros en ¿qué? El niño pagó 85 céntimos.'], {
    size: 11,
    jpeg: 12,
  });
  writeFileSync(scan, scannedPdf([await drawnScan([OTHER, LINE]), unsure]));
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
    },
    [scan],
  );
  const pane = desk.getByRole('region', { name: 'Sources' });
  await pane.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  const row = pane.getByRole('option', { name: /minutes/ });
  await expect(row).toContainText(/2 pages · \d+ passages/, { timeout: 30_000 });
  await expect(pane.getByText(/recognized from pictures \(English/)).toBeVisible();
  await expect(pane.getByText(/\d+ \/ \d+ words may have been read wrongly/)).toBeVisible();
  await expectAccessible(desk, 'a source that was recognized');

  await pane.getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  const text = desk.getByRole('dialog', { name: 'minutes' });
  await expect(text).toContainText('317 schepen');
  await expect(text.getByTitle(/May have been read wrongly/).first()).toBeVisible();
  await expectAccessible(desk, 'a text with unsure words');
  await desk.keyboard.press('Escape');

  await pane.getByRole('button', { name: /Languages of the scan/ }).click();
  const languages = desk.getByRole('dialog', { name: /Languages of the scan/ });
  await expect(languages.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await languages.getByText('English', { exact: true }).click();
  await languages.getByText('Dutch', { exact: true }).click();
  await languages.getByText('Spanish', { exact: true }).click();
  await expectAccessible(desk, 'the languages of a scan');
  await languages.getByRole('button', { name: 'Recognize again' }).click();
  await expect(pane.getByText(/recognized from pictures \(Dutch, Spanish\)/)).toBeVisible({
    timeout: 30_000,
  });
});

test('a picture without text is said to have none and can be looked at; one that is dropped on the article says what to do', async ({
  folder,
  emptyDesk,
}) => {
  const { app, desk } = await emptyDesk();
  await openPasted(desk);
  await desk.keyboard.press('Control+3');
  const photo = join(folder, 'kade.png');
  const raw = join(folder, 'toestel.heic');
  writeFileSync(photo, whitePng(400, 300));
  writeFileSync(raw, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
    },
    [photo, raw],
  );
  const pane = desk.getByRole('region', { name: 'Sources' });
  await pane.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  const row = pane.getByRole('option', { name: /kade/ });
  await expect(row).toContainText('no text in it was found', { timeout: 30_000 });
  await expect(row).not.toContainText('could not be read');
  await pane.getByRole('option', { name: /toestel/ }).click();
  await expect(pane.getByText(/in the format HEIC, which cannot be drawn here/)).toBeVisible();

  await row.click();
  await expect(pane.getByText(/No text was found in kade\.png/)).toBeVisible();
  await expectAccessible(desk, 'a picture without text');
  await pane.getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog', { name: 'kade.png' }).getByRole('img')).toBeVisible();
  await desk.keyboard.press('Escape');

  await dropFiles(galley(desk), [{ name: 'kaart.gif', type: 'image/gif', text: 'GIF89a\0\0' }]);
  await expect(desk.getByText(/kaart\.gif is a picture \(GIF\), not a text to check/)).toBeVisible();
});
