import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/claims/analyse.ts';
import { inputFor } from './input.ts';

/** The words of the claims of a text, in order. */
function claimsOf(language: string, text: string): string[] {
  return analyse(inputFor(text, language)).claims.map(({ start, end }) => text.slice(start, end));
}

describe('parts of sentences', () => {
  it.each<[string, string, string[]]>([
    [
      'nl',
      'Bij de aanslag vielen vijf doden en twaalf gewonden.',
      ['Bij de aanslag vielen vijf doden', 'twaalf gewonden'],
    ],
    [
      'nl',
      'De minister zei dat er 300 huizen zijn verwoest en dat 40 mensen worden vermist.',
      ['De minister zei dat er 300 huizen zijn verwoest', 'dat 40 mensen worden vermist'],
    ],
    [
      'nl',
      'Het Rijk betaalt 180 miljoen, de provincie draagt 60 miljoen bij.',
      ['Het Rijk betaalt 180 miljoen', 'de provincie draagt 60 miljoen bij'],
    ],
    [
      'nl',
      "De brug, die in 1931 werd gebouwd, draagt 9.400 auto's per dag.",
      ['De brug, die in 1931 werd gebouwd', "draagt 9.400 auto's per dag"],
    ],
    [
      'nl',
      'Er zaten 200 mensen op de tribune, van wie er drie zijn aangehouden.',
      ['Er zaten 200 mensen op de tribune', 'van wie er drie zijn aangehouden'],
    ],
    [
      'nl',
      'Het bedrijf ging in 2022 failliet, waardoor 230 mensen hun baan verloren.',
      ['Het bedrijf ging in 2022 failliet', 'waardoor 230 mensen hun baan verloren'],
    ],
    [
      'nl',
      'De politie arresteerde 40 mensen; in Zwolle raakten drie agenten gewond.',
      ['De politie arresteerde 40 mensen', 'in Zwolle raakten drie agenten gewond'],
    ],
    [
      'en',
      'At least 38 people were killed and 120 are missing after a dam burst on Monday.',
      ['At least 38 people were killed', '120 are missing after a dam burst on Monday'],
    ],
    [
      'en',
      'The blast killed 12 people, wounded 30 and left 400 homeless.',
      ['The blast killed 12 people', 'wounded 30', 'left 400 homeless'],
    ],
    [
      'en',
      'The bridge, which opened in 1961, was strengthened in 1987.',
      ['The bridge, which opened in 1961', 'was strengthened in 1987'],
    ],
    [
      'en',
      'Shares dropped 31% in early trading, wiping about €900m off its value.',
      ['Shares dropped 31% in early trading', 'wiping about €900m off its value'],
    ],
    [
      'en',
      'The minister said that 300 homes had been destroyed and that 40 people were missing.',
      ['The minister said that 300 homes had been destroyed', 'that 40 people were missing'],
    ],
    [
      'en',
      'Germany urged restraint on Monday, and Poland recalled its ambassador.',
      ['Germany urged restraint on Monday', 'Poland recalled its ambassador'],
    ],
    [
      'en',
      'Rescuers pulled 61 survivors from the mud, three of them children.',
      ['Rescuers pulled 61 survivors from the mud', 'three of them children'],
    ],
    [
      'de',
      'Bei dem Anschlag starben fünf Menschen und zwölf Soldaten wurden verletzt.',
      ['Bei dem Anschlag starben fünf Menschen', 'zwölf Soldaten wurden verletzt'],
    ],
    [
      'de',
      'Der Minister sagte, dass 300 Häuser zerstört wurden und dass 40 Menschen vermisst werden.',
      ['Der Minister sagte, dass 300 Häuser zerstört wurden', 'dass 40 Menschen vermisst werden'],
    ],
    [
      'de',
      'Die Firma entließ 300 Mitarbeiter, von denen 40 in Berlin arbeiteten.',
      ['Die Firma entließ 300 Mitarbeiter', 'von denen 40 in Berlin arbeiteten'],
    ],
    [
      'fr',
      "L'attentat a fait cinq morts et douze blessés.",
      ["L'attentat a fait cinq morts", 'douze blessés'],
    ],
    [
      'fr',
      'Le ministre a déclaré que 300 maisons avaient été détruites et que 40 personnes étaient portées disparues.',
      [
        'Le ministre a déclaré que 300 maisons avaient été détruites',
        'que 40 personnes étaient portées disparues',
      ],
    ],
    [
      'fr',
      'La société a licencié 300 salariés, dont 40 à Lyon.',
      ['La société a licencié 300 salariés', 'dont 40 à Lyon'],
    ],
    [
      'es',
      'El atentado dejó cinco muertos y doce heridos.',
      ['El atentado dejó cinco muertos', 'doce heridos'],
    ],
    [
      'es',
      'El ministro dijo que 300 casas fueron destruidas y que 40 personas están desaparecidas.',
      ['El ministro dijo que 300 casas fueron destruidas', 'que 40 personas están desaparecidas'],
    ],
    [
      'es',
      'La empresa despidió a 300 empleados, de los cuales 40 trabajaban en Madrid.',
      ['La empresa despidió a 300 empleados', 'de los cuales 40 trabajaban en Madrid'],
    ],
  ])('are claims of their own, %s: %s', (language, text, parts) => {
    expect(claimsOf(language, text)).toEqual(parts);
  });

  it.each([
    ['nl', 'Rusland verloor tussen 100 en 150 soldaten.'],
    ['nl', 'Waterschap Rijn en IJssel stelde woensdag een verbod in voor 3.400 boeren.'],
    ['nl', 'Er zijn nog maar zestig inspecteurs in Nederland.'],
    ['nl', 'Twee mannen van 24 en 31 jaar zijn in Zwolle aangehouden.'],
    ['nl', 'De rivier de Rijn, de langste van Nederland, stond vrijdag op 6,94 meter.'],
    ['en', 'The law and order party won 12 seats in 2019.'],
    ['en', 'They agreed to close the plant and cut 300 jobs.'],
    ['en', 'Between 5 and 10 people died in the fire at Harrow mill.'],
    ['en', 'Bosnia and Herzegovina signed the treaty in 1995.'],
    ['en', '"Those boats were ours," said Josef Pahl, 44, who fished there as a boy.'],
    ['en', 'The rescue took 2 hours and 20 minutes on Monday.'],
    ['de', 'Zwischen 100 und 150 Soldaten starben im Mai.'],
    ['fr', 'Entre 100 et 150 soldats sont morts en mai.'],
    ['es', 'Entre 100 y 150 soldados murieron en mayo.'],
  ])('are none where a sentence holds one statement, %s: %s', (language, text) => {
    expect(claimsOf(language, text).length).toBeLessThan(2);
  });

  const piece = fc.constantFrom(
    'de minister',
    'zei',
    'dat',
    'er',
    '300 doden',
    'vielen',
    ',',
    'en',
    'maar',
    'die',
    'in 2019',
    'twaalf gewonden',
    ';',
    'volgens',
    'Jan Bos',
    'van wie',
    '‘',
    '’',
    '(',
    ')',
    'werden',
    'verwoest',
    'tussen 100 en 150',
    'kilo',
  );

  it('lose no word: between the parts of a sentence stand only conjunctions and marks', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 4, maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const input = inputFor(text, 'nl');
        const { claims } = analyse(input);
        for (const [index, sentence] of input.sentences.entries()) {
          const parts = claims.filter(({ sentences }) => sentences.includes(index));
          if (parts.length < 2) continue;
          let reached = sentence.start;
          const between: string[] = [];
          for (const { start, end } of parts) {
            expect(start).toBeGreaterThanOrEqual(reached);
            between.push(text.slice(reached, start));
            reached = end;
          }
          between.push(text.slice(reached, sentence.end));
          expect(between.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []).toEqual(
            (between.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /^(?:en|maar)$/.test(word)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
