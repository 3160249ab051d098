import { describe, expect, test } from 'vitest';
import { messages } from '../../core/i18n/messages/index.ts';
import { translator } from '../../core/i18n/translate.ts';

describe('messages', () => {
  test('put the same values into both languages', () => {
    // A plural form ({n|it|them}) may be needed in one language and not in the other.
    const values = (text: string): string[] => [
      ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()),
    ];
    for (const [key, { en, nl }] of Object.entries(messages))
      expect([key, values(nl)]).toEqual([key, values(en)]);
  });

  test('none is empty', () => {
    for (const [key, message] of Object.entries(messages))
      for (const text of Object.values(message)) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  test('numbers are written and counted as the language does', () => {
    const row = { id: 'x', decided: 1234, total: 5000, untouched: 1, title: 'T' };
    expect(translator('en')('cli.row', row)).toContain('1,234 of 5,000 decided, 1 sentence untouched');
    expect(translator('nl')('cli.row', { ...row, untouched: 2 })).toContain(
      '1.234 van 5.000 beoordeeld, 2 zinnen',
    );
  });
});
