import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MAX_PAGE_PIXELS,
  MAX_PAGE_SIDE,
  pageSize,
  isPdf,
} from '../../../../../core/model/attachment/shown-attachment.ts';
import { checkPage } from '../../../../../main/workers/reader/reader-answer.ts';
import {
  typedPage,
  viewAfterKey,
  zoomAfter,
} from '../../../../../renderer/desk/features/attachment/PageTools.tsx';

const top = { scrollTop: 0, clientHeight: 400, scrollHeight: 900 };
const end = { scrollTop: 500, clientHeight: 400, scrollHeight: 900 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

test('keys go from page to page at the ends of what is scrolled, and larger and smaller', () => {
  const second = { page: 2, zoom: 1 };
  expect(viewAfterKey(press('ArrowRight'), second, 3, top)).toEqual({ page: 3, zoom: 1 });
  expect(viewAfterKey(press('ArrowRight'), { page: 3, zoom: 1 }, 3, top)).toBeNull();
  expect(viewAfterKey(press('PageDown'), second, 3, top)).toBeNull();
  expect(viewAfterKey(press('PageDown'), second, 3, end)).toEqual({ page: 3, zoom: 1 });
  expect(viewAfterKey(press('PageUp'), second, 3, end)).toBeNull();
  expect(viewAfterKey(press('PageUp'), second, 3, top)).toEqual({ page: 1, zoom: 1 });
  expect(viewAfterKey(press('=', true), second, 3, top)).toEqual({ page: 2, zoom: 1.5 });
  expect(viewAfterKey(press('0', true), { page: 2, zoom: 3 }, 3, top)).toEqual(second);
  expect(viewAfterKey(press('x'), second, 3, top)).toBeNull();
  expect(zoomAfter(4, 1)).toBe(4);
  expect(zoomAfter(0.5, -1)).toBe(0.5);
});

test('a number that is typed is a page that there is', () => {
  expect(typedPage('7', 5)).toBe(5);
  expect(typedPage('-2', 5)).toBe(1);
  expect(typedPage('x', 5)).toBeNull();
});

test('a page is drawn as wide as asked, but never larger than allowed, in its own proportions', () => {
  expect(pageSize({ width: 595, height: 842 }, 900)).toEqual({ width: 900, height: 1273 });
  const length = fc.double({ min: 0.1, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(length, length, fc.integer({ min: 50, max: MAX_PAGE_SIDE }), (width, height, asked) => {
      const size = pageSize({ width, height }, asked);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(MAX_PAGE_SIDE);
      expect(size.width * size.height).toBeLessThanOrEqual(MAX_PAGE_PIXELS);
      expect(size.width).toBeLessThanOrEqual(asked);
    }),
  );
});

test('a PDF is one by what is in its first kilobyte', () => {
  expect(isPdf(new TextEncoder().encode('\n\n%PDF-1.7'))).toBe(true);
  expect(isPdf(new TextEncoder().encode(`${' '.repeat(2000)}%PDF-1.7`))).toBe(false);
});

test('what the reader says is a picture must be a PNG of the size that it says', () => {
  const png = new Uint8Array(24);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(png.buffer).setUint32(16, 40);
  new DataView(png.buffer).setUint32(20, 30);
  const picture = { type: 'image/png', bytes: png, width: 40, height: 30, page: 1, pages: 2 };
  expect(checkPage({ id: 1, ok: true, value: picture }, 'a.pdf')).toEqual(picture);
  for (const wrong of [
    { width: 41 },
    { bytes: png.subarray(1) },
    { bytes: 'x' },
    { pages: 0 },
    { width: 1e9 },
  ])
    expect(() => checkPage({ id: 1, ok: true, value: { ...picture, ...wrong } }, 'a.pdf')).toThrow();
});
