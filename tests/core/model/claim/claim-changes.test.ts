import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeClaim,
  removeClaim,
  setClaimDetails,
  setClaimSpan,
  setSaid,
  setVerdict,
  trimSpan,
} from '../../../../core/model/claim/claim-changes.ts';
import { MAX_QUOTE_LENGTH } from '../../../../core/model/claim/claim.ts';
import { author, claimOn, looseVersion } from '../../../helpers/claims.ts';

const { version } = looseVersion();
const speaker = { speaker: 'het havenbedrijf', speakerSpan: null, cue: 'Volgens', cueSpan: null };

describe('trimSpan', () => {
  test('always gives the words of the span, without white space at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        let span;
        try {
          span = trimSpan(text, start, end);
        } catch (thrown) {
          expect(String(thrown)).toContain('selectionEmpty');
          return;
        }
        expect(text.slice(span.start, span.end)).toBe(span.quote);
        expect(span.quote).toBe(span.quote.trim());
        expect(span.quote.isWellFormed()).toBe(true);
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(end);
      }),
    );
  });

  test('refuses half a character, white space, and more than a claim may be', () => {
    expect(() => trimSpan('a🌊b', 0, 2)).toThrow(/selectionEmpty/);
    expect(() => trimSpan('a \n b', 1, 4)).toThrow(/selectionEmpty/);
    expect(() => trimSpan('abc', 1, 9)).toThrow(/selectionEmpty/);
    const long = 'x'.repeat(MAX_QUOTE_LENGTH + 1);
    expect(() => trimSpan(long, 0, long.length)).toThrow(/selectionTooLong/);
  });
});

describe('ticks', () => {
  test('a verdict is set with who and when, and set back without', () => {
    const claim = claimOn(version, 20, 60);
    const set = setVerdict(claim, 'refuted', author);
    expect(set?.to).toEqual({ verdict: 'refuted', verdictBy: author.checkerId, verdictAt: author.at });
    const refuted = claimOn(version, 20, 60, {
      verdict: 'refuted',
      verdictBy: author.checkerId,
      verdictAt: author.at,
    });
    expect(setVerdict(refuted, 'unchecked', author)?.to).toEqual({
      verdict: 'unchecked',
      verdictBy: null,
      verdictAt: null,
    });
    expect(setVerdict(refuted, 'refuted', author)).toBeNull();
  });

  test('the said tick needs a speaker, and goes with the speaker', () => {
    expect(() => setSaid(claimOn(version, 20, 60), 'verified', author)).toThrow(/noSpeaker/);
    const said = claimOn(version, 20, 60, {
      attribution: speaker,
      said: 'verified',
      saidBy: author.checkerId,
    });
    expect(setSaid(said, 'refuted', author)?.to).toMatchObject({ said: 'refuted' });
    expect(setClaimDetails(said, { attribution: null })?.to).toMatchObject({
      attribution: null,
      said: 'unchecked',
    });
  });

  test('a suggestion that is touched is kept', () => {
    const suggested = claimOn(version, 20, 60, { status: 'suggested' });
    expect(setVerdict(suggested, 'verified', author)?.to).toMatchObject({ status: 'kept' });
    expect(setClaimDetails(suggested, { note: 'x' })).toMatchObject({
      from: { status: 'suggested' },
      to: { status: 'kept' },
    });
    expect(setClaimDetails(suggested, {})).toBeNull();
  });

  test('nothing is done to a claim that was deleted', () => {
    const removed = claimOn(version, 20, 60, { removed: true });
    expect(() => setVerdict(removed, 'verified', author)).toThrow(/claimNotFound/);
    expect(() => setClaimDetails(removed, { note: 'x' })).toThrow(/claimNotFound/);
    expect(() => setClaimSpan(removed, version, 0, 5)).toThrow(/claimNotFound/);
    expect(removeClaim(removed)).toBeNull();
  });

  test('an empty text is no text', () => {
    const claim = claimOn(version, 20, 60, { note: 'x' });
    expect(setClaimDetails(claim, { note: '  ' })?.to).toEqual({ note: null });
  });

  test('a claim can be moved to other words', () => {
    const claim = claimOn(version, 20, 40);
    const draft = setClaimSpan(claim, version, 20, 60);
    expect(draft?.to).toMatchObject({ end: trimSpan(version.text, 20, 60).end });
    expect(makeClaim(version, 20, 40, author).entityId).not.toBe(claim.id);
  });
});
