import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../core/detect/detector.ts';
import { inputFor } from '../input.ts';

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
    [
      'nl',
      'De bank verloor 300 klanten, ontsloeg 40 medewerkers en sloot drie kantoren.',
      ['De bank verloor 300 klanten', 'ontsloeg 40 medewerkers', 'sloot drie kantoren'],
    ],
    [
      'nl',
      'Het bedrijf, dat in 1998 werd opgericht, telt nu 300 werknemers.',
      ['Het bedrijf, dat in 1998 werd opgericht', 'telt nu 300 werknemers'],
    ],
    [
      'nl',
      'De premier is tegen, maar volgens de oppositie steunt 60 procent van de kiezers het plan.',
      ['De premier is tegen', 'volgens de oppositie steunt 60 procent van de kiezers het plan'],
    ],
    [
      'nl',
      'In mei vielen er 40 doden en in juni waren dat er al 60.',
      ['In mei vielen er 40 doden', 'in juni waren dat er al 60'],
    ],
    ['nl', 'De man is 34 jaar en komt uit Leusden.', ['De man is 34 jaar', 'komt uit Leusden']],
    [
      'nl',
      'Het kabinet wil 300 wolven afschieten en trekt daar 4 miljoen euro voor uit.',
      ['Het kabinet wil 300 wolven afschieten', 'trekt daar 4 miljoen euro voor uit'],
    ],
    [
      'nl',
      'De brand brak rond vijf uur uit en was om zeven uur geblust, aldus de brandweer.',
      ['De brand brak rond vijf uur uit', 'was om zeven uur geblust, aldus de brandweer'],
    ],
    [
      'nl',
      'Zij schreef zeven boeken, waarvan er twee werden verfilmd.',
      ['Zij schreef zeven boeken', 'waarvan er twee werden verfilmd'],
    ],
    [
      'nl',
      'Volgens de politie zijn drie mannen en twee vrouwen aangehouden.',
      ['Volgens de politie zijn drie mannen', 'twee vrouwen aangehouden'],
    ],
    [
      'nl',
      'Hij zei dat de trein te laat was, dat er 40 mensen in zaten en dat niemand iets deed.',
      ['Hij zei dat de trein te laat was', 'dat er 40 mensen in zaten', 'dat niemand iets deed'],
    ],
    [
      'en',
      'The bank lost 300 customers, fired 40 staff and closed three branches.',
      ['The bank lost 300 customers', 'fired 40 staff', 'closed three branches'],
    ],
    [
      'en',
      'The union wants a rise of 9.5%; ministers have offered 3.6%.',
      ['The union wants a rise of 9.5%', 'ministers have offered 3.6%'],
    ],
    [
      'en',
      'The firm, founded in 1998, employs 300 people in Leeds.',
      ['The firm, founded in 1998', 'employs 300 people in Leeds'],
    ],
    [
      'en',
      'Seizures fell by a quarter last year, while those in Portugal doubled.',
      ['Seizures fell by a quarter last year', 'those in Portugal doubled'],
    ],
    [
      'en',
      'No one has been killed, but a girl of eleven lost an eye in May.',
      ['No one has been killed', 'a girl of eleven lost an eye in May'],
    ],
    [
      'en',
      'He was born in Lagos in 1971 and moved to London in 1990.',
      ['He was born in Lagos in 1971', 'moved to London in 1990'],
    ],
    [
      'en',
      'The port handles 14m containers a year, of which barely 2% are scanned.',
      ['The port handles 14m containers a year', 'of which barely 2% are scanned'],
    ],
    [
      'en',
      'The minister called the figures false and accused the paper of lying.',
      ['The minister called the figures false', 'accused the paper of lying'],
    ],
    ['en', 'A poll found 47% in favour and 41% against.', ['A poll found 47% in favour', '41% against']],
    [
      'en',
      'She said that the train was late, that 40 people were on board and that nobody helped.',
      ['She said that the train was late', 'that 40 people were on board', 'that nobody helped'],
    ],
    [
      'en',
      'The company lost €40m in 2023 and €60m in 2024.',
      ['The company lost €40m in 2023', '€60m in 2024'],
    ],
    [
      'de',
      'Die Bank verlor 300 Kunden, entließ 40 Mitarbeiter und schloss drei Filialen.',
      ['Die Bank verlor 300 Kunden', 'entließ 40 Mitarbeiter', 'schloss drei Filialen'],
    ],
    [
      'de',
      'Die Firma, die 1998 gegründet wurde, hat 300 Mitarbeiter.',
      ['Die Firma, die 1998 gegründet wurde', 'hat 300 Mitarbeiter'],
    ],
    [
      'de',
      'Der Brand brach um fünf Uhr aus und war um sieben Uhr gelöscht.',
      ['Der Brand brach um fünf Uhr aus', 'war um sieben Uhr gelöscht'],
    ],
    [
      'fr',
      "L'entreprise, fondée en 1998, emploie 300 personnes à Lyon.",
      ["L'entreprise, fondée en 1998", 'emploie 300 personnes à Lyon'],
    ],
    [
      'fr',
      'La banque a perdu 300 clients et a fermé trois agences.',
      ['La banque a perdu 300 clients', 'a fermé trois agences'],
    ],
    [
      'es',
      'La empresa, fundada en 1998, emplea a 300 personas en Madrid.',
      ['La empresa, fundada en 1998', 'emplea a 300 personas en Madrid'],
    ],
    [
      'es',
      'El banco perdió 300 clientes y cerró tres oficinas.',
      ['El banco perdió 300 clientes', 'cerró tres oficinas'],
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
    ['nl', 'Een man van 34 werd maandag aangehouden, verhoord en weer vrijgelaten.'],
    ['nl', 'De ouders, broers en zussen van de 12-jarige jongen zijn ingelicht.'],
    ['en', 'Police arrested two men and a woman in Leeds on Monday.'],
    ['en', 'He and his brother were arrested in Leeds on Monday.'],
    ['en', 'The hotel has 40 rooms, a pool and a garden.'],
    ['en', 'The tower, 140 metres tall, was sold in 2019.'],
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
