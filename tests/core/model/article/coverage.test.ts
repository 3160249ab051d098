import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { coverageOf, sentenceStates } from '../../../../core/model/article/coverage.ts';
import { claimOn, looseVersion } from '../../../helpers/claims.ts';

const { version, blocks, sentences } = looseVersion();

describe('coverage', () => {
  test('counts the sentences of article text, and neither headings nor greyed blocks', () => {
    const states = sentenceStates(blocks, sentences, []);
    expect(coverageOf(states)).toEqual({ total: 2, claimed: 0, noClaim: 0, untouched: 2 });
  });

  test('a claim covers every sentence that it shares a character with', () => {
    const [, first, second] = sentences;
    const start = (first?.start ?? 0) + 3;
    const over = claimOn(version, start, (second?.start ?? 0) + 2);
    expect(coverageOf(sentenceStates(blocks, sentences, [over])).claimed).toBe(2);
    const within = claimOn(version, start, start + 5);
    expect(coverageOf(sentenceStates(blocks, sentences, [within]))).toMatchObject({
      claimed: 1,
      untouched: 1,
    });
    const gone = { ...over, removed: true };
    const dismissed = { ...over, status: 'dismissed' as const };
    expect(coverageOf(sentenceStates(blocks, sentences, [gone, dismissed])).claimed).toBe(0);
  });

  test('a suggestion that nobody has looked at covers nothing, and covers its sentences once it is kept', () => {
    const [, first] = sentences;
    const suggested = claimOn(version, first?.start ?? 0, (first?.end ?? 0) - 1, {
      origin: 'detector',
      status: 'suggested',
    });
    const stateOf = (claims: Claim[]) => sentenceStates(blocks, sentences, claims).get(first?.id ?? '');
    expect(stateOf([suggested])).toBe('untouched');
    expect(stateOf([{ ...suggested, status: 'kept' }])).toBe('claimed');
    const marked = sentences.map((sentence) => ({ ...sentence, noClaim: true }));
    expect(sentenceStates(blocks, marked, [suggested]).get(first?.id ?? '')).toBe('noClaim');
  });

  test('agrees with asking each sentence of each claim, whatever the spans', () => {
    const span = fc.tuple(fc.nat(version.text.length - 12), fc.integer({ min: 11, max: 60 }));
    fc.assert(
      fc.property(fc.array(span), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (spans, marks) => {
        const claims = spans.map(([start, length]) =>
          claimOn(version, start, Math.min(version.text.length, start + length)),
        );
        const marked = sentences.map((sentence, at) => ({ ...sentence, noClaim: marks[at] === true }));
        const states = sentenceStates(blocks, marked, claims);
        for (const sentence of marked) {
          const overlaps = claims.some(({ start, end }) => start < sentence.end && end > sentence.start);
          const expected = overlaps ? 'claimed' : sentence.noClaim ? 'noClaim' : 'untouched';
          const state = states.get(sentence.id);
          if (state !== undefined) expect(state).toBe(expected);
        }
        expect(states.size).toBe(2);
      }),
    );
  });
});
