import { describe, expect, test } from 'vitest';
import { fingerprintFrom, fingerprintWords } from '../../../core/identity/fingerprint.ts';
import { english } from '../../../core/identity/words/en.ts';
import { dutch } from '../../../core/identity/words/nl.ts';

describe.each([
  ['English', english],
  ['Dutch', dutch],
])('the %s words', (_language, words) => {
  test('are 512, each once', () => {
    expect(words).toHaveLength(512);
    expect(new Set(words).size).toBe(512);
  });

  test('are told by their first four letters', () => {
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(512);
  });

  test('are short, and plain letters', () => {
    for (const word of words) expect(word).toMatch(/^[a-z]{4,7}$/);
  });

  test('stand in order, so that one is found', () => {
    expect([...words].sort()).toEqual(words);
  });
});

test('a fingerprint is the first 54 bits of a hash, nine a word', () => {
  expect(fingerprintFrom(Uint8Array.of(0, 0, 0, 0, 0, 0, 0))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(fingerprintFrom(Uint8Array.of(255, 255, 255, 255, 255, 255, 252))).toEqual([
    511, 511, 511, 511, 511, 511,
  ]);
  expect(fingerprintFrom(Uint8Array.of(0b10000000, 0b11000000, 0, 0, 0, 0, 0b111))).toEqual([
    257, 256, 0, 0, 0, 1,
  ]);
});

test('a fingerprint is six words in each language', () => {
  expect(fingerprintWords([0, 1, 2, 509, 510, 511], 'en')).toBe(
    'acorn actor adult yarn zebra zero'.replace('yarn zebra zero', english.slice(-3).join(' ')),
  );
  expect(fingerprintWords([0, 1, 2, 3, 4, 5], 'nl').split(' ')).toEqual(dutch.slice(0, 6));
});
