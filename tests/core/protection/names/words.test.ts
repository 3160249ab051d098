import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../core/protection/names/reading.ts';
import { runsIn, wordsIn } from '../../../../core/protection/names/words.ts';
import { attackContacts } from '../../../helpers/attack/contacts.ts';

const WORD = /(?<before>[@/]?)(?<word>[\p{L}\p{M}][\p{L}\p{M}'’-]*[\p{L}\p{M}]|\p{L})(?<after>@?)/gu;

/** What names, accounts and numbers are made of, and what stands between them. */
const sign = fc.oneof(
  fc.constantFrom(..."@/'’-._ \n\r\t0123456789abyzABYZ%&\\#;xu"),
  fc.constantFrom(
    'é',
    'É',
    'e\u0301',
    '\u0301',
    'ß',
    'ü',
    'Ж',
    'ж',
    '王',
    '한',
    'ي',
    '٣',
    '𝐀',
    '\u200b',
    '\u00ad',
    '¬',
  ),
  fc.constantFrom(
    '%20',
    '%c3%a9',
    '&eacute;',
    '&#13;',
    '&#x0a;',
    '\\u00e9',
    '-\n',
    '- \n',
    '-%0a',
    '-&#10;',
    '\\-\n',
  ),
  fc.constantFrom(
    ...attackContacts().flatMap(({ spellings }) => spellings.slice(0, 3).map(({ words }) => words)),
  ),
);
const texts = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('').normalize('NFC'));

describe('words of a text', () => {
  it('are those that one expression would find, with what makes them an account', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = [...text.matchAll(WORD)].map(({ index, groups }) => {
          const { before = '', word = '', after = '' } = groups ?? {};
          const start = index + before.length;
          return { start, end: start + word.length, isAccount: before !== '' || after !== '' };
        });
        expect(wordsIn(text)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('and its runs of letters and digits likewise', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(runsIn(text)).toEqual(new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
      }),
    );
  });
});

describe('a text with nothing in it that is read otherwise', () => {
  // A sign without room at the end is left out of every reading, but has the text looked through.
  const lookedThrough = (text: string, letters: 'kept' | 'bare' | 'spelled') =>
    readingOf(`${text}\u200b`, letters);

  it.each(['kept', 'bare', 'spelled'] as const)('is passed over without a loss: %s', (letters) => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, from, length) => {
        const [passed, looked] = [readingOf(text, letters), lookedThrough(text, letters)];
        expect(passed.text).toBe(looked.text);
        fc.pre(passed.text !== '');
        const start = Math.min(from, passed.text.length - 1);
        const span = { start, end: Math.min(start + 1 + length, passed.text.length) };
        expect(passed.original(span)).toEqual(looked.original(span));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds no spelling of a source but as it stands', () => {
    const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text) && !/[%&\\]|-[^\S\n]*\n/.test(text);
    const plain = attackContacts().flatMap(({ spellings }) => spellings.map(({ words }) => words));
    for (const text of plain.filter(isPlain)) expect(lookedThrough(text, 'bare').text).toBe(text);
  });
});
