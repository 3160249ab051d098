import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../helpers/app.ts';
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
    ['geen.heic', 'fileBinary'],
  ] as const)
    expect(readings.get(name), name).toMatchObject({ state: 'failed', error: { code } });
});
