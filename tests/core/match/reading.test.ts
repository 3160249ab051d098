import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figureReader } from '../../../core/detect/figures/figures.ts';
import { tokenize } from '../../../core/detect/tokens.ts';
import { claimPack } from '../../../core/language/index.ts';
import { textReader } from '../../../core/match/reading.ts';

const keysIn = (text: string, language: string): string[] => [
  ...textReader(language, '2024-05-16').read(text).counts.keys(),
];

describe('a text as it is compared', () => {
  it.each([
    ['nl', '200.000 inwoners', '200 duizend inwoners', '0,2 miljoen inwoners'],
    ['en', '200,000 residents', '200 thousand residents', '0.2 million residents'],
    ['de', '200.000 Einwohner', '200 Tausend Einwohner', '0,2 Millionen Einwohner'],
    ['fr', '200 000 habitants', '200 mille habitants', "0,2 million d'habitants"],
    ['es', '200.000 habitantes', '200 mil habitantes', '0,2 millones de habitantes'],
  ])('has one key for a number in every spelling: %s', (language, ...spellings) => {
    for (const spelling of spellings) expect(keysIn(spelling, language)).toContain('#200000');
  });

  it.each([
    ['nl', '.', 'duizend inwoners'],
    ['en', ',', 'thousand residents'],
    ['de', '.', 'Tausend Einwohner'],
    ['fr', '\u202f', 'mille habitants'],
    ['es', '.', 'mil habitantes'],
  ])('has one key for every number of thousands: %s', (language, group, words) => {
    const [, noun = ''] = words.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), (thousands) => {
        for (const spelling of [
          `${thousands}${group}000 ${noun}`,
          `${thousands}000 ${noun}`,
          `${thousands} ${words}`,
        ])
          expect(keysIn(spelling, language)).toContain(`#${thousands}000`);
      }),
    );
  });

  it.each([
    ['nl', 'op 3 mei 2024', 'sinds 03-05-2024'],
    ['en', 'on May 3, 2024', 'on 3 May 2024'],
    ['de', 'am 3. Mai 2024', 'seit dem 3.5.2024'],
    ['fr', 'le 3 mai 2024', 'depuis le 03/05/2024'],
    ['es', 'el 3 de mayo de 2024', 'desde el 03/05/2024'],
  ])('has the keys of a date in every spelling: %s', (language, ...spellings) => {
    for (const spelling of [...spellings, '2024-05-03'])
      expect(keysIn(spelling, language)).toEqual(expect.arrayContaining(['y2024', 'm05', 'd03']));
  });

  it.each([
    ['nl', 'De verkiezingen werden uitgesteld', 'verkiezing uitstellen', ['de', 'werden']],
    ['en', 'The elections were postponed', 'election postponing', ['the', 'were']],
    ['de', 'Die Wahlen wurden verschoben', 'Wahl', ['die', 'wurden']],
    ['fr', 'Les élections ont été annoncées', 'election annoncer', ['les', 'ont']],
    ['es', 'Las elecciones fueron aplazadas', 'eleccion aplazado', ['las', 'fueron']],
  ])('has the stems of words without accents, and no small words: %s', (language, text, stems, small) => {
    const keys = keysIn(text, language);
    const [first] = keysIn(stems, language);
    expect(keys).toContain(first);
    expect(keys).not.toEqual(expect.arrayContaining(small));
  });

  it('parts what a hyphen joins and leaves out the possessive', () => {
    const { terms, text } = textReader('en', null).read("Ekelund's co-pilot");
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(["Ekelund's", 'co', 'pilot']);
    expect(keysIn('Ekelund', 'en')).toEqual([terms[0]?.key]);
  });

  it('has names where the language’s capitals tell them', () => {
    const namesIn = (text: string, language: string) =>
      textReader(language, null)
        .read(text)
        .names.map(({ start, end }) => text.slice(start, end));
    expect(namesIn('The harbour of Ellemeet has been sold by Nora Kind.', 'en')).toEqual([
      'Ellemeet',
      'Nora Kind',
    ]);
    expect(namesIn('Der Hafen wurde von Nora Kind an die HTG verkauft.', 'de')).toEqual(['Nora Kind', 'HTG']);
  });

  const Gold = z.object({
    language: z.string(),
    blocks: z.array(z.object({ sentences: z.array(z.object({ text: z.string() })) })),
  });
  const folder = path.join(import.meta.dirname, '../detect/gold');

  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    'leaves out no figure of %s, though most sentences are not searched for them',
    (name) => {
      const gold = Gold.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
      const pack = claimPack(gold.language);
      const figuresIn = figureReader(pack.numbers, null);
      const reader = textReader(gold.language, null);
      for (const { sentences } of gold.blocks)
        for (const { text } of sentences)
          expect(reader.read(text).figures).toEqual(figuresIn(tokenize(text, 0, text.length, pack)));
    },
  );

  it('has all its offsets within the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('nl', 'en', 'de', 'fr', 'es', 'ru', 'xx'),
        (text, language) => {
          const { terms, names, negations } = textReader(language, null).read(text);
          for (const { start, end } of [...terms, ...names, ...negations]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
