import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownSpeakers } from '../../../core/speakers/known-speakers.ts';
import { speakerName } from '../../../core/speakers/speaker-name.ts';

/** The groups in which names are brought together, of two and more, each with its fullest name first. */
function together(names: string[], language: string, text = ''): string[][] {
  const known = knownSpeakers(names, text, language);
  const people = new Map([...known.values()].map(({ name, others }) => [name, [name, ...others]]));
  return [...people.values()].filter(({ length }) => length > 1).toSorted();
}

describe('one person under several names', () => {
  test.each([
    ['en', ['Nora Hale', 'Mayor Hale', 'Hale', 'Mayor Nora Hale of Brinmouth']],
    ['en', ['Tomas Verrin', 'President Verrin', 'the president, Tomas Verrin']],
    ['en', ['Foreign Minister Ilse Marn', 'Marn', 'Ilse Marn (52)']],
    ['nl', ['Henk de Groot', 'wethouder De Groot', 'De Groot', 'wethouder Henk de Groot']],
    ['nl', ['Anna Terwel, de burgemeester van Korvaline', 'burgemeester Terwel', 'Terwel']],
    ['nl', ['minister van Financiën Kaal', 'Rob Kaal', 'oud-minister Kaal']],
    ['nl', ['J.P. van Delden', 'Jan Peter van Delden', 'Van Delden']],
    ['de', ['Ulrike von der Marsch', 'Ministerin von der Marsch', 'Von der Marsch']],
    ['de', ['Innenminister Karl Dorn', 'Dorn', 'Karl Dorn, Innenminister']],
    ['de', ['Otto von Sandau', 'Sandau']],
    ['fr', ['Claire de Vilmont', 'la ministre Vilmont', 'de Vilmont']],
    ['fr', ['le président Luc Arnaud', 'Luc Arnaud', 'M. Arnaud']],
    ['fr', ['Paul d’Ormesson', "d'Ormesson"]],
    ['es', ['Pedro Salas Peña', 'Pedro Salas', 'Salas', 'el presidente Salas']],
    ['es', ['Ana de la Fuente', 'la alcaldesa De la Fuente']],
  ])('%s: %j', (language, names) => {
    const readable = names.filter((name) => speakerName(name) !== null);
    expect(together(names, language)[0]?.toSorted()).toEqual(readable.toSorted());
    expect(readable.length).toBeGreaterThan(1);
  });

  test('goes by the fullest name, the plainest of those', () => {
    const names = ['burgemeester Anna Terwel', 'Terwel', 'Anna Terwel', 'A. Terwel'];
    expect(knownSpeakers(names, '', 'nl').get('Terwel')).toEqual({
      name: 'Anna Terwel',
      others: ['A. Terwel', 'Terwel', 'burgemeester Anna Terwel'],
    });
    expect(knownSpeakers(['Terwel', 'burgemeester Terwel'], '', 'nl').get('Terwel')?.name).toBe(
      'burgemeester Terwel',
    );
  });
});

describe('are not brought together', () => {
  test.each([
    ['two first names', 'en', ['Nora Hale', 'Peter Hale']],
    ['two first names, and a surname that may be either’s', 'en', ['Nora Hale', 'Peter Hale', 'Hale']],
    ['two titles without a first name', 'en', ['President Hale', 'Governor Hale']],
    ['a man and a woman', 'en', ['Mr Hale', 'Mrs Hale', 'Hale']],
    ['Groot and De Groot', 'nl', ['Jan Groot', 'De Groot']],
    [
      'a place after a title',
      'nl',
      ['burgemeester van Korvaline', 'wethouder van Korvaline', 'Van Korvaline'],
    ],
    ['a place after a title, in German', 'de', ['Präsident von Sandau', 'Sandau']],
    ['a city and its court', 'nl', ['rechtbank Korvaline', 'Korvaline', 'Universiteit Korvaline']],
    ['an organisation and what it is called', 'en', ['Bank of Brinmouth', 'Brinmouth', 'the Bank']],
    ['pronouns', 'nl', ['Hij', 'hij', 'Zij']],
    ['initials that differ', 'en', ['N. Hale', 'Peter Hale']],
    ['first names, one of which begins the other', 'en', ['Jan Hale', 'Janet Hale']],
    ['a second first name', 'nl', ['Jan Peter Terwel', 'Peter Terwel']],
    ['a hidden name', 'nl', ['█████', '█████ Terwel', 'Terwel']],
  ])('%s', (_, language, names) => {
    expect(together(names, language)).toEqual([]);
  });

  test('a surname that somebody else in the text has too', () => {
    const text = 'Gisteren sprak ook Olga Terwel, de zus van de burgemeester. “Klaar,” zei Terwel.';
    expect(together(['Anna Terwel', 'Terwel'], 'nl', text)).toEqual([]);
    expect(together(['Anna Terwel', 'Terwel', 'burgemeester Anna Terwel'], 'nl', text)).toEqual([
      ['Anna Terwel', 'burgemeester Anna Terwel'],
    ]);
    expect(
      together(['Mayor Hale', 'Nora Hale', 'Hale'], 'en', 'Mr and Mrs Hale came. Mr Hale spoke.'),
    ).toEqual([]);
  });
});

test('a word that opens a sentence before a surname is no first name', () => {
  const text = 'Anna Terwel sprak. Volgens Terwel is het klaar. Morgen Terwel weer. Hij komt morgen.';
  expect(together(['Anna Terwel', 'Terwel'], 'nl', text)).toEqual([['Anna Terwel', 'Terwel']]);
});

const part = (values: string[]) => fc.constantFrom(...values);
const someName = fc
  .tuple(
    part(['', 'president ', 'minister ', 'Minister ', 'Mr ', 'Mrs ', 'de wethouder ', 'VVD-leider ']),
    part(['', 'Anna ', 'Otto ', 'A. ', 'O.P. ', 'Otto Paul ', 'Jan-Otto ']),
    part(['', 'de ', 'van der ', 'von ']),
    part(['Terwel', 'Dorn', 'Groot', 'd’Ormesson']),
    part(['', ', de gouverneur van Korvaline', ' (46)']),
  )
  .map((parts) => parts.join(''));
const names = fc.array(someName, { maxLength: 12 });
const language = part(['en', 'nl', 'de', 'fr', 'es', 'und']);
const text = fc
  .array(someName, { maxLength: 5 })
  .map((all) => all.map((name) => `Toen kwam ${name}.`).join(' '));

describe('whatever the names', () => {
  test('everybody is one person, under one of his own names, whatever their order', () => {
    fc.assert(
      fc.property(names, text, language, (all, words, code) => {
        const known = knownSpeakers(all, words, code);
        expect(new Set(known.keys())).toEqual(new Set(all));
        for (const [form, { name, others }] of known) {
          expect([name, ...others]).toContain(form);
          for (const other of [name, ...others]) expect(known.get(other)).toEqual({ name, others });
        }
        expect(new Map(knownSpeakers(all.toReversed(), words, code))).toEqual(new Map(known));
      }),
    );
  });

  test('nobody has two first names, two surnames, or is a man and a woman', () => {
    fc.assert(
      fc.property(names, text, language, (all, words, code) => {
        for (const { name, others } of knownSpeakers(all, words, code).values()) {
          if (others.length === 0) continue;
          const forms = [name, ...others].map((form) => speakerName(form)!);
          const firsts = new Set(forms.flatMap(({ given }) => given.slice(0, 1)));
          const written = [...firsts].filter(({ length }) => length > 1);
          expect(written.length).toBeLessThan(2);
          for (const first of firsts) if (written[0] !== undefined) expect(written[0][0]).toBe(first[0]);
          expect(new Set(forms.map(({ surname }) => surname)).size).toBe(1);
          expect(
            new Set(forms.map(({ gender }) => gender).filter((gender) => gender !== null)).size,
          ).toBeLessThan(2);
        }
      }),
    );
  });
});
