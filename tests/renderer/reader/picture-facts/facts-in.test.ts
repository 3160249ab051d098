import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lacksZone, PictureFacts } from '../../../../core/model/picture/picture-facts.ts';
import { factsIn } from '../../../../renderer/reader/picture-facts/facts-in.ts';
import {
  chunkOf,
  iptcOf,
  jpegSaying,
  pngWith,
  segmentOf,
  tiffOf,
  webpOf,
  xmpOf,
} from '../../../helpers/picture-files.ts';

const canvas = createCanvas(40, 30);
const jpeg = canvas.toBuffer('image/jpeg', 80);
const png = canvas.toBuffer('image/png');

const tables = {
  image: [
    [0x010e, 'De kade bij hoog water'],
    [0x010f, 'Lumo'],
    [0x0110, 'Lumo X3'],
    [0x0131, 'Darkroom 4.1'],
    [0x0132, '2024:03:12 09:10:11'],
    [0x013b, 'Noor Smit'],
    [0x8298, '© Noor Smit'],
  ],
  exif: [
    [0x9003, '2024:03:11 14:22:05'],
    [0x9004, '2024:03:11 14:22:05'],
    [0x9011, '+01:00'],
    [0xa431, 'LX-0031'],
    [0xa433, 'Lumo'],
    [0xa434, '35mm F2'],
  ],
  gps: [
    [1, 'N'],
    [2, [52, 22, 13.3]],
    [3, 'W'],
    [4, [4, 53, 42.5]],
  ],
} as const;

/** Every fact as one line. */
async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { facts } = await factsIn(new Uint8Array(bytes));
  return facts.map(({ field, value, origins }) => `${field}: ${value} (${origins.join(', ')})`);
}

test('a JPEG says when, where and with what it was made', async () => {
  expect(await linesOf(jpegSaying(jpeg, { tiff: tiffOf(tables) }))).toEqual([
    'taken: 2024-03-11 14:22:05 +01:00 (EXIF)',
    'digitized: 2024-03-11 14:22:05 (EXIF)',
    'changed: 2024-03-12 09:10:11 (EXIF)',
    'place: 52.37036, -4.89514 (EXIF)',
    'camera: Lumo X3 (EXIF)',
    'lens: Lumo 35mm F2 (EXIF)',
    'serial: LX-0031 (EXIF)',
    'software: Darkroom 4.1 (EXIF)',
    'author: Noor Smit (EXIF)',
    'copyright: © Noor Smit (EXIF)',
    'caption: De kade bij hoog water (EXIF)',
  ]);
});

test('what several parts say is told once, and where they say otherwise both are', async () => {
  const iptc = iptcOf([
    [80, 'Noor Smit'],
    [120, 'De kade bij hoog water, één uur later'],
    [55, '20240311'],
    [60, '142205+0100'],
    [90, 'Hoorn'],
    [101, 'Nederland'],
    [25, 'haven'],
    [25, 'water'],
  ]);
  const xmp = xmpOf(
    'xmp:CreatorTool="Retouch &amp; Co 9" photoshop:DateCreated="2024-03-11T14:22:05+01:00" ' +
      'exif:GPSLatitude="52,22.2216N" exif:GPSLongitude="4,53.7084W" ' +
      'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
    '<dc:creator><rdf:Seq><rdf:li>Noor Smit</rdf:li><rdf:li>Bo Vos</rdf:li></rdf:Seq></dc:creator>' +
      '<xmpMM:History><rdf:Seq><rdf:li stEvt:softwareAgent="Retouch 8"/><rdf:li rdf:parseType="Resource">' +
      '<stEvt:softwareAgent>Retouch &amp; Co 9</stEvt:softwareAgent></rdf:li></rdf:Seq></xmpMM:History>',
  );
  const lines = await linesOf(jpegSaying(jpeg, { tiff: tiffOf(tables), xmp, iptc }));
  for (const line of [
    'taken: 2024-03-11 14:22:05 +01:00 (EXIF, IPTC, XMP)',
    'place: 52.37036, -4.89514 (EXIF, XMP)',
    'placeName: Hoorn, Nederland (IPTC)',
    'software: Darkroom 4.1 (EXIF)',
    'software: Retouch & Co 9 (XMP)',
    'software: Retouch 8 (XMP)',
    'sourceType: trainedAlgorithmicMedia (XMP)',
    'author: Noor Smit (EXIF, IPTC)',
    'author: Noor Smit, Bo Vos (XMP)',
    'caption: De kade bij hoog water (EXIF)',
    'caption: De kade bij hoog water, één uur later (IPTC)',
    'keywords: haven, water (IPTC)',
  ])
    expect(lines).toContain(line);
});

test('a PNG says it in chunks of its own, and what an image generator was asked for', async () => {
  const xmp = Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpOf('xmp:CreatorTool="Painter"')}`);
  const made = pngWith(png, [
    chunkOf('eXIf', tiffOf({ image: [[0x0110, 'Scanner 5']] })),
    chunkOf('iTXt', xmp),
    chunkOf('tEXt', Buffer.from('parameters\0a harbour at dawn, Steps: 20', 'latin1')),
    chunkOf('tEXt', Buffer.from('Author\0Andr\xe9', 'latin1')),
  ]);
  expect(await linesOf(made)).toEqual([
    'camera: Scanner 5 (EXIF)',
    'software: Painter (XMP)',
    'prompt: a harbour at dawn, Steps: 20 (PNG)',
    'author: André (PNG)',
  ]);
});

test('a WebP says it in two chunks', async () => {
  const tiff = tiffOf({ image: [[0x0110, 'Phone 2']] });
  const made = webpOf([
    ['EXIF', Buffer.concat([Buffer.from('Exif\0\0'), tiff])],
    ['XMP ', Buffer.from(xmpOf('xmp:CreatorTool="Painter"'))],
  ]);
  expect(await linesOf(made)).toEqual(['camera: Phone 2 (EXIF)', 'software: Painter (XMP)']);
});

test('a file that says nothing has no facts', async () => {
  for (const bytes of [jpeg, png, canvas.toBuffer('image/webp'), canvas.toBuffer('image/avif')])
    expect(await factsIn(new Uint8Array(bytes))).toEqual({ facts: [], isDamaged: false });
});

test('what cannot be read is left out and told', async () => {
  const whole = jpegSaying(jpeg, {
    tiff: tiffOf(tables),
    xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>',
  });
  expect(await factsIn(new Uint8Array(whole))).toMatchObject({ isDamaged: true });
  expect((await linesOf(whole)).length).toBeGreaterThan(5);
  const doctype = `<!DOCTYPE x [<!ENTITY a "b">]>${xmpOf('xmp:CreatorTool="&a;"')}`;
  expect(await factsIn(new Uint8Array(jpegSaying(jpeg, { xmp: doctype })))).toEqual({
    facts: [],
    isDamaged: true,
  });
  expect(await factsIn(new Uint8Array(png.subarray(0, 40)))).toEqual({ facts: [], isDamaged: true });
});

test('a table that says that it is as large as memory is stepped over', async () => {
  const tiff = tiffOf({ image: [[0x0110, 'Lumo X3']], gps: [[2, [52, 22, 13]]] });
  // The number of values of the last table's only entry.
  const at = tiff.indexOf(Buffer.from([0, 2, 0, 5, 0, 0, 0, 3]));
  tiff.writeUInt32BE(0xffffffff, at + 4);
  expect(await factsIn(new Uint8Array(jpegSaying(jpeg, { tiff })))).toMatchObject({ isDamaged: true });
});

test('no file, however it is cut off or damaged, is more than damaged', async () => {
  const xmp = xmpOf('xmp:CreatorTool="Painter"');
  const seeds = [
    jpegSaying(jpeg, { tiff: tiffOf(tables), xmp, iptc: iptcOf([[80, 'Noor Smit']]) }),
    pngWith(png, [chunkOf('eXIf', tiffOf(tables)), chunkOf('tEXt', Buffer.from('Author\0Noor'))]),
    webpOf([['EXIF', tiffOf(tables)]]),
    canvas.toBuffer('image/avif'),
  ];
  const damaged = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 12 }),
      fc.nat(900),
    )
    .map(([seed, changes, end]) => {
      const bytes = new Uint8Array(seed.subarray(0, Math.max(12, end)));
      for (const [at, value] of changes) if (at >= 4 && at < bytes.length) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      expect(
        PictureFacts.safeParse({ size: null, credentials: { state: 'none' }, ...(await factsIn(bytes)) })
          .success,
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a segment of a JPEG that is no metadata is stepped over', async () => {
  const other = Buffer.concat([jpeg.subarray(0, 2), segmentOf(0xe5, Buffer.from('Exif')), jpeg.subarray(2)]);
  expect(await factsIn(new Uint8Array(other))).toEqual({ facts: [], isDamaged: false });
});

test('a time of day without a zone is told from one with it', () => {
  expect(lacksZone('2024-03-11 14:22:05')).toBe(true);
  expect(lacksZone('2024-03-11 14:22:05 +01:00')).toBe(false);
  expect(lacksZone('2024-03-11')).toBe(false);
});
