import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { BAR, redactionFor } from '../../../../core/protection/redaction.ts';
import { pieceOf } from '../../../helpers/evidence.ts';

function cleaner(fields: Partial<Evidence> | string, printed = 'It is so.') {
  const own = typeof fields === 'string' ? { contact: fields } : fields;
  return redactionFor([pieceOf(newId(), { protected: true, ...own })], printed, false).clean;
}

describe('what a protected source is known by', () => {
  it.each([
    ['Omar al-Masri', 'Masri called', `${BAR} called`],
    ['Omar al-Masri', 'ask al-Masri', `ask ${BAR}`],
    ['Signal grzeg.42', 'wrote to grzeg.42', `wrote to ${BAR}`],
    ['Signal grzeg.42', 'see t.me/grzeg.42', `see t.me/${BAR}`],
    ['@nightporter', 'nightporter says', `${BAR} says`],
    ['@nightporter', 'https://t.me/nightporter', `https://t.me/${BAR}`],
    ['PIET BOS', 'Bos zegt nee', `${BAR} zegt nee`],
    ['E. Jansen-de Boer', 'Jansen zegt nee', `${BAR} zegt nee`],
    ['E. Jansen-de Boer', 'mevrouw De Boer', `mevrouw ${BAR}`],
    ['Jan Nowak', 'rozmowa z Nowakiem, bez Nowaka', `rozmowa z ${BAR}, bez ${BAR}`],
    ['Kovács István', 'Kovácsnak, Kováccsal, Kovácsot', `${BAR}, ${BAR}, ${BAR}`],
    ['Wiebe Terpstra, ext. 4471', 'bel toestel 4471', `bel ${BAR}`],
    ['Wiebe Terpstra, ext. 4471', 'in 4471 gevallen', 'in 4471 gevallen'],
    ['john smith', 'then john smith left; Smith again', `then ${BAR} left; ${BAR} again`],
    ['jan.nowak@shipyard.example', 'Jan Nowak, Nowaka', `${BAR}, ${BAR}`],
    ['Sean O’Brien', 'OBrien, O´Brien, O Brien, o’brien', `${BAR}, ${BAR}, ${BAR}, ${BAR}`],
    [
      'Тарас Шевченко',
      'Shevchenko, Schewtschenko, Szewczenko, Chevtchenko',
      `${BAR}, ${BAR}, ${BAR}, ${BAR}`,
    ],
    ['Jan Nowak', 'Новак и Новаку', `${BAR} и ${BAR}`],
    ['Omar al-Masri', 'قال المصري', `قال ${BAR}`],
    ['https://t.me/grzeg42', '@grzeg42', `@${BAR}`],
    ['Nguyễn Văn Anh', 'Nguyen, van and Anh', `${BAR}, van and ${BAR}`],
    ['Mary Ann O’Neill', 'Neill', BAR],
    ['Vos', 'Vos and a vos', `${BAR} and a vos`],
    ['Li Wei, WeChat liwei88', 'WeChat: liwei88', `WeChat: ${BAR}`],
  ])('%s hides in %j', (contact, words, cleaned) => {
    expect(cleaner(contact)(words)).toBe(cleaned);
  });

  it('is a name of somebody of whom the article prints another with the same small word', () => {
    const clean = cleaner('Karin de Vries', 'Volgens Jan de Vries is het zo. De Vries zwijgt verder.');
    expect(clean('Karin de Vries en mevrouw De Vries')).toBe(`${BAR} en mevrouw ${BAR}`);
  });

  it('is a name that stands in the title or the note alone, unless the article prints it', () => {
    for (const field of ['title', 'note', 'quotation'] as const) {
      const told = { contact: null, [field]: 'Told by Wiebe Terpstra after the shift.' };
      expect(cleaner(told)('Terpstra called, Wiebe too')).toBe(`${BAR} called, ${BAR} too`);
      expect(cleaner(told, 'Wiebe Terpstra says no.')('Terpstra called')).toBe('Terpstra called');
    }
  });

  it('is what a checker added, and not what a checker let stand', () => {
    const knownBy = [
      { kind: 'name' as const, words: 'Sparrow', hidden: true },
      { kind: 'number' as const, words: '4471', hidden: true },
      { kind: 'name' as const, words: 'Port Authority', hidden: false },
    ];
    const clean = cleaner({ contact: 'Wiebe Terpstra, Port Authority', knownBy });
    expect(clean('Sparrow of the Port Authority, in 4471 cases')).toBe(
      `${BAR} of the Port Authority, in ${BAR} cases`,
    );
  });

  it('is blacked out where a near match is decided to be hidden', () => {
    const evidence = [pieceOf(newId(), { protected: true, contact: 'Wiebe Terpstra' })];
    const { clean } = redactionFor(evidence, '', false, [
      { words: 'wiep', decision: 'hide' },
      { words: 'harbour', decision: 'stand' },
    ]);
    expect(clean('Wiep of the harbour')).toBe(`${BAR} of the harbour`);
  });

  it('hides nobody else', () => {
    const clean = cleaner('Jan Nowak, jan.nowak@shipyard.example, 020 417 3000');
    for (const open of [
      'Jan Kowalski and Jan van der Berg',
      'the Nowakowski family',
      'maria.kowalska@shipyard.example',
      '020 418 9922',
      'January, Janssen, Jana, a plan',
    ])
      expect(clean(open)).toBe(open);
  });

  it('may be a row of a thousand digits, or a note of one word of twenty thousand letters', () => {
    const digits = '1234567890'.repeat(100);
    expect(cleaner(digits)(`see ${digits}`)).toBe(`see ${BAR}`);
    for (const word of ['ж'.repeat(20_000), 'a@'.repeat(10_000), 'a.'.repeat(10_000)])
      expect(cleaner({ contact: 'Wiebe Terpstra', note: word })(`Terpstra: ${word}`)).toBe(`${BAR}: ${BAR}`);
  });

  it('is found in no more time than its length asks for, whatever its words are', () => {
    const signs = fc.constantFrom(...'aA1 .-@_+(%’éжا', '\n');
    const words = fc.array(signs, { minLength: 150, maxLength: 200 }).map((found) => found.join(''));
    const same = fc
      .tuple(signs, fc.integer({ min: 100, max: 200 }))
      .map(([sign, length]) => sign.repeat(length));
    const kinds = fc.constantFrom('name' as const, 'handle' as const, 'number' as const, 'address' as const);
    fc.assert(
      fc.property(fc.oneof(words, same), kinds, fc.oneof(words, same), (known, kind, text) => {
        fc.pre(known.trim() !== '');
        const clean = cleaner({ contact: known, knownBy: [{ kind, words: known.trim(), hidden: true }] });
        expect(clean(`${text} ${text} ${text}`)).toBeTypeOf('string');
      }),
    );
  });
});
