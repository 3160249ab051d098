import { expect, test } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import { nonePassedOver } from '../../../core/model/watched/watched.ts';
import { passedWords } from '../../../core/wording/watched.ts';

test('what a watched folder passes over is told of the kinds that there are, and of nothing else', () => {
  const said = (passedOver: Partial<typeof nonePassedOver>, language: 'en' | 'nl' = 'en') =>
    passedWords({ passedOver: { ...nonePassedOver, ...passedOver } }, translator(language));
  expect(said({})).toBe('');
  expect(said({ unfinished: 1 })).toBe('Passed over: 1 still being written');
  expect(said({ other: 2, links: 1 })).toBe('Passed over: 2 files of other kinds, 1 link');
  expect(said({ links: 2, unreadable: 1 }, 'nl')).toBe(
    'Overgeslagen: 2 koppelingen, 1 dat niet te bekijken is',
  );
});
