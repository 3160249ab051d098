import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { claimRows, expectTick, galley, openFirst } from '../helpers/desk.ts';

const ferry = '# Ferry late\n\nThe ferry was 40 minutes late on Monday, the operator said.\n';

test('a library that cannot be written is opened to be read, and for writing once it can be', async ({
  beginLibrary,
  start,
  cli,
  folder,
  library,
}) => {
  beginLibrary();
  writeFileSync(join(folder, 'ferry.md'), ferry);
  const [loaded] = (await cli('import', join(folder, 'ferry.md'), '--json')).lines();
  const quoted = ['--quote', '40 minutes late', '--json'];
  const [claim] = (await cli('claim', String(loaded?.['article']), ...quoted)).lines();
  expect((await cli('mark', String(claim?.['id']), 'unverifiable')).code).toBe(0);
  const media = join(folder, 'media');
  mkdirSync(media);
  const inside = join(media, 'library.sqlite');
  copyFileSync(library, inside);
  chmodSync(inside, 0o444);
  chmodSync(media, 0o555);
  const before = readFileSync(inside);

  const { desk } = await start({ ownLibrary: true, args: ['--library', inside] });
  await expect(desk.getByRole('heading', { level: 1, name: 'This library cannot be written' })).toBeVisible();
  await expectAccessible(desk, 'a library that cannot be written');
  await desk.getByRole('button', { name: 'Open to read' }).press('Enter');

  await openFirst(desk);
  const foot = desk.getByRole('contentinfo');
  await expect(foot.getByText('Opened to read', { exact: true })).toBeVisible();
  await desk.keyboard.press('j');
  await expect(claimRows(desk)).toHaveCount(1);
  await expectTick(desk, 'that it is so', 'unverifiable');
  await desk.keyboard.press('v');
  await expect(desk.getByRole('log').getByText('This library was opened to be read')).toBeVisible();
  await expectTick(desk, 'that it is so', 'unverifiable');
  await expectAccessible(desk, 'a library that is only read');

  await foot.getByRole('button', { name: 'Open for writing' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'This library cannot be written' })).toBeVisible();
  expect(readdirSync(media)).toEqual(['library.sqlite']);
  expect(readFileSync(inside).equals(before)).toBe(true);

  chmodSync(media, 0o755);
  chmodSync(inside, 0o644);
  await desk.getByRole('button', { name: 'Try again' }).press('Enter');
  await openFirst(desk);
  await expect(galley(desk)).toBeFocused();
  await desk.keyboard.press('j');
  await desk.keyboard.press('v');
  await expectTick(desk, 'that it is so', 'verified');
  await expect(foot.getByText('Saved', { exact: true })).toBeVisible();
});
