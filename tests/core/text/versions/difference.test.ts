import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../../core/text/versions/difference.ts';

function words(text: string, spans: { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('what is other in changed words', () => {
  test.each<
    [language: string, was: string, is: string, removed: string[], added: string[], weighs: string[]]
  >([
    ['nl', 'De dijk is 35 meter lang.', 'De dijk is 40 meter lang.', ['35'], ['40'], ['figure']],
    ['nl', 'Er kwamen zeven boten.', 'Er kwamen acht boten.', ['zeven'], ['acht'], ['figure']],
    ['nl', 'De brug ging dicht.', 'De brug ging niet dicht.', [], ['niet'], ['negation']],
    ['en', 'The bridge was shut.', "The bridge wasn't shut.", ['was'], ["wasn't"], ['negation']],
    ['nl', 'Hij begint in maart.', 'Hij begint in april.', ['maart'], ['april'], ['date']],
    ['en', 'On Monday it sails.', 'On Friday it sails.', ['Monday'], ['Friday'], ['date']],
    [
      'nl',
      'Volgens burgemeester Vos is het af.',
      'Volgens burgemeester Smit is het af.',
      ['Vos'],
      ['Smit'],
      ['name'],
    ],
    ['nl', 'Het schip is af.', 'Een schip is af.', ['Het'], ['Een'], []],
    ['en', 'It opened early.', 'It opened quite early.', [], ['quite'], []],
  ])('%s: %s → %s', (language, was, is, removed, added, weighs) => {
    const difference = differenceOf(was, is, language);
    expect(words(was, difference.removed)).toEqual(removed);
    expect(words(is, difference.added)).toEqual(added);
    expect(difference.weighs).toEqual(weighs);
  });
});
