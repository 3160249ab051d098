import { expect, test } from 'vitest';
import { isSameSpeaker } from '../../../core/speakers/same-speaker.ts';

test.each([
  ['gouverneur Haidai', 'SERHIY HAIDAI', 'nl', true],
  ['Marit Hoekema', 'Marit Hoekema', 'nl', true],
  ['Marit Hoekema', 'M. Hoekema', 'nl', true],
  ['Marit Hoekema', 'Joris van Dalsem', 'nl', false],
  ['Jan Hoekema', 'Marit Hoekema', 'nl', false],
  ['zij', 'Marit Hoekema', 'nl', null],
  ['the police', 'The Police', 'en', true],
  ['the police', 'the ministry', 'en', null],
  ['Speaker 2', 'Marit Hoekema', 'en', null],
  ['', 'Marit Hoekema', 'nl', null],
])('%s, %s (%s): %s', (one, other, language, same) => {
  expect(isSameSpeaker(one, other, language)).toBe(same);
  expect(isSameSpeaker(other, one, language)).toBe(same);
});
