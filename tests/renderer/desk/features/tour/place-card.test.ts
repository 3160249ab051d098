import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, type Box } from '../../../../../renderer/desk/features/tour/place-card.ts';

const card = { width: 320, height: 200 };
const wide = { width: 1366, height: 860 };

test('the card goes to the right of what it is about, else to the left, else below, else inside', () => {
  const list = { left: 0, top: 48, width: 304, height: 780 };
  expect(placeCard(list, card, wide)).toEqual({ left: 320, top: 48 });
  const ticks = { left: 1022, top: 200, width: 344, height: 90 };
  expect(placeCard(ticks, card, wide)).toEqual({ left: 686, top: 200 });
  const button = { left: 400, top: 8, width: 560, height: 32 };
  expect(placeCard(button, card, { width: 1280, height: 860 })).toEqual({ left: 64, top: 16 });
  const top = { left: 60, top: 8, width: 780, height: 32 };
  expect(placeCard(top, card, { width: 900, height: 600 })).toEqual({ left: 60, top: 56 });
  const all = { left: 0, top: 48, width: 900, height: 520 };
  expect(placeCard(all, card, { width: 900, height: 600 })).toEqual({ left: 564, top: 352 });
});

test('the card is wholly in the window, wherever its target is', () => {
  const box: fc.Arbitrary<Box> = fc.record({
    left: fc.integer({ min: -500, max: 2000 }),
    top: fc.integer({ min: -500, max: 2000 }),
    width: fc.integer({ min: 0, max: 2000 }),
    height: fc.integer({ min: 0, max: 2000 }),
  });
  const size = fc.record({
    width: fc.integer({ min: 400, max: 2000 }),
    height: fc.integer({ min: 300, max: 1200 }),
  });
  fc.assert(
    fc.property(box, size, (target, window) => {
      const { left, top } = placeCard(target, card, window);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + card.width).toBeLessThanOrEqual(window.width);
      expect(top + card.height).toBeLessThanOrEqual(window.height);
    }),
  );
});
