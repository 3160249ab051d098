import { describe, expect, test } from 'vitest';
import { compileMessage } from '../../../core/i18n/message-format.ts';

describe('compileMessage', () => {
  test('puts values in as they are, and numbers as the language writes them', () => {
    expect(compileMessage('{name}: {n}', 'nl')({ name: '<b>{x}</b>', n: 12345.6 })).toBe(
      '<b>{x}</b>: 12.345,6',
    );
    const both = compileMessage('{n} {n, plural, one {claim} other {claims}} of {name}', 'en');
    expect(both({ n: 1, name: '#{n}' })).toBe('1 claim of #{n}');
    expect(both({ n: 1200, name: 'it' })).toBe('1,200 claims of it');
    expect(compileMessage('{n, plural, one {# claim} other {# claims}}', 'en')({ n: 1200 })).toBe(
      '1,200 claims',
    );
  });

  test('counts in languages that have more than two forms', () => {
    const polish = compileMessage(
      '{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}',
      'pl',
    );
    expect([1, 2, 5, 12, 22, 1.5].map((n) => polish({ n }))).toEqual([
      '1 plik',
      '2 pliki',
      '5 plików',
      '12 plików',
      '22 pliki',
      '1,5 pliku',
    ]);
    const arabic = compileMessage(
      '{n, plural, zero {0} one {1} two {2} few {few} many {many} other {other}}',
      'ar',
    );
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic({ n }))).toEqual(['0', '1', '2', 'few', 'many', 'other']);
  });

  test('chooses by words, and takes marks as words where they are quoted', () => {
    const message = compileMessage("{who, select, own {you} other {{name}}}: '{n}'", 'en');
    expect(message({ who: 'own', name: 'Noor' })).toBe('you: {n}');
    expect(message({ who: 'else', name: 'Noor' })).toBe('Noor: {n}');
  });

  test('shows that a value is missing', () => {
    expect(compileMessage('{n} of {total}', 'en')({ n: 1 })).toBe('1 of {total}');
    expect(compileMessage('{n} {n, plural, one {claim} other {claims}}', 'en')({})).toBe('{n} claims');
  });

  test('refuses what is no message', () => {
    expect(() => compileMessage('{n, plural, one {claim}}', 'en')).toThrow();
    expect(() => compileMessage('{n', 'en')).toThrow();
  });
});
