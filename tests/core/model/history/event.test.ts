import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../core/model/history/event.ts';

test('canonical JSON says the same of the same value, whatever the order of its keys, and reads back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('canonical JSON is what RFC 8785 asks for in order and space', () => {
  expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":null,"d":"é"}]}',
  );
});
