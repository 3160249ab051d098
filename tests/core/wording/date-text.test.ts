import { expect, test } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import { sittingText } from '../../../renderer/desk/article-state/sitting.ts';
import { canSaveAgain } from '../../../renderer/desk/article-state/save.ts';
import { createStore } from '../../../renderer/desk/app-state/store.ts';
import { languageName, partialDateText, today } from '../../../core/wording/date-text.ts';

test('a date is shown as precisely as it is known', () => {
  expect(partialDateText('2022', 'en')).toBe('2022');
  expect(partialDateText('2022-06', 'nl')).toBe('juni 2022');
  expect(partialDateText('2022-06-14', 'en')).toBe('14 June 2022');
  expect(partialDateText('2022-06-14T23:30:00+02:00', 'nl')).toBe('14 juni 2022');
});

test('languages have names in the interface’s language', () => {
  expect(languageName('nl', 'en')).toBe('Dutch');
  expect(languageName('fr', 'nl')).toBe('Frans');
  expect(languageName('und', 'en')).toBeNull();
});

test('today is the day on this machine’s calendar', () => {
  expect(today(new Date(2026, 2, 4, 23, 59))).toBe('2026-03-04');
});

test('a sitting is shown in hours and minutes', () => {
  const since = '2026-03-04T10:00:00.000Z';
  const after = (minutes: number, language: 'en' | 'nl') =>
    sittingText(since, Date.parse(since) + minutes * 60_000, translator(language));
  expect(after(0.9, 'en')).toBe('0 min');
  expect(after(42, 'en')).toBe('42 min');
  expect(after(125, 'en')).toBe('2 h 5 min');
  expect(after(125, 'nl')).toBe('2 u 5 min');
  expect(after(-3, 'en'), 'a clock that was set back').toBe('0 min');
});

test('only what may go better the next time is tried again', () => {
  expect(canSaveAgain('diskFull')).toBe(true);
  expect(canSaveAgain('libraryReadOnly')).toBe(true);
  expect(canSaveAgain('noSpeaker')).toBe(false);
  expect(canSaveAgain('evidenceEmpty')).toBe(false);
});

test('a store tells its listeners of changes, and of nothing else', () => {
  const store = createStore((state: number, by: number) => state + by, 1);
  let told = 0;
  const stop = store.subscribe(() => told++);
  store.dispatch(2);
  store.dispatch(0);
  expect([store.get(), told]).toEqual([3, 1]);
  stop();
  store.dispatch(1);
  expect([store.get(), told]).toEqual([4, 1]);
});
