import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonElements } from '../../../core/archives/json-elements.ts';

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 });
const places = fc.array(fc.nat(), { maxLength: 8 });
const feed = fc.oneof(
  objects.map((elements) => ({ value: elements, elements })),
  fc.tuple(objects, fc.string()).map(([elements, note]) => ({
    value: { note, marks: '{["', dataFeedElement: elements, after: 1 },
    elements,
  })),
);

test('gives every element of the outermost list, wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(feed, places, fc.nat(2), ({ value, elements }, cuts, space) => {
      const text = JSON.stringify(value, null, space);
      const cutter = jsonElements();
      const found = cut(text, cuts).flatMap((piece) => cutter.add(piece));
      expect(found.map((element) => JSON.parse(element) as unknown)).toEqual(
        JSON.parse(JSON.stringify(elements)),
      );
      expect(cutter.isCutOff()).toBe(false);
    }),
  );
});

test('says of a text that ends early that it is cut off, and gives the elements before', () => {
  fc.assert(
    fc.property(feed, fc.nat(), ({ value, elements }, place) => {
      const text = JSON.stringify(value);
      const short = text.slice(0, place % text.length);
      const cutter = jsonElements();
      const found = cutter.add(short);
      expect(cutter.isCutOff()).toBe(short !== '');
      expect(found.map((element) => JSON.parse(element) as unknown)).toEqual(
        (JSON.parse(JSON.stringify(elements)) as unknown[]).slice(0, found.length),
      );
    }),
  );
});
