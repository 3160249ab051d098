import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/app.ts';
import { galley } from '../helpers/desk.ts';
import { gzipSync, strToU8 } from 'fflate';
import {
  answer,
  BRIDGE,
  HARBOUR,
  harbourPackage,
  html,
  packed,
  page,
  record,
  SHIPS,
  wacz,
} from '../renderer/reader/formats/capture/build-capture.ts';

const HOSTILE = html(
  'Kaart van de haven',
  'De kaart toont <img src="https://haven.example/meet.gif" onerror="document.body.remove()"> veertig ligplaatsen.',
).replace('</body>', '<script>document.body.textContent = "weg"</script></body>');

/** A package with three pages, one of them packed and hostile, and one that was changed later. */
function capture(): Uint8Array {
  const address = 'https://haven.example/kaart';
  const body = gzipSync(strToU8(HOSTILE));
  return wacz({
    ...harbourPackage(),
    'archive/data.warc.gz': packed([
      page(HARBOUR, SHIPS),
      page('https://haven.example/nieuws/brug', BRIDGE, {
        fields: { 'WARC-Payload-Digest': `sha-256:${'0'.repeat(64)}` },
      }),
      record({ type: 'response', address, content: answer(body, { 'Content-Encoding': 'gzip' }) }),
    ]),
    'pages/pages.jsonl': [HARBOUR, 'https://haven.example/nieuws/brug', address]
      .map((url) => `${JSON.stringify({ url, ts: '2024-03-12T10:20:30Z' })}\n`)
      .join(''),
  });
}

test('a capture is a source with all its pages, each passage at its address', async ({ folder, cli }) => {
  const article = join(folder, 'stuk.txt');
  writeFileSync(
    article,
    'Haven\n\nIn Emmelsum lagen in 2023 ruim 1.250 schepen. De kaart toont veertig ligplaatsen.\n',
  );
  const archive = join(folder, 'haven.wacz');
  writeFileSync(archive, capture());
  const [loaded] = (await cli('import', article, '--no-suggest', '--json', '--checker', 'Noor Smit')).lines();
  const id = String(loaded?.['article']);
  const added = await cli('source', 'add', id, archive, '--json');
  expect(added.code).toBe(0);
  const [listed] = (await cli('source', 'list', id, '--json')).lines();
  const [file] = (listed?.['files'] ?? []) as { reading: { state: string; warnings: object[] } }[];
  expect(file?.reading).toMatchObject({
    state: 'read',
    warnings: expect.arrayContaining([{ code: 'hashesDiffer', detail: 'https://haven.example/nieuws/brug' }]),
  });
  const passages = async (quote: string) => {
    const [made] = (await cli('claim', id, '--quote', quote, '--json')).lines();
    return (await cli('passages', String(made?.['id']), '--json')).lines();
  };
  expect((await passages('In Emmelsum lagen in 2023 ruim 1.250 schepen'))[0]).toMatchObject({
    locator: { kind: 'capture', address: HARBOUR, at: '2024-03-12T10:20:30.000Z' },
    heading: 'Meer schepen in Emmelsum',
  });
  const [map] = await passages('De kaart toont veertig ligplaatsen');
  expect(map).toMatchObject({ locator: { kind: 'capture', address: 'https://haven.example/kaart' } });
});

test('which page of a capture becomes an article is chosen', async ({ folder, cli }) => {
  const archive = join(folder, 'haven.wacz');
  writeFileSync(archive, capture());
  const asked = await cli('import', archive, '--json');
  expect(asked.lines()[0]).toMatchObject({
    status: 'several',
    items: [{ id: 'page:1' }, { id: 'page:2' }, { id: 'page:3', title: 'Kaart van de haven' }],
  });
  const [loaded] = (
    await cli('import', archive, '--item', 'page:3', '--no-suggest', '--json', '--checker', 'Noor Smit')
  ).lines();
  const shown = await cli('show', String(loaded?.['article']), '--json');
  expect(shown.stdout).toContain('De kaart toont veertig ligplaatsen.');
  expect(shown.stdout).toContain('https://haven.example/kaart');
});

test('on the desk a page of a capture is chosen as an article, and a capture that lies says so among the sources', async ({
  folder,
  emptyDesk,
}) => {
  const archive = join(folder, 'haven.wacz');
  writeFileSync(archive, capture());
  const { app, desk } = await emptyDesk();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, archive);
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await desk.keyboard.press('Control+o');
  const pages = desk.getByRole('group', { name: /3/ });
  await expect(pages.getByText('haven.example/kaart · 2024-03-12 10:20 UTC')).toBeVisible();
  await expectAccessible(desk, 'the pages of a capture');
  await pages.getByText('Kaart van de haven').click();
  await desk.getByRole('button', { name: 'Load 1 article' }).click();
  await expect(galley(desk)).toContainText('De kaart toont veertig ligplaatsen.');
  await expect(desk.getByText(/the page as it was captured on 2024-03-12 10:20 UTC/)).toBeVisible();

  await desk.keyboard.press('Control+3');
  const pane = desk.getByRole('region', { name: 'Sources' });
  await pane.getByRole('button', { name: 'Add sources' }).click();
  await desk.getByRole('menuitem', { name: /files/ }).click();
  const row = pane.getByRole('option', { name: /haven/ });
  await expect(row).toContainText(/\d+ passages/, { timeout: 30_000 });
  await row.click();
  await expect(pane.getByText(/haven\.example\/nieuws\/brug/)).toBeVisible();
  await expectAccessible(desk, 'a capture that lies');
  await pane.getByRole('listbox').focus();
  await desk.keyboard.press('Enter');
  const text = desk.getByRole('dialog', { name: 'haven' });
  await expect(text).toContainText('haven.example/kaart, archived 2024-03-12 10:20 UTC');
  await expect(text).toContainText('De kaart toont veertig ligplaatsen.');
});
