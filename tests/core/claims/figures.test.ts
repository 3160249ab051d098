import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/claims/analyse.ts';
import { inputFor } from './input.ts';

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
  ])('reads a date, %s: %s', (language, text, date) => {
    expect(figures(language, text)).toEqual([expect.objectContaining({ kind: 'date', date })]);
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

  it('notes two numbers for one thing, and not two things with one word', () => {
    const clash = analyse(
      inputFor(
        'Bij de aanslag in Noordstad vielen 12 doden.\nBij de aanslag in Noordstad zijn 19 doden gevallen.',
        'nl',
      ),
    );
    expect(clash.figureConflicts).toEqual([{ figures: [0, 1], unit: 'doden' }]);
    const none = analyse(inputFor('In Veerland vielen 12 doden.\nEen storm eiste in Spanje 19 doden.', 'nl'));
    expect(none.figureConflicts).toEqual([]);
  });
});
