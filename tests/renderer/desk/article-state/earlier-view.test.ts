import { expect, test } from 'vitest';
import type { EarlierHint } from '../../../../core/model/earlier-check/earlier-hint.ts';
import {
  countHints,
  decidedOtherwise,
  nothingEarlier,
  reduceEarlier,
  type EarlierView,
} from '../../../../renderer/desk/article-state/earlier-view.ts';

const id = '01a00000-0000-7000-8000-000000000001';
const hint: EarlierHint = {
  key: 'claim x',
  check: {
    ...{ claim: 'The bridge was shut', title: 'Bridge', detail: '', claimant: null, claimed: null },
    ...{ publisher: null, published: null, rating: '', verdict: 'refuted', address: null, language: 'en' },
  },
  archive: null,
  own: { claimId: id, articleId: id, title: 'Bridge', published: null },
  probability: 0.99,
  differences: [],
  isOther: false,
};

function viewWith(hints: EarlierHint[]): EarlierView {
  const asked = new Map([[id, 'The bridge was shut']]);
  return reduceEarlier(nothingEarlier, {
    type: 'earlierFound',
    revision: 0,
    asked,
    claims: [{ claimId: id, hints }],
  });
}

test('what comes for an earlier revision is left out, and what is shown stays until the new answer', () => {
  const stale = reduceEarlier(viewWith([hint]), { type: 'earlierStale' });
  expect(countHints(stale, id)).toBe(1);
  expect(stale.known.get(id)?.quote).toBe('');
  const late = reduceEarlier(stale, { type: 'earlierFound', revision: 0, asked: new Map(), claims: [] });
  expect(late).toBe(stale);
});

test('what is not the same does not count, until that is taken back', () => {
  const say = (isOther: boolean) => ({ type: 'earlierOther', claimId: id, key: hint.key, isOther }) as const;
  const other = reduceEarlier(viewWith([hint]), say(true));
  expect(countHints(other, id)).toBe(0);
  expect(countHints(reduceEarlier(other, say(false)), id)).toBe(1);
});

test('the same words with another verdict of one’s own are told, and nothing else is', () => {
  const otherwise = (
    more: Partial<EarlierHint>,
    verdict: 'verified' | 'refuted' | 'unchecked' = 'verified',
  ) => decidedOtherwise(viewWith([{ ...hint, ...more }]), { id, verdict })?.key ?? null;
  expect(otherwise({})).toBe(hint.key);
  expect(otherwise({}, 'refuted')).toBeNull();
  expect(otherwise({}, 'unchecked')).toBeNull();
  expect(otherwise({ own: null })).toBeNull();
  expect(otherwise({ isOther: true })).toBeNull();
  expect(otherwise({ probability: 0.5 })).toBeNull();
  const figure = { kind: 'figure' as const, claim: { start: 0, end: 3 }, check: null };
  expect(otherwise({ differences: [figure] })).toBeNull();
});
