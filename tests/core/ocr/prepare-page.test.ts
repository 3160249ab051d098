import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turned, type GrayPicture, type QuarterTurns } from '../../../core/ocr/gray-picture.ts';
import { MAX_OCR_PIXELS, preparePage } from '../../../core/ocr/prepare-page.ts';

/** A page of `lines` rows of boxes as high as small letters, that slope by `angle` radians. */
function boxes(letters: number, angle = 0, ink = 20, ground = 240): GrayPicture {
  const [width, height] = [60 * letters, 40 * letters];
  const pixels = new Uint8Array(width * height).fill(ground);
  for (let line = 3; line < 36; line += 3)
    for (let letter = 4; letter < 54; letter++)
      for (let y = 0; y < letters; y++)
        for (let x = 0; x < 0.7 * letters; x++) {
          const column = letter * letters + x;
          const row = Math.round(line * letters + y + Math.tan(angle) * (column - width / 2));
          if (row >= 0 && row < height) pixels[row * width + column] = ink;
        }
  return { width, height, pixels };
}

test('enlarges small letters, leaves those of a scan, and makes huge ones smaller', () => {
  expect(preparePage(boxes(6)).scale).toBeCloseTo(4, 1);
  expect(preparePage(boxes(24)).scale).toBe(1);
  expect(preparePage(boxes(60)).scale).toBeCloseTo(0.4, 1);
});

test('finds the slope of lines, and levels them', () => {
  for (const degrees of [-3, -1.5, 0, 1, 2.5]) {
    const { angle, picture } = preparePage(boxes(20, (degrees * Math.PI) / 180));
    expect(Math.abs((angle * 180) / Math.PI - degrees)).toBeLessThan(0.15);
    expect(Math.abs(preparePage(picture).angle)).toBeLessThan(Math.PI / 900);
  }
});

test('makes a dark ground light, and knows a blank page', () => {
  const dark = preparePage(boxes(20, 0, 220, 30));
  expect(dark.wasDark).toBe(true);
  expect(dark.picture.pixels[0]).toBe(225);
  expect(dark.isBlank).toBe(false);
  expect(preparePage({ width: 300, height: 200, pixels: new Uint8Array(60_000).fill(250) }).isBlank).toBe(
    true,
  );
  expect(preparePage({ width: 1, height: 1, pixels: new Uint8Array([0]) }).isBlank).toBe(true);
});

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels): GrayPicture => ({ width, height, pixels })),
  );

test('a picture that is turned four times is as it was, whichever way it is turned', () => {
  fc.assert(
    fc.property(pictures, fc.integer({ min: 0, max: 3 }), (picture, by) => {
      const quarters = by as QuarterTurns;
      const back = turned(turned(picture, quarters), ((4 - quarters) % 4) as QuarterTurns);
      expect(back).toEqual(picture);
      expect(turned(turned(picture, 1), 1)).toEqual(turned(picture, 2));
    }),
  );
});

test('any picture can be prepared, and becomes no larger than the engine takes', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const { picture: made } = preparePage(picture);
      expect(made.pixels.length).toBe(made.width * made.height);
      expect(made.pixels.length).toBeLessThanOrEqual(MAX_OCR_PIXELS);
    }),
  );
});
