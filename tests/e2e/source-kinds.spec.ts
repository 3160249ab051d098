import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../helpers/app.ts';
import { epub } from '../renderer/reader/formats/epub/build-epub.ts';
import { bookFile, harbourBook, harbourOds } from '../renderer/reader/formats/sheet/workbooks.ts';
import { harbourOdp, harbourSlides, packed } from '../renderer/reader/formats/slides/build-slides.ts';

const talk =
  'WEBVTT\n\n00:13:22.000 --> 00:13:24.000\n<v Noor Smit>In 2023 lagen er in Emmelsum\n\n' +
  '00:13:24.000 --> 00:13:27.000\n<v Noor Smit>ruim 1.250 schepen.\n\n' +
  '00:13:28.000 --> 00:13:30.000\n<v Joris de Wit>De sluis is te smal voor al die boten.\n';

/** A file of each kind, and how many passages it has. */
const files: Record<string, Uint8Array | string> = {
  'gesprek.vtt': talk,
  'film.srt': '1\n00:00:01,000 --> 00:00:02,000\nDe brug gaat open.\n',
  'verslag.txt': '[00:00:05] Noor Smit: Hoeveel schepen?\n[00:00:09] Joris de Wit: Veertig.\n',
  'haven.xlsx': bookFile(harbourBook(), 'xlsx'),
  'oud.xls': bookFile(harbourBook(), 'biff8'),
  'open.ods': harbourOds(),
  'telling.csv': 'Haven;Boten\nRietvaart;17\n',
  'praatje.pptx': packed(harbourSlides()),
  'open.odp': harbourOdp(),
  'boek.epub': epub(),
};

test('each kind of source is read in the sandbox, and leads to its place', async ({ folder, cli }) => {
  const article = join(folder, 'stuk.txt');
  writeFileSync(
    article,
    'Schepen\n\nIn Emmelsum lagen in 2023 ruim 1.250 schepen. “De sluis is te smal voor al die boten”, zei wethouder Noor Smit. In 1950 lagen er tien schepen.\n',
  );
  const [loaded] = (await cli('import', article, '--no-suggest', '--json', '--checker', 'Noor Smit')).lines();
  const id = String(loaded?.['article']);
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const added = await cli('source', 'add', id, ...paths, '--json');
  expect(added.stderr).toBe('');
  expect(added.code).toBe(0);
  const listed = (await cli('source', 'list', id, '--json')).lines();
  const states = listed.flatMap(({ files: own }) => own as { name: string; reading: { state: string } }[]);
  expect(states.map(({ name, reading }) => `${name}: ${reading.state}`).sort()).toEqual(
    Object.keys(files)
      .map((name) => `${name}: read`)
      .sort(),
  );

  const claim = async (quote: string) => {
    const [made] = (await cli('claim', id, '--quote', quote, '--json')).lines();
    return (await cli('passages', String(made?.['id']), '--json')).lines();
  };
  const locators = (await claim('In Emmelsum lagen in 2023 ruim 1.250 schepen')).map(
    (line) => line['locator'],
  );
  expect(locators).toContainEqual({ kind: 'time', at: 802, until: 807 });
  expect(locators).toContainEqual(expect.objectContaining({ kind: 'cells', from: 'A5', to: 'D5' }));
  const [chapter] = await claim('In 1950 lagen er tien schepen');
  expect(chapter).toMatchObject({ source: 'boek', heading: 'Het begin', locator: { kind: 'paragraph' } });

  const [quotation] = (await cli('quotes', id, '--json')).lines();
  expect(quotation).toMatchObject({
    kind: 'otherSpeaker',
    matches: [{ locator: { kind: 'time', at: 808 } }],
  });

  const refused = await cli('import', join(folder, 'haven.xlsx'));
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('sources');
});
