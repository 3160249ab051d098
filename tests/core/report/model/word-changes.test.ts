import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../../../core/report/model/word-changes.ts';

const phrase = fc
  .array(fc.constantFrom('de', 'haven', 'gaat', 'open', '62', '26', 'procent', ',', '—', 'niet'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

describe('wordChanges', () => {
  it('strikes and puts in only what differs', () => {
    expect(wordChanges('met 62 procent', 'met 26 procent')).toEqual([
      { kind: 'same', text: 'met ' },
      { kind: 'out', text: '62' },
      { kind: 'in', text: '26' },
      { kind: 'same', text: ' procent' },
    ]);
  });

  it.each([
    ['er zijn 15.000 over', '15.000', '12.000'],
    ['het kost 9,6 miljoen', '9,6', '9,8'],
    ['il y a 4\u202F200 voitures', '4\u202F200', '2\u202F900'],
    ['om 06:12 uur', '06:12', '06:45'],
  ])('strikes a figure whole: %s', (text, out, put) => {
    expect(wordChanges(text, text.replace(out, put)).slice(1, 3)).toEqual([
      { kind: 'out', text: out },
      { kind: 'in', text: put },
    ]);
  });

  it('takes no straight quotation mark for a change of a curly one', () => {
    expect(wordChanges("zo'n 62 „procent”", 'zo’n 26 "procent"')).toEqual([
      { kind: 'same', text: "zo'n " },
      { kind: 'out', text: '62' },
      { kind: 'in', text: '26' },
      { kind: 'same', text: ' „procent”' },
    ]);
    // Unless it is all that is to be changed.
    expect(wordChanges("zo'n", 'zo’n').slice(1, 3)).toEqual([
      { kind: 'out', text: "'" },
      { kind: 'in', text: '’' },
    ]);
  });

  it('strikes no more than differs where no space parts the words', () => {
    expect(wordChanges('火曜日に31人が港を離れたと述べた。', '火曜日に91人が港を離れたと述べた。')).toEqual([
      { kind: 'same', text: '火曜日に' },
      { kind: 'out', text: '31' },
      { kind: 'in', text: '91' },
      { kind: 'same', text: '人が港を離れたと述べた。' },
    ]);
  });

  it('takes neighbouring changes together', () => {
    expect(wordChanges('de grootste brand in veertig jaar', 'de grootste brand sinds 1997').slice(1)).toEqual(
      [
        { kind: 'out', text: 'in veertig jaar' },
        { kind: 'in', text: 'sinds 1997' },
      ],
    );
  });

  it('replaces the whole where little is shared', () => {
    expect(wordChanges('vijf mannen', 'Het waren er zes, volgens de inspectie')).toEqual([
      { kind: 'out', text: 'vijf mannen' },
      { kind: 'in', text: 'Het waren er zes, volgens de inspectie' },
    ]);
  });

  it('replaces the whole where comparing would take too long', () => {
    const long = 'woord '.repeat(600);
    expect(wordChanges(long, `${long}erbij`)).toHaveLength(2);
  });

  it('gives both texts back', () => {
    fc.assert(
      fc.property(phrase, phrase, (before, after) => {
        const changes = wordChanges(before, after);
        const text = (without: 'in' | 'out'): string =>
          changes
            .filter((change) => change.kind !== without)
            .map((change) => change.text)
            .join('');
        expect(text('in')).toBe(before);
        expect(text('out')).toBe(after);
      }),
    );
  });
});
