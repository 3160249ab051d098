import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPassages, rankPassages } from '../../../core/match/rank.ts';
import { claimText, sourceOf } from '../../helpers/passages.ts';

const harbour = {
  nl: [
    'De gemeenteraad van Ellemeet vergaderde dinsdag over de begroting.',
    'Wethouder Nora Kind zei dat de haven vorig jaar 1.250 schepen ontving.',
    'Dat zijn er 150 meer dan in 2022.',
    'Over de nieuwe brug werd niet gestemd.',
  ],
  en: [
    'The council of Ellemeet met on Tuesday to discuss the budget.',
    'Alderman Nora Kind said the harbour received 1,250 ships last year.',
    'That is 150 more than in 2022.',
    'There was no vote on the new bridge.',
  ],
  de: [
    'Der Gemeinderat von Ellemeet beriet am Dienstag über den Haushalt.',
    'Stadträtin Nora Kind sagte, der Hafen habe im vergangenen Jahr 1.250 Schiffe aufgenommen.',
    'Das sind 150 mehr als 2022.',
    'Über die neue Brücke wurde nicht abgestimmt.',
  ],
  fr: [
    'Le conseil municipal d’Ellemeet a discuté mardi du budget.',
    'L’adjointe Nora Kind a déclaré que le port avait reçu 1 250 navires l’an dernier.',
    'C’est 150 de plus qu’en 2022.',
    'Il n’y a pas eu de vote sur le nouveau pont.',
  ],
  es: [
    'El ayuntamiento de Ellemeet debatió el martes el presupuesto.',
    'La concejala Nora Kind dijo que el puerto recibió 1.250 barcos el año pasado.',
    'Son 150 más que en 2022.',
    'No se votó sobre el nuevo puente.',
  ],
} as const;

const claims = {
  nl: 'De haven van Ellemeet kreeg 1250 schepen.',
  en: 'The harbour of Ellemeet had 1250 ships.',
  de: 'Der Hafen von Ellemeet zählte 1250 Schiffe.',
  fr: 'Le port d’Ellemeet a vu passer 1250 navires.',
  es: 'El puerto de Ellemeet tuvo 1250 barcos.',
} as const;

describe('the passages of a claim', () => {
  it.each(['nl', 'en', 'de', 'fr', 'es'] as const)('begin with the one that says it: %s', (language) => {
    const [first] = orderPassages(
      claimText(claims[language], language),
      sourceOf(harbour[language], language),
    );
    expect(first?.passage.place).toBe(1);
  });

  it('are found by figures and names in another language', () => {
    const [first] = orderPassages(
      claimText('Volgens Nora Kind kwamen er in Ellemeet 1250 schepen.', 'nl'),
      sourceOf(harbour.fr, 'fr'),
    );
    expect(first?.passage.place).toBe(1);
  });

  it('begin with a figure close by, where little else is shared', () => {
    const passages = sourceOf(
      [
        'Plaats: Ellemeet; Inwoners in 2020: 41200; Woningen: 17000',
        'De stad wil niet wachten.',
        'Plaats: Samen; Inwoners in 2020: 198000; Woningen: 90500',
        'In beide steden wordt gebouwd.',
      ],
      'nl',
    );
    const [first] = rankPassages(
      claimText('In beide plaatsen woonden in 2020 200.000 mensen.', 'nl'),
      passages,
    );
    expect(first?.passage.place).toBe(2);
    expect(first?.isWeak).toBe(false);
  });

  it.each(['nl', 'en', 'de', 'fr', 'es'] as const)(
    'that have hardly anything in common are weak and come last: %s',
    (language) => {
      const passages = sourceOf(harbour[language], language);
      const shown = rankPassages(claimText(claims[language], language), passages);
      expect(shown[0]).toMatchObject({ passage: { place: 1 }, isWeak: false });
      const order = shown.map(({ isWeak }) => isWeak);
      expect(order).toEqual(order.toSorted((a, b) => Number(a) - Number(b)));
      // What is about something else has a word in common at most.
      const others = sourceOf([harbour[language][3]], language);
      const about = rankPassages(claimText(harbour[language][1], language), others);
      expect(about.filter(({ isWeak }) => !isWeak)).toEqual([]);
    },
  );

  it('is not weak with the figure of the claim, however little else it has', () => {
    const passages = sourceOf(
      ['Er waren twaalf ooggetuigen, van wie de meeste wegliepen toen het begon te regenen.'],
      'nl',
    );
    const [only] = rankPassages(
      claimText(
        'In Ellemeet spraken twaalf ooggetuigen met agent Nora Kind over de brand in de haven.',
        'nl',
      ),
      passages,
    );
    expect(only?.isWeak).toBe(false);
  });

  it('are found in spite of a slip of the pen and in compounds', () => {
    const passages = sourceOf(
      [
        'De raad vergaderde.',
        'Een politiewoordvoerder meldde dat er geschoten is.',
        'Het regende de hele dag.',
      ],
      'nl',
    );
    const [first] = orderPassages(claimText('De woordvoerdr meldt schoten', 'nl'), passages);
    expect(first?.passage.place).toBe(1);
  });

  it('say together what one of them does not: a copy comes after what adds something', () => {
    const passages = sourceOf([
      'The harbour received 1,250 ships, Nora Kind said.',
      'The harbour received 1,250 ships, alderman Nora Kind said.',
      'The council met in Ellemeet.',
      'She was elected in March 2019.',
      'Rain fell.',
      'The bridge is closed.',
      'Nobody answered.',
    ]);
    const claim = claimText('Nora Kind, elected in March 2019, said the harbour received 1,250 ships.');
    const places = orderPassages(claim, passages).map(({ passage }) => passage.place);
    expect(places.indexOf(3)).toBeLessThan(
      places.indexOf(1) < places.indexOf(0) ? places.indexOf(0) : places.indexOf(1),
    );
  });

  it('are in one order, whatever the order in which they come', () => {
    const texts = fc.array(fc.constantFrom(...harbour.en, ...harbour.nl, 'Ships.', ''), {
      minLength: 1,
      maxLength: 12,
    });
    const shuffled = texts.chain((some) => {
      const passages = sourceOf(some);
      return fc.tuple(
        fc.constant(passages),
        fc.shuffledSubarray(passages, { minLength: passages.length, maxLength: passages.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([passages, other]) => {
        const order = (list: typeof passages) =>
          orderPassages(claimText(claims.en), list).map(({ passage }) => passage.id);
        expect(order(other)).toEqual(order(passages));
        expect(new Set(order(passages)).size).toBe(passages.length);
      }),
    );
  });

  it('are none where there are none', () => {
    expect(orderPassages(claimText(claims.en), [])).toEqual([]);
  });
});
