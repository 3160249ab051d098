import { describe, expect, test } from 'vitest';
import { inEveryLanguage, isMessage, translator } from '../../../core/i18n/translate.ts';

describe('translator', () => {
  test('numbers are written and counted as the language does', () => {
    const row = { id: 'x', decided: 1234, total: 5000, untouched: 1, title: 'T' };
    expect(translator('en')('cli.row', row)).toContain('1,234 of 5,000 decided, 1 sentence untouched');
    expect(translator('nl')('cli.row', { ...row, untouched: 2 })).toContain(
      '1.234 van 5.000 beoordeeld, 2 zinnen',
    );
  });

  test('errors of the operating system are given in words, and a code without words as it is', () => {
    const told = (why: string): string => translator('en')('error.exportUnwritable', { path: 'p', why });
    expect(told('EROFS')).toContain('the disk is read-only');
    expect(told('EODD')).toContain('EODD');
  });

  test('knows which messages there are', () => {
    expect(isMessage('verdict.refuted')).toBe(true);
    expect(isMessage('verdict.perhaps')).toBe(false);
    expect(isMessage('toString')).toBe(false);
    expect(inEveryLanguage('verdict.refuted').toSorted()).toEqual(['refuted', 'weerlegd']);
  });
});
