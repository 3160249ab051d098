import { expect, test } from 'vitest';
import { translator } from '../../../../core/i18n/translate.ts';
import { claimRowLabel } from '../../../../renderer/desk/app-state/labels.ts';
import { claimOnWords, quay } from '../app/desk/an-article.ts';

const words = 'Some 40 ships wait';

test('a row says to the ear all that it shows to the eye, its state before its words', () => {
  const claim = claimOnWords(quay(), words, {
    verdict: 'unverifiable',
    said: 'verified',
    attribution: { speaker: 'Jan Kroes', speakerSpan: null, cue: 'said', cueSpan: null },
    kind: 'figure',
  });
  const facts = { number: 3, speaker: 'Jan Kroes', state: ['disagreement', 'no reason given'] };
  expect(claimRowLabel(claim, facts, translator('en'))).toBe(
    `Claim 3, unverifiable, said: verified, disagreement, no reason given: ${words}. Jan Kroes, figure`,
  );
  expect(claimRowLabel(claim, { ...facts, state: [] }, translator('nl'))).toBe(
    `Bewering 3, niet te controleren, gezegd: bevestigd: ${words}. Jan Kroes, cijfer`,
  );
});

test('a row does not end a sentence twice, and tells no said tick where nobody says it', () => {
  const suggested = claimOnWords(quay(), words, { quote: '“It is safe.”', kind: null, status: 'suggested' });
  expect(claimRowLabel(suggested, { number: 1, speaker: 'own voice', state: [] }, translator('en'))).toBe(
    'Claim 1, unchecked, suggested: “It is safe.” own voice',
  );
});
