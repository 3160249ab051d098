import { readFileSync } from 'node:fs';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { goToSentence } from '../../scripts/drive/keys.ts';
import { isRunning } from '../../scripts/tools/lock.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { expectSaved, inspector, openPasted, sentences } from '../helpers/desk.ts';
import { assemble, column, makePdf } from '../renderer/reader/formats/pdf/make-pdf.ts';
import { fixturePath } from '../helpers/paths.ts';

/** Keeps files with a claim of the story, as attachments of one piece of evidence. */
async function keepFiles(desk: Page, files: Record<string, Uint8Array>): Promise<void> {
  await openPasted(desk);
  await goToSentence(desk, sentences.cars);
  await desk.keyboard.press('c');
  await expectSaved(desk);
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Add evidence' });
  await form.waitFor();
  const given = Object.entries(files).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await form.evaluate((element, all) => {
    const data = new DataTransfer();
    for (const [name, base64] of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, given);
  for (const name of Object.keys(files)) await expect(form.getByText(name)).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expectSaved(desk);
}

async function open(desk: Page, name: string): Promise<Locator> {
  await inspector(desk).getByRole('button', { name, exact: true }).click();
  return desk.getByRole('dialog', { name });
}

/** How many pixels of a shown page are dark: letters. */
function darkPixels(image: Locator): Promise<number> {
  return image.evaluate((element) => {
    if (!(element instanceof HTMLImageElement)) throw new Error('no image');
    const canvas = document.createElement('canvas');
    canvas.width = element.naturalWidth;
    canvas.height = element.naturalHeight;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.drawImage(element, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark++;
    return dark;
  });
}

/** The hidden windows that read and draw, and their processes. */
function readers(app: ElectronApplication): Promise<{ id: number; pid: number }[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter(({ webContents }) => webContents.getURL().includes('/reader/'))
      .map(({ id, webContents }) => ({ id, pid: webContents.getOSProcessId() })),
  );
}

const three = makePdf([
  { texts: column(['The counter says 11,000 a day.', 'The harbour office noted it.'], 60, 700, 14) },
  { texts: [{ text: 'Two', x: 60, y: 700, size: 40, bold: true }] },
  { texts: [] },
]);

test('the pages of a PDF are looked at as pictures: next and previous, by number, larger, and as text', async ({
  emptyDesk,
}) => {
  const { desk } = await emptyDesk();
  await keepFiles(desk, { 'minutes.pdf': three });
  const dialog = await open(desk, 'minutes.pdf');
  const page = (number: number) => dialog.getByRole('img', { name: `minutes.pdf, page ${number} of 3` });
  await expect(page(1)).toBeVisible();
  await expect.poll(() => darkPixels(page(1))).toBeGreaterThan(500);
  await expect(dialog.locator('iframe, object, embed, canvas')).toHaveCount(0);
  await expect(dialog).not.toContainText('11,000');
  await expectAccessible(desk, 'pages of a PDF');
  await expect(dialog.getByRole('region', { name: 'Pages of the document' })).toBeFocused();

  await desk.keyboard.press('ArrowRight');
  await expect(page(2)).toBeVisible();
  const letters = await darkPixels(page(2));
  expect(letters).toBeGreaterThan(200);
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(page(3)).toBeVisible();
  expect(await darkPixels(page(3))).toBe(0);
  await expect(dialog.getByRole('button', { name: 'Next page' })).toBeDisabled();
  const field = dialog.getByRole('textbox', { name: 'Page' });
  await field.fill('2');
  await field.press('Enter');
  await expect(page(2)).toBeVisible();
  await expect(field).toHaveValue('2');

  const width = await page(2).evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await dialog.getByRole('button', { name: 'Larger' }).click();
  await expect(dialog.getByText('150 %')).toBeVisible();
  await expect
    .poll(() => page(2).evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(width * 1.4);
  expect(await darkPixels(page(2))).toBeGreaterThan(letters);

  await dialog.getByText('Text', { exact: true }).click();
  await expect(dialog).toContainText('The counter says 11,000 a day.');
  await dialog.getByText('Pages', { exact: true }).click();
  await expect(page(1)).toBeVisible();
});

test('a locked PDF asks for its password, a broken one says so', async ({ emptyDesk }) => {
  const { desk } = await emptyDesk();
  const locked = readFileSync(fixturePath('pdf', 'locked.pdf'));
  await keepFiles(desk, {
    'locked.pdf': locked,
    'broken.pdf': new TextEncoder().encode('%PDF-1.7\nnothing more'),
  });
  const dialog = await open(desk, 'locked.pdf');
  await expect(dialog.getByRole('alert')).toContainText('protected by a password');
  await dialog.getByLabel('Password').fill('wrong');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('That is not the password');
  await expectAccessible(desk, 'password of a PDF, wrong');
  await dialog.getByLabel('Password').fill('beemster');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('img', { name: /locked\.pdf, page 1/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  const broken = await open(desk, 'broken.pdf');
  await expect(broken.getByRole('alert')).toContainText('broken.pdf');
  await expect(broken.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessible(desk, 'broken PDF');
});

/** A page that draws a form that draws another ten times, and so on: ten thousand million lines. */
function endless(): Uint8Array {
  const depth = 10;
  const first = 7;
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const forms = Array.from({ length: depth }, (_form, index) => {
    const box = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
    if (index === depth - 1) return stream(box, '0 0 m 100 100 l S');
    const inner = `/Resources << /XObject << /F ${first + index + 1} 0 R >> >>`;
    return stream(`${box} ${inner}`, '/F Do '.repeat(10));
  });
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F ${first} 0 R >> >> >>`,
    stream('', '/F Do'),
    '<< >>',
    '<< >>',
    ...forms,
  ]);
}

test('a PDF that would be drawn for ever holds nothing up, and is stopped when nobody looks any more', async ({
  startAsChecker,
}) => {
  const { app, desk } = await startAsChecker();
  await keepFiles(desk, { 'endless.pdf': endless(), 'minutes.pdf': three });
  // The files are sources as well, which readers of their own read in the background.
  await desk.evaluate(() => window.tickmark.call('source.cancelReading', {}));
  const before = (await readers(app)).map(({ id }) => id);
  const dialog = await open(desk, 'endless.pdf');
  await expect(dialog.getByText('Opening…')).toBeVisible();
  // The reader that loaded the article ends by itself meanwhile, or not yet.
  const drawing = async () => (await readers(app)).filter(({ id }) => !before.includes(id));
  await expect.poll(drawing).toHaveLength(1);
  const [{ pid } = { pid: 0 }] = await drawing();
  expect(isRunning(pid)).toBe(true);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(drawing).toEqual([]);
  await open(desk, 'minutes.pdf');
  await expect(desk.getByRole('img', { name: 'minutes.pdf, page 1 of 3' })).toBeVisible();
  await expect.poll(() => isRunning(pid)).toBe(false);
});
