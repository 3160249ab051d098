import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../core/detect/detector.ts';
import { inputFor } from '../input.ts';

const figures = (language: string, text: string) => analyse(inputFor(text, language, '2022-06-09')).figures;

describe('figures', () => {
  it.each([
    ['nl', 'Er woonden 200.000 mensen.', { value: 200_000, unit: 'mensen' }],
    ['nl', "Er zijn zo'n 15.000 bewoners.", { value: 15_000, approximate: true }],
    ['nl', 'Het kost 2,5 miljoen euro.', { value: 2_500_000, kind: 'money', unit: 'EUR' }],
    [
      'nl',
      'Het verlies is tussen 100 en 150 soldaten.',
      { range: [100, 150], unit: 'soldaten', value: null },
    ],
    [
      'nl',
      'Er sneuvelen 300 Russische soldaten per dag.',
      { value: 300, unit: 'russische soldaten', per: 'dag' },
    ],
    ['nl', 'Vijf mensen kwamen om.', { value: 5, unit: 'mensen' }],
    ['nl', 'De verkoop daalde met 6 procent.', { value: 6, kind: 'percentage' }],
    ['en', 'It cost £2.1 million.', { value: 2_100_000, kind: 'money', unit: 'GBP' }],
    ['en', 'About 9,400 vehicles cross.', { value: 9400, unit: 'vehicles', approximate: true }],
    ['de', 'Rund 1.920 Stellen fallen weg.', { value: 1920, approximate: true }],
    ['fr', 'Près de 15 000 habitants ont fui.', { value: 15_000, unit: 'habitants' }],
    ['es', 'Hubo 1.200 heridos.', { value: 1200, unit: 'heridos' }],
    ['nl', 'Er vielen vierentwintig gewonden.', { value: 24, unit: 'gewonden' }],
    ['nl', 'De schade is anderhalf miljoen euro.', { value: 1_500_000, kind: 'money', unit: 'EUR' }],
    ['nl', 'Zeker 1.200 bewoners vluchtten.', { value: 1200, approximate: true, bound: 'least' }],
    ['nl', 'Er komen hooguit 40 banen bij.', { value: 40, bound: 'most', unit: 'banen' }],
    ['nl', 'De rente steeg met 0,25 procentpunt.', { value: 0.25, kind: 'percentage', unit: 'points' }],
    ['nl', 'Een derde van de winkels sloot.', { value: 33.3, kind: 'percentage', approximate: true }],
    ['nl', 'Het kost 12 mln euro per jaar.', { value: 12_000_000, unit: 'EUR', per: 'jaar' }],
    ['nl', 'De 58-jarige verdachte zweeg.', { value: 58, unit: 'jarige' }],
    ['nl', 'Het aantal loopt met 15 tot 40 procent op.', { range: [15, 40], kind: 'percentage' }],
    ['en', 'It lost €214m.', { value: 214_000_000, kind: 'money', unit: 'EUR' }],
    ['en', 'The deal is worth $4.5bn.', { value: 4.5e9, kind: 'money', unit: 'USD' }],
    ['en', 'At least 38 people died.', { value: 38, unit: 'people', bound: 'least' }],
    ['en', 'Fewer than twenty-four homes burned.', { value: 24, unit: 'homes', bound: 'most' }],
    ['en', 'The lead is 3 to 5 points.', { range: [3, 5], unit: 'points' }],
    ['en', 'Half a million people fled.', { value: 500_000, unit: 'people' }],
    ['en', 'Rates rose by 1.5 percentage points.', { value: 1.5, kind: 'percentage', unit: 'points' }],
    ['en', 'One in six believed it.', { value: 16.7, kind: 'percentage' }],
    ['en', 'They earn 300 pounds a week.', { value: 300, unit: 'GBP', per: 'week' }],
    ['de', 'Der Umsatz betrug 12 Mio. Euro.', { value: 12_000_000, kind: 'money', unit: 'EUR' }],
    ['de', 'Mindestens vierundzwanzig Menschen starben.', { value: 24, bound: 'least' }],
    ['de', 'Sie stieg um 2,5 Prozentpunkte.', { value: 2.5, kind: 'percentage', unit: 'points' }],
    ['de', 'Es waren zwischen 100 und 150 Soldaten.', { range: [100, 150] }],
    ['fr', 'Cela coûte 2,5 millions d’euros.', { value: 2_500_000, kind: 'money', unit: 'EUR' }],
    ['fr', 'Au moins vingt et un civils sont morts.', { value: 21, unit: 'civils', bound: 'least' }],
    ['fr', 'Le taux est de 12 pour cent.', { value: 12, kind: 'percentage' }],
    ['es', 'Cuesta 3 millones de euros.', { value: 3_000_000, kind: 'money', unit: 'EUR' }],
    ['es', 'Murieron treinta y cinco personas.', { value: 35, unit: 'personas' }],
    ['es', 'Subió dos puntos porcentuales.', { value: 2, kind: 'percentage', unit: 'points' }],
    ['es', 'Gasta 4.500 millones de dólares.', { value: 4.5e9, kind: 'money', unit: 'USD' }],
  ])('%s: %s', (language, text, wanted) => {
    expect(figures(language, text)).toEqual([expect.objectContaining(wanted)]);
  });

  it.each([
    ['nl', 'Gisteren viel de stad.', '2022-06-08'],
    ['nl', 'Dinsdag viel de stad.', '2022-06-07'],
    ['nl', 'In april viel de stad.', '2022-04'],
    ['nl', 'Op 12 februari 2020 viel de stad.', '2020-02-12'],
    ['nl', 'Vorig jaar viel de stad.', '2021'],
    ['en', 'It fell on October 4, 2019.', '2019-10-04'],
    ['de', 'Am 3. Mai fiel die Stadt.', '2022-05-03'],
    ['fr', 'La ville est tombée le 3 mai 2020.', '2020-05-03'],
    ['es', 'La ciudad cayó el 3 de mayo de 2020.', '2020-05-03'],
    ['nl', 'Dinsdagavond viel de stad.', '2022-06-07'],
    ['nl', 'Komende dinsdag beslist de raad.', '2022-06-14'],
    ['nl', 'De raad zal dinsdag beslissen.', '2022-06-14'],
    ['nl', 'Drie dagen geleden viel de stad.', '2022-06-06'],
    ['nl', 'Vorige maand viel de stad.', '2022-05'],
    ['nl', 'Vannacht viel de stad.', '2022-06-09'],
    ['nl', 'Op 9-5-2022 viel de stad.', '2022-05-09'],
    ['en', 'It fell last night.', '2022-06-08'],
    ['en', 'It fell two weeks ago.', '2022-05-26'],
    ['en', 'They will meet on Tuesday.', '2022-06-14'],
    ['en', 'It fell last year.', '2021'],
    ['en', 'It fell on 4/10/2019.', null],
    ['de', 'Vor drei Tagen fiel die Stadt.', '2022-06-06'],
    ['de', 'Die Stadt fiel am vergangenen Dienstag.', '2022-06-07'],
    ['de', 'Am 3.5.2022 fiel die Stadt.', '2022-05-03'],
    ['fr', 'Il y a trois jours, la ville est tombée.', '2022-06-06'],
    ['fr', 'La ville est tombée hier soir.', '2022-06-08'],
    ['es', 'La ciudad cayó hace tres días.', '2022-06-06'],
    ['es', 'La ciudad cayó anoche.', '2022-06-08'],
    ['es', 'La ciudad cayó el mes pasado.', '2022-05'],
  ])('reads a date, %s: %s', (language, text, date) => {
    expect(figures(language, text)).toEqual([expect.objectContaining({ kind: 'date', date })]);
  });

  it.each([
    ['nl', 'Om 16.45 uur en om elf uur ging het alarm.'],
    ['nl', 'Bel 0900-8844.'],
    ['nl', 'Het was de 3e keer.'],
    ['en', 'It began at 9.14am and ended at 4pm.'],
    ['en', 'He came 3rd.'],
    ['de', 'Um 18.00 Uhr begann es.'],
    ['fr', 'À 18h30, tout était fini.'],
    ['es', 'A las 8 horas empezó.'],
  ])('takes no time of day, telephone number or rank for a figure, %s: %s', (language, text) => {
    expect(figures(language, text)).toEqual([]);
  });

  it('tells a change from a range, and a time from how long', () => {
    expect(figures('en', 'It rose from 3 to 5 points.').map(({ value }) => value)).toEqual([3, 5]);
    expect(figures('nl', 'De afgelopen 24 uur vielen vijf doden.').map(({ kind }) => kind)).toEqual([
      'date',
      'number',
    ]);
  });

  it('takes a month far ahead for the one behind', () => {
    const { figures: found } = analyse(inputFor('In november viel de stad.', 'nl', '2022-02-01'));
    expect(found).toMatchObject([{ kind: 'date', date: '2021-11' }]);
  });

  it('leaves a date open that leans on an unknown day', () => {
    expect(analyse(inputFor('Gisteren viel de stad.', 'nl')).figures).toMatchObject([
      { kind: 'date', date: null },
    ]);
  });

  const conflicts = (language: string, text: string) => analyse(inputFor(text, language)).figureConflicts;

  it.each([
    [
      'nl',
      'Bij de aanslag in Noordstad vielen 12 doden.\nBij de aanslag in Noordstad zijn 19 doden gevallen.',
    ],
    [
      'en',
      'The fire at Harrow mill killed 12 workers.\nThe mill fire in Harrow killed 15 workers, police said.',
    ],
    ['de', 'Bei dem Brand in der Fabrik starben 12 Arbeiter.\nDer Brand in der Fabrik tötete 15 Arbeiter.'],
  ])('notes two numbers for one thing, %s: %s', (language, text) => {
    expect(conflicts(language, text)).toHaveLength(1);
  });

  it.each([
    ['two things', 'nl', 'In Veerland vielen 12 doden.\nEen storm eiste in Spanje 19 doden.'],
    ['a change', 'en', 'The death toll of the mill fire rose from 12 workers to 15 workers.'],
    [
      'an update',
      'en',
      'The mill fire in Harrow killed 15 workers.\nEarlier the mill fire was said to have killed 12 workers.',
    ],
    [
      'two years',
      'en',
      'The mill in Harrow employed 400 workers in 2019.\nThe mill in Harrow employed 200 workers in 2023.',
    ],
    [
      'at least',
      'en',
      'The mill fire in Harrow killed at least 12 workers.\nThe mill fire in Harrow killed 15 workers.',
    ],
    [
      'a measure',
      'nl',
      'De brand in de fabriek duurde 3 uur.\nDe brandweer was na 2 uur bij de fabriek van de brand.',
    ],
  ])('says nothing of %s', (_what, language, text) => {
    expect(conflicts(language, text)).toEqual([]);
  });
});
