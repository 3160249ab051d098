import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSpan, joinClaims, splitClaim } from '../../../../core/model/claim/split-and-join.ts';
import { MAX_PROSE_LENGTH, type Claim } from '../../../../core/model/claim/claim.ts';
import type { Draft } from '../../../../core/model/history/event.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { author, claimOn, looseVersion } from '../../../helpers/claims.ts';

const TEXT = 'Er vielen vijf doden en twaalf gewonden, en de brug, die in 1931 is gebouwd, is weg.';
const { version } = looseVersion(TEXT);

function changed(claim: Claim, drafts: readonly Draft[]): Claim {
  return drafts
    .filter(({ entityId }) => entityId === claim.id)
    .reduce((now, { to }) => ({ ...now, ...to }), claim);
}

describe('cutSpan', () => {
  test('leaves the commas and spaces at a cut to neither side', () => {
    const at = TEXT.indexOf('en de brug');
    const spans = cutSpan(TEXT, { start: 0, end: TEXT.length }, [at]);
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Er vielen vijf doden en twaalf gewonden',
      'en de brug, die in 1931 is gebouwd, is weg.',
    ]);
  });

  test('parts lie in the span, in order, apart, and lose no letter or figure', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '7', ' ', ',', ';', '–', '.'), maxLength: 40 }),
        fc.array(fc.nat(45), { maxLength: 6 }),
        fc.nat(40),
        fc.nat(40),
        (text, cuts, a, b) => {
          const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
          const spans = cutSpan(text, span, cuts);
          let reach = span.start;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(reach);
            expect(end).toBeGreaterThan(start);
            reach = end;
          }
          expect(reach).toBeLessThanOrEqual(span.end);
          const words = (part: string): string => part.replaceAll(/[^a7]/g, '');
          const kept = spans.map(({ start, end }) => words(text.slice(start, end))).join('');
          expect(kept).toBe(words(text.slice(span.start, span.end)));
        },
      ),
    );
  });
});

describe('splitClaim', () => {
  test('gives the other part the ticks, the speaker and copies of the evidence', () => {
    const attribution = { speaker: 'de politie', speakerSpan: null, cue: null, cueSpan: null };
    const claim = claimOn(version, 0, TEXT.length, { verdict: 'verified', attribution, note: 'gebeld' });
    const piece = pieceOf(claim.id, { title: 'Bulletin' });
    const drafts = splitClaim(claim, [piece], version, [TEXT.indexOf('en de brug')], author);
    const [moved, made, copied] = drafts;
    expect(drafts).toHaveLength(3);
    expect(moved).toMatchObject({ kind: 'claim.spanSet', entityId: claim.id });
    expect(changed(claim, drafts)).toMatchObject({ verdict: 'verified', note: 'gebeld', start: 0 });
    expect(made?.to).toMatchObject({ verdict: 'verified', attribution, note: 'gebeld', status: 'kept' });
    expect(made?.to['quote']).toBe('en de brug, die in 1931 is gebouwd, is weg.');
    expect(copied?.to).toMatchObject({ claimId: made?.entityId, title: 'Bulletin' });
    expect(copied?.entityId).not.toBe(piece.id);
  });

  test('refuses where no part would be left over', () => {
    const claim = claimOn(version, 0, 20);
    for (const cuts of [[], [0], [20], [500]])
      expect(() => splitClaim(claim, [], version, cuts, author)).toThrow(/cannotSplit/);
  });
});

describe('joinClaims', () => {
  const first = claimOn(version, 0, 20, {
    verdict: 'verified',
    verdictBy: newId(),
    note: 'een',
    kind: 'figure',
  });
  const second = claimOn(version, 24, 39, { verdict: 'verified', note: 'twee', correction: 'dertien' });

  test('makes one claim over the words of both, in either order, with what is written of both', () => {
    const piece = pieceOf(second.id, { title: 'Lijst' });
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      const drafts = joinClaims(a, b, [piece], version);
      expect(changed(first, drafts)).toMatchObject({
        start: 0,
        end: 39,
        quote: TEXT.slice(0, 39),
        note: 'een\n\ntwee',
        correction: 'dertien',
        verdict: 'verified',
      });
      expect(changed(second, drafts).removed).toBe(true);
      expect(drafts.find(({ entityId }) => entityId === piece.id)?.to).toEqual({ claimId: first.id });
    }
  });

  test('sets ticks back that differ: nobody has judged the whole', () => {
    const drafts = joinClaims(first, { ...second, verdict: 'refuted', said: 'verified' }, [], version);
    expect(changed(first, drafts)).toMatchObject({
      verdict: 'unchecked',
      verdictBy: null,
      said: 'unchecked',
    });
  });

  test('a suggestion that is joined does not come back as one', () => {
    const drafts = joinClaims(first, { ...second, status: 'suggested', origin: 'detector' }, [], version);
    expect(changed(second, drafts).removed).toBe(true);
    expect(drafts.at(-1)?.to).toMatchObject({ removed: true, status: 'kept' });
  });

  test('refuses texts for which a field has no room: a case file with such a one could not be opened', () => {
    const note = 'n'.repeat(MAX_PROSE_LENGTH / 2);
    expect(() => joinClaims({ ...first, note }, { ...second, note: `${note}.` }, [], version)).toThrow(
      /joinedTooLong/,
    );
    const same = joinClaims({ ...first, note }, { ...second, note }, [], version);
    expect(changed({ ...first, note }, same).note).toBe(note);
  });

  test('refuses claims that are not both there in one version', () => {
    expect(() => joinClaims(first, first, [], version)).toThrow(/cannotJoin/);
    expect(() => joinClaims(first, { ...second, removed: true }, [], version)).toThrow(/cannotJoin/);
    expect(() => joinClaims(first, { ...second, versionId: newId() }, [], version)).toThrow(/cannotJoin/);
  });
});
