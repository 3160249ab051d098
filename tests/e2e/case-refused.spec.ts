import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, testedApp, type CliResult } from '../helpers/app.ts';
import { onlyArticle } from '../helpers/case-app.ts';
import { edit, forged, json, put, rebuilt } from '../helpers/case-parts.ts';
import { galley, story } from '../helpers/desk.ts';
import { dropFromDisk } from '../helpers/from-disk.ts';
import { buildZip } from '../core/kernel/zip/build-zip.ts';

/** Makes a case file of the story in a library of its own, by the command line. */
async function makeCase(cli: (...words: string[]) => Promise<CliResult>, folder: string): Promise<string> {
  const [text, file, library] = ['story.txt', 'story.tickmark', 'maker.sqlite'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(text, story);
  const [loaded] = (await cli('--library', library, 'import', '--json', text)).lines();
  const article = String(loaded?.['article']);
  const made = await cli('--library', library, 'case', article, '--out', file, '--json');
  expect(made.code, made.stderr).toBe(0);
  return file;
}

/** Files that are to be refused, by name, with what is said of each. */
function refused(bytes: Uint8Array): Record<string, [Uint8Array, RegExp]> {
  const middle = Math.floor(bytes.length / 2);
  // A Buffer's own slice is no copy.
  const changed = Uint8Array.from(bytes);
  changed[middle] = (changed[middle] ?? 0) ^ 0xff;
  return {
    'truncated.tickmark': [bytes.slice(0, middle), /is inconsistent/],
    'flipped.tickmark': [changed, /is inconsistent/],
    'nothing.tickmark': [new Uint8Array(), /is empty/],
    'text.tickmark': [new TextEncoder().encode(story), /is inconsistent/],
    'changed-claim.tickmark': [
      forged(bytes, (parts) =>
        edit(parts, 'claims.json', (value) => {
          const [claim] = value['claims'] as Record<string, unknown>[];
          if (claim !== undefined) claim['verdict'] = 'verified';
        }),
      ),
      /is inconsistent/,
    ],
    'added.tickmark': [
      rebuilt(bytes, (parts) => put(parts, 'extra.json', '{}')),
      /is inconsistent \(extra\.json\)/,
    ],
    'newer.tickmark': [
      rebuilt(bytes, (parts) => {
        const manifest = json(parts, 'manifest.json');
        put(parts, 'manifest.json', {
          ...manifest,
          formatVersion: 4,
          app: { name: 'Tickmark', version: '9.1' },
        });
      }),
      /made by a newer Tickmark \(9\.1\)/,
    ],
    'path.tickmark': [
      buildZip([
        { name: 'manifest.json', data: '{}' },
        { name: '../../escaped.txt', data: 'out' },
      ]),
      /escaped\.txt/,
    ],
    'bomb.tickmark': [
      forged(bytes, (parts) => parts.set(`attachments/${'0'.repeat(64)}`, new Uint8Array(200 * 1024 * 1024))),
      /bomb\.tickmark/,
    ],
  };
}

test('what is damaged, changed, newer, too big or leads elsewhere is refused with its reason, and nothing is written', async ({
  folder,
  cli,
}) => {
  test.slow();
  const file = await makeCase(cli, folder);
  const library = join(folder, 'empty.sqlite');
  const cases = refused(readFileSync(file));
  for (const [name, [bytes]] of Object.entries(cases)) writeFileSync(join(folder, name), bytes);
  const huge = join(folder, 'huge.tickmark');
  writeFileSync(huge, '');
  truncateSync(huge, 512 * 1024 * 1024 + 1);
  const names = [...Object.keys(cases), 'huge.tickmark', 'gone.tickmark'];
  const told = await cli(
    '--library',
    library,
    'import',
    '--json',
    ...names.map((name) => join(folder, name)),
  );
  expect(told.code).toBe(1);
  const reasons: Record<string, RegExp> = {
    'huge.tickmark': /is 513 MB, and a case file may have at most 512 MB/,
    'gone.tickmark': /gone\.tickmark is not there/,
  };
  for (const [index, line] of told.lines().entries()) {
    const name = names[index] ?? '';
    expect(line, name).toMatchObject({ ok: false });
    const { message } = line['error'] as { message: string };
    expect(message, name).toMatch(cases[name]?.[1] ?? reasons[name] ?? /never/);
  }
  expect(told.lines()).toHaveLength(names.length);
  // Not even the library is made.
  expect(existsSync(library)).toBe(false);
  // What it was made from is whole, and is taken.
  expect((await cli('--library', library, 'import', '--json', file)).lines()).toMatchObject([
    { ok: true, status: 'loaded' },
  ]);
  // Where the same text was loaded, it comes beside that, and says so.
  const other = join(folder, 'other.sqlite');
  await cli('--library', other, 'import', join(folder, 'story.txt'));
  expect((await cli('--library', other, 'import', '--json', file)).lines()).toMatchObject([
    { ok: true, status: 'loaded', beside: 'Harbour bridge to close for six weeks' },
  ]);
});

test('a case file is opened by drop on library and desk and by a second start, whatever it is called, and a bad one is told of', async ({
  startAsChecker,
  folder,
  cli,
  library,
}) => {
  test.slow();
  const file = await makeCase(cli, folder);
  const renamed = join(folder, 'from the mail.bin');
  writeFileSync(renamed, readFileSync(file));
  const bad = join(folder, 'truncated.tickmark');
  writeFileSync(bad, readFileSync(file).subarray(0, 3000));

  const { desk } = await startAsChecker();
  await expect(desk.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await dropFromDisk(desk, bad);
  const told = desk.getByRole('dialog', { name: 'Not loaded' });
  await expect(told).toContainText('The case file truncated.tickmark is inconsistent');
  await expect(told).toContainText('Nothing was taken from it');
  await desk.keyboard.press('Escape');
  await dropFromDisk(desk, renamed);
  await expect(galley(desk)).toContainText('Some 14,000 cars cross it every day.');
  const { article } = await onlyArticle(desk);

  await dropFromDisk(desk, bad);
  await expect(told).toContainText('is inconsistent');
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toBeFocused();

  // A second start with the file, as a double click makes it, hands it to the window that is open.
  const args = [`--user-data-dir=${join(folder, 'profile')}`, '--library', library, 'open', file];
  const second = spawn(testedApp(), args, { cwd: folder, stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect(desk.getByText('Everything in this case file is here already.')).toBeVisible();
  expect((await onlyArticle(desk)).article.id).toBe(article.id);

  // An article that comes while somebody is at a dialog takes neither the dialog nor what was typed in it.
  const plain = join(folder, 'ferry.txt');
  writeFileSync(
    plain,
    'Ferry back in service\n\nThe ferry makes forty crossings a day, the operator says.\n',
  );
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('Show his');
  const third = spawn(testedApp(), [...args.slice(0, -1), plain], { cwd: folder, stdio: 'ignore' });
  expect(await once(third, 'exit')).toEqual([0, null]);
  const titles = () =>
    desk.evaluate(() => window.tickmark.call('library.list', { removed: false }).then(JSON.stringify));
  await expect.poll(titles).toContain('Ferry back in service');
  const palette = desk.getByRole('combobox');
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('Show his');
  // A command that is chosen there still acts on the article below.
  await palette.fill('Title and details of the article');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Title', { exact: true })).toHaveValue(
    'Harbour bridge to close for six weeks',
  );
  await desk.keyboard.press('Escape');
  await expect(galley(desk)).toContainText('forty crossings');
  await expect(galley(desk)).toBeFocused();
});
