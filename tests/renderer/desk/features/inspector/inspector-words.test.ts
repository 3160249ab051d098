import { expect, test } from 'vitest';
import type { Event } from '../../../../../core/model/history/event.ts';
import { translator } from '../../../../../core/i18n/translate.ts';
import { attributionFrom } from '../../../../../renderer/desk/article-state/attribution.ts';
import { eventWords } from '../../../../../core/wording/event.ts';
import { claimOnWords, quay } from '../../app/desk/an-article.ts';

const t = translator('en');

function entry(parts: Partial<Event>): Event {
  return { kind: 'claim.detailsSet', from: {}, to: {}, undoes: null, ...parts } as Event;
}

test('a verdict is told from and to', () => {
  const set = entry({ kind: 'claim.verdictSet', from: { verdict: 'unchecked' }, to: { verdict: 'refuted' } });
  expect(eventWords(set, t)).toEqual({ what: 'Set the verdict', details: ['unchecked → refuted'] });
  const said = entry({ kind: 'claim.saidSet', from: { said: 'unchecked' }, to: { said: 'verified' } });
  expect(eventWords(said, t).details).toEqual(['unchecked → verified']);
});

test('what was taken back says so', () => {
  expect(eventWords(entry({ kind: 'claim.verdictSet', undoes: 'x' }), t).what).toBe(
    'Taken back: Set the verdict',
  );
});

test('changed texts are told by their names, cut where they are long; what was emptied is a dash', () => {
  const set = entry({
    from: { reason: null, tried: 'x', attribution: null },
    to: { reason: 'singleSource', tried: null, attribution: { speaker: 'The mayor' }, note: 'n'.repeat(300) },
  });
  const { details } = eventWords(set, t);
  expect(details[0]).toBe('Speaker: The mayor');
  expect(details[1]).toBe('Why it cannot be verified: Single source');
  expect(details[2]).toBe('What was tried: —');
  expect(details[3]).toMatch(/^Note: n{160}…$/);
});

test('a claim that is made tells its words, not what it does not have yet', () => {
  const claim = claimOnWords(quay(), 'Exports fell');
  const made = entry({ kind: 'claim.made', from: null, to: { ...claim } });
  expect(eventWords(made, t)).toEqual({ what: 'Made the claim', details: ['Words: Exports fell'] });
});

test('an attribution keeps the places of words that were not typed over', () => {
  const span = { start: 3, end: 8 };
  const before = { speaker: 'Mayor', speakerSpan: span, cue: 'says', cueSpan: span };
  expect(attributionFrom(before, ' Mayor ', 'says')).toBeUndefined();
  expect(attributionFrom(before, 'Mayor', 'said')).toEqual({
    speaker: 'Mayor',
    speakerSpan: span,
    cue: 'said',
    cueSpan: null,
  });
  expect(attributionFrom(before, 'Alderman', 'says')).toMatchObject({ speakerSpan: null, cueSpan: span });
  expect(attributionFrom(before, '', 'says')).toBeNull();
  expect(attributionFrom(null, ' ', '')).toBeUndefined();
  expect(attributionFrom(null, 'Mayor', '')).toMatchObject({ speaker: 'Mayor', cue: null });
});
