import { expect, test } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import type { Locator } from '../../../core/model/source/locator.ts';
import { locatorText } from '../../../core/wording/locator.ts';
import { readTypedLocator } from '../../../core/wording/typed-locator.ts';

const places: readonly Locator[] = [
  { kind: 'page', page: 12 },
  { kind: 'paragraph', paragraph: 3 },
  { kind: 'slide', slide: 7 },
  { kind: 'message', message: 2 },
  { kind: 'cells', sheet: null, from: 'B3', to: 'B3' },
  { kind: 'cells', sheet: 'Budget 2025!', from: 'B3', to: 'AF19' },
  { kind: 'time', at: 802, until: null },
  { kind: 'time', at: 802, until: 3666 },
];

test.each(['en', 'nl'] as const)('a place that is written in words is read as that place: %s', (language) => {
  const t = translator(language);
  for (const place of places) expect(readTypedLocator(locatorText(place, t), t)).toEqual(place);
});

test.each([
  ['12', { kind: 'page', page: 12 }],
  ['page 12', { kind: 'page', page: 12 }],
  ['p12', { kind: 'page', page: 12 }],
  ['paragraph 4', { kind: 'paragraph', paragraph: 4 }],
  // A spreadsheet has a column P.
  ['P12', { kind: 'cells', sheet: null, from: 'P12', to: 'P12' }],
  ['b3:c9', { kind: 'cells', sheet: null, from: 'B3', to: 'C9' }],
  ["'New budget'!$B$3", { kind: 'cells', sheet: 'New budget', from: 'B3', to: 'B3' }],
  ['1:05', { kind: 'time', at: 65, until: null }],
  ['p. 0', null],
  ['in the middle', null],
  ['B3:', null],
])('%s', (typed, place) => {
  expect(readTypedLocator(` ${typed} `, translator('en'))).toEqual(place);
});
