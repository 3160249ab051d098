import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAR, redactionFor } from '../../../../core/protection/redaction.ts';
import { stateFrom } from '../../../helpers/report-state.ts';

function cleaner(contact: string, printed = 'It is so.') {
  const state = stateFrom({
    blocks: [printed],
    claims: [{ quote: printed, evidence: [{ protected: true, contact }] }],
  });
  return redactionFor(state.evidence, printed, false).clean;
}

const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '–');
const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((found) => found.join(''))
    .filter((found) => !found.startsWith('0'));
/** A number's digits with anything that people put between them. */
const spread = (number: string) =>
  fc
    .array(gap, { minLength: number.length - 1, maxLength: number.length - 1 })
    .map((gaps) => [...number].map((digit, at) => digit + (gaps[at] ?? '')).join(''));

describe('the number of a protected source', () => {
  const clean = cleaner('Henrik Salomonsen, +45 555 9922', 'The port is shut.');

  it.each([
    '5559922',
    '+455559922',
    '0045 555 99 22',
    '555-9922',
    '+45 (0)555 99 22',
    '0 555 9922',
    '05559922',
    '45 555 9922',
    '(555) 9922',
    '555.99.22',
    '+31 555 9922',
    '559922',
  ])('is hidden as a whole, written %s', (number) => {
    expect(clean(`Call ${number}, before noon.`)).toBe(`Call ${BAR}, before noon.`);
  });

  it('leaves another number whole that shares its code and first digits', () => {
    for (const open of [
      'Marta Lindqvist, +45 555 0101',
      '555 boats, +45 of them new',
      '5550101',
      '45 555 01 01',
    ])
      expect(clean(open)).toBe(open);
  });

  it('leaves another of the same town whole', () => {
    const town = cleaner('Joost, +31 (0)20 555 9922');
    expect(town('Bel 020 555 0101 of +31 20 555 0101.')).toBe('Bel 020 555 0101 of +31 20 555 0101.');
    expect(town('Bel 020-5559922 of 555 9922.')).toBe(`Bel ${BAR} of ${BAR}.`);
  });

  it('is told apart from what stands beside it', () => {
    expect(clean('room 12, 2024 555 9922 and 555 0101')).toBe(`room 12, 2024 ${BAR} and 555 0101`);
  });

  it('is one of several', () => {
    const two = cleaner('Ana 612 345 678 / 0034 91 234 56 78');
    expect(two('34612345678; 912345678')).toBe(`${BAR}; ${BAR}`);
  });

  it('may have two zeros after a space', () => {
    expect(cleaner('Joost, +45 31909 002')('Bel 31909002 nu')).toBe(`Bel ${BAR} nu`);
    expect(cleaner('Joost, 06 1234 5678 0031 20 555 9922')('Bel 0612345678 of 020 555 9922')).toBe(
      `Bel ${BAR} of ${BAR}`,
    );
  });

  it('needs six digits', () => {
    expect(cleaner('Joost, toestel 4512')('In 4512 gevallen')).toBe('In 4512 gevallen');
  });

  it('is found whatever its spacing, with and without code and leading zero', () => {
    const prefix = fc.constantFrom('', '0', '(0)', '+45 ', '+45', '0045 ', '+45 (0)', '0045');
    const cases = digits(7, 10).chain((core) =>
      fc.tuple(fc.constant(core), spread(core), spread(core), prefix),
    );
    fc.assert(
      fc.property(cases, ([core, contact, note, before]) => {
        const cleaned = cleaner(`Henrik Salomonsen, +45 ${contact}`)(`Call ${before}${note} now`);
        expect(cleaned, core).toBe(`Call ${BAR} now`);
      }),
    );
  });

  it('never makes pieces of another number black', () => {
    const cases = fc.tuple(digits(7, 10), digits(7, 10)).filter(([secret, open]) => {
      const ends = Array.from({ length: open.length - 5 }, (_, at) => open.slice(at, at + 6));
      return !ends.some((end) => secret.includes(end) || `450${secret}`.includes(end));
    });
    fc.assert(
      fc.property(
        cases.chain(([secret, open]) => fc.tuple(spread(secret), spread(open))),
        ([secret, open]) => {
          const words = `Marta Lindqvist, +45 ${open}`;
          expect(cleaner(`Henrik Salomonsen, +45 ${secret}`)(words)).toBe(words);
        },
      ),
    );
  });
});

describe('the name of a protected source', () => {
  const clean = cleaner('Henrik Salomonsen, +45 555 9922', 'The port is shut.');

  it.each([
    ['Henrik called', `${BAR} called`],
    ['ask Henrik.', `ask ${BAR}.`],
    ['Salomonsen, Henrik', BAR],
    ['H. Salomonsen', BAR],
    ['Henrik S. said so', `${BAR} said so`],
    ['salomonsen', BAR],
    ['Henriks boat', `${BAR} boat`],
    ['Henrik Monday at ten', `${BAR} Monday at ten`],
    ['Henrik Dahl', 'Henrik Dahl'],
    ['Henrik van der Berg', 'Henrik van der Berg'],
    ['Henrik P. Dahl', 'Henrik P. Dahl'],
    ['HENRIK SALOMONSEN', BAR],
    ['see henrik_salomonsen.pdf', `see ${BAR}.pdf`],
  ])('in %s', (words, cleaned) => {
    expect(clean(words)).toBe(cleaned);
  });

  it('hides its e-mail address whole, not another’s', () => {
    expect(clean('henrik.salomonsen@port.example wrote')).toBe(`${BAR} wrote`);
    expect(clean('h-salomonsen@mail.port.example wrote')).toBe(`${BAR} wrote`);
    expect(clean('henrik@port.example')).toBe(BAR);
    expect(clean('henrik.dahl@port.example')).toBe('henrik.dahl@port.example');
    expect(cleaner('x.henrik7@port.example')('Mail X.Henrik7@port.example or info@port.example')).toBe(
      `Mail ${BAR} or info@port.example`,
    );
  });

  it('is one only with its capital where it is an ordinary word', () => {
    const article = 'Mark my words: a mark is a mark. In Vries is brand.';
    const dutch = cleaner('Mark de Vries', article);
    expect(dutch('Mark belde over de mark')).toBe(`${BAR} belde over de mark`);
    expect(dutch('Vries zegt nee')).toBe(`${BAR} zegt nee`);
    expect(dutch('Mark Rutte zegt nee')).toBe('Mark Rutte zegt nee');
    const english = cleaner('Will Young');
    expect(english('We will ask the young man: Young')).toBe(`We will ask the young man: ${BAR}`);
  });

  it('is found without its accents', () => {
    expect(cleaner('Bo Sørensen')('Sorensen and Bo')).toBe(`${BAR} and ${BAR}`);
    expect(cleaner('Ana García López')('Garcia dice')).toBe(`${BAR} dice`);
  });

  it('leaves labels and small words of the contact, and things that the article prints', () => {
    const both = cleaner('Dr. Joost Bakker (tel. of mail, Port Authority)', 'The Port Authority says no.');
    expect(both('Dr. Pol of the Port Authority: tel. and mail')).toBe(
      'Dr. Pol of the Port Authority: tel. and mail',
    );
    expect(cleaner('een vriend van de chef')('een vriend')).toBe('een vriend');
  });

  it('is hidden typed in small letters', () => {
    expect(cleaner('henrik salomonsen')('Salomonsen zei')).toBe(`${BAR} zei`);
  });

  const name = fc
    .array(fc.constantFrom(...'abdefghiklmnoprstuvzéø'), { minLength: 3, maxLength: 12 })
    .map((letters) => `Q${letters.join('')}`);

  it('never stays readable, alone or whole, and hides nobody else of that first name', () => {
    fc.assert(
      fc.property(name, name, name, (first, last, other) => {
        const hidden = cleaner(`${first} ${last}, 06-12345678`);
        for (const words of [`${first} ${last}`, last, first, `${last}, ${first}`, last.toUpperCase()])
          expect(hidden(`Gebeld met ${words}.`)).toBe(`Gebeld met ${BAR}.`);
        fc.pre(
          !`${first} ${other}`.toLowerCase().includes(last.toLowerCase()) &&
            other !== first &&
            other !== `${last}s` &&
            other !== `${first}s`,
        );
        expect(hidden(`Gebeld met ${first} ${other}.`)).toBe(`Gebeld met ${first} ${other}.`);
      }),
    );
  });
});
