import { describe, expect, it } from 'vitest';
import { nearestFigure } from '../../../core/match/compare-figures.ts';
import { textReader } from '../../../core/match/reading.ts';

function matchOf(language: string, claim: string, passage: string): string | null {
  const reader = textReader(language, '2024-05-16');
  const [figure] = reader.read(claim).figures;
  return figure === undefined
    ? 'no figure'
    : (nearestFigure(figure, reader.read(passage).figures)?.match ?? null);
}

describe('a figure of a claim beside one of a passage', () => {
  it.each([
    ['nl', 'Er waren 200.000 inwoners.', 'De stad telt 200 duizend inwoners.', 'same'],
    ['nl', 'Er vielen 300 doden.', 'Er vielen 250 doden.', 'other'],
    ['nl', 'Er vielen minstens 5 doden.', 'Er vielen 7 doden.', 'fits'],
    ['nl', 'Er vielen hooguit 5 doden.', 'Er vielen 7 doden.', 'other'],
    ['nl', 'Het kostte 12 miljoen euro.', 'Het kostte € 12.000.000.', 'same'],
    ['en', 'At least 5 ships sank.', 'Some 7 ships sank.', 'fits'],
    ['en', 'At most 5 ships sank.', 'In all 7 ships sank.', 'other'],
    ['en', 'About 200 ships came.', 'There were 203 ships.', 'fits'],
    ['en', 'It fell by 12 percent.', 'It fell by 14%.', 'other'],
    ['en', 'It fell by 12 percent.', 'It cost 12 euros.', null],
    ['en', 'There were 1,250 ships.', '1250', 'same'],
    ['en', 'There were 1,250 ships.', '1300', 'other'],
    ['nl', 'Er woonden 200.000 mensen.', 'Inwoners: 198000', 'other'],
    ['nl', 'Er woonden ongeveer 200.000 mensen.', 'Inwoners: 198000', 'fits'],
    ['nl', 'Er kwamen 20 mensen.', 'Gasten: 19', null],
    ['en', 'There were 1,250 ships.', '1500', null],
    ['en', 'There were 40 dead.', 'There were 40 victims.', 'same'],
    ['en', 'There were 4 dead.', 'There were 4 victims.', null],
    ['de', 'Es gab 200.000 Einwohner.', 'Die Stadt hat 0,2 Millionen Einwohner.', 'same'],
    ['de', 'Mindestens 5 Schiffe sanken.', 'Es sanken 7 Schiffe.', 'fits'],
    ['de', 'Es sanken 300 Schiffe.', 'Es sanken 250 Schiffe.', 'other'],
    ['fr', 'Il y a 200 000 habitants.', 'La ville compte 200 mille habitants.', 'same'],
    ['fr', 'Au moins 5 navires ont coulé.', 'En tout 7 navires ont coulé.', 'fits'],
    ['fr', 'Il y a eu 300 blessés.', 'Il y a eu 250 blessés.', 'other'],
    ['es', 'Hay 200.000 habitantes.', 'La ciudad tiene 0,2 millones de habitantes.', 'same'],
    ['es', 'Al menos 5 barcos se hundieron.', 'Se hundieron 7 barcos.', 'fits'],
    ['es', 'Hubo 300 heridos.', 'Hubo 250 heridos.', 'other'],
  ])('%s: %s | %s: %s', (language, claim, passage, match) => {
    expect(matchOf(language, claim, passage)).toBe(match);
  });

  it.each([
    ['nl', 'Het was op 3 mei 2024.', '2024-05-03', 'same'],
    ['en', 'It was in May 2024.', 'It was on 3 May 2024.', 'fits'],
    ['en', 'It was in 2019.', 'It began on 7 June 2019.', 'fits'],
    ['en', 'It was in 2019.', 'It was in 2021.', 'other'],
    ['de', 'Es war am 3. Mai 2024.', 'Es war am 4. Mai 2024.', 'other'],
    ['fr', 'C’était le 3 mai 2024.', 'C’était en 2024.', 'fits'],
    ['es', 'Fue el 3 de mayo de 2024.', 'Fue el 3/5/2024.', 'same'],
    ['nl', 'Het was gisteren.', 'Het was op 15 mei 2024.', 'same'],
  ])('%s, as a date: %s | %s: %s', (language, claim, passage, match) => {
    expect(matchOf(language, claim, passage)).toBe(match);
  });
});
