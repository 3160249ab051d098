import { describe, expect, test } from 'vitest';
import { pointsBack } from '../../../../core/text/versions/word-classes.ts';

describe('a word that goes on from the sentence before', () => {
  test.each([
    [
      'nl',
      [
        'dat',
        'hij',
        'beide',
        'daarmee',
        'daarvan',
        'hierdoor',
        'waarmee',
        'ervan',
        'erop',
        'daarna',
        'daaromheen',
      ],
    ],
    [
      'nl',
      ['daarnaast', 'eroverheen', 'hiervandaan', 'daarentegen', 'waarvoor', 'daartussenin', 'desondanks'],
    ],
    ['de', ['das', 'er', 'damit', 'davon', 'daraus', 'darüber', 'hierdurch', 'wobei', 'worin', 'deshalb']],
    ['en', ['that', 'she', 'both', 'thereby', 'therefore', 'thereafter', 'hereby', 'whereupon']],
  ])('in %s is a pronoun, by itself or joined with another word: %j', (language, words) => {
    expect(words.filter((word) => !pointsBack(language)(word))).toEqual([]);
  });

  test.each([
    [
      'nl',
      [
        'waarom',
        'daarover-heen',
        'waarde',
        'ernstig',
        'eren',
        'hierarchie',
        'brug',
        'vandaan',
        'mee',
        'ervaren',
      ],
    ],
    ['de', ['warum', 'darf', 'dauer', 'wort', 'woche', 'mit', 'brücke']],
    ['en', ['whereabouts', 'heresy', 'bridge', 'with', 'for']],
    ['und', ['daarmee', 'damit']],
  ])('in %s is none of %j', (language, words) => {
    expect(words.filter(pointsBack(language))).toEqual([]);
  });
});
