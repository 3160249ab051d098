import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { isLive, MAX_QUOTE_LENGTH } from '../../../../core/model/claim/claim.ts';
import type { Draft } from '../../../../core/model/history/event.ts';
import {
  isCandidate,
  leastShown,
  offerOf,
  offerSuggestions,
  suggestClaims,
  type Suggestion,
} from '../../../../core/model/claim/suggestions.ts';
import { author, claimOn, looseVersion } from '../../../helpers/claims.ts';

const { version } = looseVersion();
const nothing: ReadonlySet<string> = new Set();

function found(start: number, end: number, score: number): Suggestion {
  return { start, end, score, kind: null, picked: [], hedge: null, attribution: null };
}

/** The claims after the drafts, as the library would have them. */
function after(claims: readonly Claim[], drafts: readonly Draft[]): Claim[] {
  const rows = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { entityId, from, to } of drafts)
    rows.set(entityId, { ...(from === null ? {} : rows.get(entityId)), ...to } as Claim);
  return [...rows.values()];
}

const suggestions = [found(0, 10, 0.9), found(20, 30, 0.5), found(31, 40, 0.3), found(41, 50, 0.1)];

test('what scores enough is shown, what scores less is kept aside, and noise is not kept at all', () => {
  const drafts = suggestClaims(version, [], { suggestions, from: 0.4, dismissed: nothing }, author);
  const claims = after([], drafts);
  expect(claims.map(({ score, removed, status }) => [score, removed, status])).toEqual([
    [0.9, false, 'suggested'],
    [0.5, false, 'suggested'],
    [0.3, true, 'suggested'],
  ]);
  expect(offerOf(claims)).toEqual({ shown: 2, of: 3 });
  expect(leastShown(claims)).toBe(0.5);
  expect(leastShown([])).toBeNull();
});

test('a sentence longer than a claim can be is not suggested, and the others are', () => {
  const text = `${'12 boten, '.repeat(MAX_QUOTE_LENGTH / 10)}en 40 schepen. Er zijn 300 doden.`;
  const last = text.indexOf('Er zijn');
  const both = [found(0, last - 1, 0.9), found(last, text.length, 0.9)];
  const drafts = suggestClaims(
    { ...version, text },
    [],
    { suggestions: both, from: 0.4, dismissed: nothing },
    author,
  );
  expect(drafts.map(({ to }) => to['quote'])).toEqual(['Er zijn 300 doden.']);
});

test('words that were dismissed before come as dismissed', () => {
  const dismissed = new Set([version.text.slice(0, 10).trim()]);
  const [first] = suggestClaims(version, [], { suggestions, from: 0.4, dismissed }, author);
  expect(first?.to).toMatchObject({ status: 'dismissed', removed: false });
});

test('a span that a checker has touched is left alone; one that was taken back is shown again', () => {
  const touched = claimOn(version, 0, 10, { status: 'dismissed', origin: 'detector' });
  const taken = claimOn(version, 20, 30, { status: 'suggested', origin: 'detector', removed: true });
  const drafts = suggestClaims(
    version,
    [touched, taken],
    { suggestions: suggestions.slice(0, 2), from: 0.4, dismissed: nothing },
    author,
  );
  expect(drafts).toEqual([
    {
      kind: 'claim.restored',
      entity: 'claim',
      entityId: taken.id,
      from: { removed: true },
      to: { removed: false },
    },
  ]);
});

const anyClaim = fc
  .record({
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    status: fc.constantFrom('kept', 'suggested', 'dismissed'),
    origin: fc.constantFrom('checker', 'detector'),
    removed: fc.boolean(),
    start: fc.nat(40),
  })
  .map(({ start, ...fields }) => claimOn(version, start, start + 8, fields));

test('the slider shows the best, exactly as many as asked for, and touches nothing that a checker has touched', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 30 }), fc.nat(35), (claims, count) => {
      const then = after(claims, offerSuggestions(claims, count));
      const candidates = then.filter(isCandidate);
      const shown = candidates.filter(isLive);
      const aside = candidates.filter(({ removed }) => removed);
      expect(shown).toHaveLength(Math.min(count, candidates.length));
      const least = Math.min(...shown.map(({ score }) => score ?? 0));
      for (const { score } of aside) expect(score).toBeLessThanOrEqual(least);
      expect(then.filter((claim) => !isCandidate(claim))).toEqual(
        claims.filter((claim) => !isCandidate(claim)),
      );
      expect(offerSuggestions(then, count)).toEqual([]);
    }),
  );
});
