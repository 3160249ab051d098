import { expect, test } from 'vitest';
import { translator } from '../../../../../core/i18n/translate.ts';
import type { Language } from '../../../../../core/model/settings/settings.ts';
import type { Figure } from '../../../../../core/model/article/text-notes.ts';
import { figureText } from '../../../../../renderer/desk/features/inspector/Figures.tsx';

const nothing = { start: 0, end: 6, value: null, range: null, unit: null, per: null, date: null };

function written(figure: Partial<Figure>, language: Language = 'en'): string | null {
  const whole: Figure = { ...nothing, kind: 'number', approximate: false, ...figure };
  return figureText(whole, language, (value) => value.toLocaleString('en'), translator(language));
}

test('dates stand day before month in both languages, as precise as the text has them', () => {
  const friday = { kind: 'date', date: '2024-10-04' } as const;
  // ICU has had this with a comma and without.
  expect(written(friday)).toMatch(/^Friday,? 4 October 2024$/);
  expect(written(friday, 'nl')).toBe('vrijdag 4 oktober 2024');
  expect(written({ kind: 'date', date: '2024-10' })).toBe('October 2024');
  expect(written({ kind: 'date', date: '2024' })).toBe('2024');
});

test('amounts stand with their unit, ranges with both ends', () => {
  expect(written({ value: 840, unit: 'cubic metres' })).toBe('840 cubic metres');
  expect(written({ kind: 'money', range: [600, 900], unit: 'gbp' })).toBe('600–900 GBP');
  expect(written({ kind: 'percentage', value: 3 })).toBe('3 %');
  expect(written({})).toBeNull();
});
