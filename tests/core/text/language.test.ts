import { describe, expect, it } from 'vitest';
import { chooseLanguage, normalTag } from '../../../core/text/language.ts';

const long = 'De gemeente telt ruim tweeduizend huizen. '.repeat(10);
const nl = { language: 'nl', reliable: true };

describe('chooseLanguage', () => {
  it('keeps the declared region where both agree', () =>
    expect(chooseLanguage('nl_BE', nl, 'Kort.')).toEqual({ language: 'nl-BE', sure: true }));
  it('believes a long text before its declaration', () =>
    expect(chooseLanguage('en', nl, long)).toEqual({ language: 'nl', sure: true }));
  it('believes the declaration of a short text, unsurely', () =>
    expect(chooseLanguage('en', nl, 'Kort.')).toEqual({ language: 'en', sure: false }));
  it('is unsure of a short text that declares nothing', () =>
    expect(chooseLanguage(null, nl, 'Kort.')).toEqual({ language: 'nl', sure: false }));
  it('says und where nothing is known', () =>
    expect(chooseLanguage('und', { language: '', reliable: false }, '300')).toEqual({
      language: 'und',
      sure: false,
    }));
});

describe('normalTag', () => {
  it.each([
    ['EN-gb', 'en-GB'],
    ['zh-hant', 'zh-Hant'],
    ['x', null],
    ['nl-', null],
    ['und', null],
    [null, null],
    ['javascript:1', null],
  ])('makes %s %s', (given, wanted) => expect(normalTag(given)).toBe(wanted));
});
