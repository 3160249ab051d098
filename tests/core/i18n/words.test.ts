import { TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { en } from '../../../core/i18n/en/index.ts';
import { nl } from '../../../core/i18n/nl/index.ts';
import type { Words } from '../../../core/i18n/messages.ts';
import { Language } from '../../../core/i18n/language.ts';
import { elementsOf, shownIn } from '../../helpers/message-arguments.ts';

const words: Record<Language, Words> = { en, nl };
const all = Language.options.flatMap((language) =>
  Object.entries(words[language]).map(([key, message]) => ({ language, key, message })),
);

describe('the words of every language', () => {
  test('have the same keys and put the same values in', () => {
    for (const { language, key, message } of all) {
      const english = (en as Record<string, string>)[key] ?? '';
      expect([language, key, shownIn(message)]).toEqual([language, key, shownIn(english)]);
    }
    for (const language of Language.options)
      expect(Object.keys(words[language]).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test('are none of them empty', () => {
    expect(all.filter(({ message }) => message.trim() === '')).toEqual([]);
  });

  test('have every plural form that the language needs, and none that it has not', () => {
    for (const { language, key, message } of all) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      for (const element of elementsOf(message))
        if (element.type === TYPE.plural) {
          const given = Object.keys(element.options).filter((form) => !form.startsWith('='));
          expect([language, key, given.toSorted()]).toEqual([language, key, needed]);
        }
    }
  });
});
