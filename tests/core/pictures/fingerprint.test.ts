import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceOf, fingerprintOf, LEAST_DETAIL } from '../../../core/pictures/fingerprint.ts';
import { likenessOf, NEAR } from '../../../core/pictures/same-picture.ts';
import { changes, drawPicture, grayOf, subjects } from '../../../scripts/measure/pictures-draw.ts';

const found = [
  'JPEG of quality 35',
  'a quarter of its size',
  'lighter',
  'darker, less contrast',
  'shades of grey',
  'a line of text over it',
  'cropped by 2 %',
] as const;

test('a picture is known again after what is done to pictures on their way', async () => {
  for (const subject of subjects) {
    const canvas = drawPicture(subject, 1);
    const own = fingerprintOf(grayOf(canvas));
    expect(own.detail).toBeGreaterThanOrEqual(LEAST_DETAIL);
    expect(likenessOf(own, own)).toBe('picture');
    for (const change of found) {
      const changed = fingerprintOf(grayOf(await changes[change](canvas)));
      expect(distanceOf(own.bits, changed.bits), `${subject}, ${change}`).toBeLessThanOrEqual(NEAR);
    }
    expect(likenessOf(own, fingerprintOf(grayOf(changes.mirrored(canvas))))).toBe('mirrored');
  }
});

test('other pictures are not taken for it', () => {
  const all = subjects.flatMap((subject) =>
    [1, 2, 3].map((number) => fingerprintOf(grayOf(drawPicture(subject, number)))),
  );
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) expect(likenessOf(one, other)).toBe(null);
});

test('an even surface has too little in it to be compared', () => {
  const even = { width: 300, height: 200, pixels: new Uint8Array(60_000).fill(180) };
  expect(fingerprintOf(even).detail).toBeLessThan(LEAST_DETAIL);
});

test('small changes of shade change few bits, and every picture has a fingerprint', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 2 ** 30 }),
      (width, height, seed) => {
        let state = seed;
        const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
        const pixels = Uint8Array.from({ length: width * height }, () => 40 + Math.floor(next() * 160));
        const noisy = pixels.map((shade) => shade + Math.round(next() * 2 - 1));
        const own = fingerprintOf({ width, height, pixels });
        expect(own.bits).toHaveLength(32);
        expect(own.detail).toBeLessThanOrEqual(100);
        if (width > 8 && height > 8)
          expect(
            distanceOf(own.bits, fingerprintOf({ width, height, pixels: noisy }).bits),
          ).toBeLessThanOrEqual(NEAR);
      },
    ),
  );
});

test('the mirror image of a mirror image is the picture', () => {
  const { width, height, pixels } = grayOf(drawPicture('crowd', 2));
  const mirrored = pixels.map((_, at) => pixels[at - (at % width) + (width - 1 - (at % width))] ?? 0);
  const [own, other] = [
    fingerprintOf({ width, height, pixels }),
    fingerprintOf({ width, height, pixels: mirrored }),
  ];
  expect(distanceOf(own.mirrored, other.bits)).toBeLessThanOrEqual(2);
  expect(distanceOf(own.bits, other.mirrored)).toBeLessThanOrEqual(2);
});
