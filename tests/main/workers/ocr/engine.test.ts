import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { expect, test, vi } from 'vitest';
import { turned } from '../../../../core/ocr/gray-picture.ts';
import { confidenceOf, type RecognizedPage } from '../../../../core/ocr/recognized-page.ts';
import { startOcr } from '../../../../main/workers/ocr/engine.ts';
import { recognizeUpright } from '../../../../main/workers/ocr/upright.ts';
import { cleanLook, drawTextPage } from '../../../../scripts/measure/ocr-draw.ts';
import { packagedOcrFiles } from '../../../../scripts/ocr/ocr-files.ts';
import { root } from '../../../../scripts/tools/paths.ts';

const engine = startOcr(packagedOcrFiles(root));
const LINES = [
  'Wethouder Oosterhof gaf 1.250 euro uit aan 14 bruggen, en dat in 2024.',
  'Größe, élève, ¿qué?',
];
const textOf = (page: RecognizedPage): string =>
  page
    .flat()
    .map((line) => line.map(({ text }) => text).join(' '))
    .join('\n');

test('recognizes a drawn line, and is sure of it; nothing is asked of a network', async () => {
  const asked = vi.fn(() => {
    throw new Error('a network was asked');
  });
  vi.stubGlobal('fetch', asked);
  vi.spyOn(http, 'request').mockImplementation(asked);
  vi.spyOn(https, 'request').mockImplementation(asked);
  vi.spyOn(net, 'connect').mockImplementation(asked);
  try {
    const { page, confidence } = recognizeUpright(
      await startOcr(packagedOcrFiles(root)),
      await drawTextPage(LINES, cleanLook),
      ['nl', 'de', 'fr', 'es'],
      0,
    );
    expect(textOf(page)).toContain('Wethouder Oosterhof gaf 1.250 euro uit aan 14 bruggen, en dat in 2024.');
    expect(textOf(page)).toContain('Größe, élève, ¿qué?');
    expect(confidence).toBeGreaterThan(85);
    expect(asked).not.toHaveBeenCalled();
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
});

test('turns a page that lies upside down or on its side', async () => {
  const upright = await drawTextPage(LINES, { ...cleanLook, size: 16 });
  for (const quarters of [1, 2, 3] as const) {
    const found = recognizeUpright(await engine, turned(upright, quarters), ['nl', 'en'], 0);
    expect(found.confidence).toBeGreaterThan(85);
    expect(textOf(found.page)).toContain('1.250 euro');
  }
});

test('finds no words on a blank page, and is not sure of a page of noise', async () => {
  const blank = { width: 400, height: 300, pixels: new Uint8Array(120_000).fill(255) };
  expect(recognizeUpright(await engine, blank, ['en'], 0)).toEqual({ page: [], confidence: 0, quarters: 0 });
  let state = 7;
  const noise = blank.pixels.map(() => (state = (state * 1103515245 + 12345) % 2147483648) >> 16);
  const found = recognizeUpright(await engine, { ...blank, pixels: noise }, ['en'], 0);
  expect(confidenceOf(found.page)).toBeLessThan(75);
});
