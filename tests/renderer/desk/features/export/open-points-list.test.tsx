import { expect, test } from 'vitest';
import type { Claim } from '../../../../../core/model/claim/claim.ts';
import type { ArticleState } from '../../../../../core/contract/index.ts';
import type { Evidence } from '../../../../../core/model/evidence/evidence.ts';
import { pieceOf } from '../../../../helpers/evidence.ts';
import { articleOf } from '../../app/desk/an-article.ts';
import { findOpenPoints } from '../../../../../renderer/desk/features/export/OpenPointsList.tsx';

const version = '01900000-0000-7000-8000-00000000000a';

function claim(id: string, start: number, parts: Partial<Claim>): Claim {
  return {
    id,
    start,
    end: start + 5,
    status: 'kept',
    removed: false,
    verdict: 'unchecked',
    ...made,
    ...parts,
  };
}

const made = {
  articleId: version,
  versionId: version,
  quote: 'words',
  origin: 'checker',
  score: null,
  picked: [],
  hedge: null,
  kind: null,
  attribution: null,
  reason: null,
  tried: null,
  wouldSettle: null,
  correction: null,
  note: null,
  verdictBy: null,
  verdictAt: null,
  said: 'unchecked',
  saidBy: null,
  saidAt: null,
  createdBy: version,
  createdAt: '2026-03-01T09:00:00.000Z',
} as const satisfies Partial<Claim>;

const piece = (claimId: string, parts: Partial<Evidence> = {}): Evidence => pieceOf(claimId, parts);

function state(claims: Claim[], evidence: Evidence[]): ArticleState {
  const whole = articleOf([['paragraph', ['Ten words.', 'Ten words.', 'Ten words.']]]);
  const text = { versionId: version, isText: true, kind: 'paragraph' as const, level: null };
  return {
    ...whole,
    claims,
    evidence,
    blocks: [{ ...text, id: 'b', position: 0, start: 0, end: 40 }],
    sentences: [0, 10, 20].map((start, position) => ({
      id: `s${position}`,
      versionId: version,
      position,
      blockPosition: 0,
      start,
      end: start + 10,
      noClaim: position === 2,
    })),
  };
}

test('counts what is unchecked, untouched and missing', () => {
  const speaker = { speaker: 'mayor', speakerSpan: null, cue: null, cueSpan: null };
  const points = findOpenPoints(
    state(
      [
        claim('a', 0, { verdict: 'verified' }),
        claim('b', 1, { verdict: 'verified' }),
        claim('c', 2, { verdict: 'unverifiable', attribution: speaker }),
        claim('d', 3, { verdict: 'refuted' }),
        claim('e', 4, {}),
        claim('f', 5, { status: 'dismissed' }),
      ],
      [piece('b'), piece('d'), piece('a', { removed: true })],
    ),
  );
  expect(points).toMatchObject({
    claims: 5,
    unchecked: 1,
    untouched: 1,
    missing: { evidence: 1, reason: 1, correction: 1, said: 1 },
    protectedSources: 0,
    disagreed: 0,
    files: 0,
  });
});

test('counts protected sources of claims that are in the report only', () => {
  const claims = [claim('a', 0, { verdict: 'verified' }), claim('b', 1, { removed: true })];
  const evidence = [
    piece('a', { protected: true }),
    piece('a', { protected: true, removed: true }),
    piece('b', { protected: true }),
  ];
  expect(findOpenPoints(state(claims, evidence)).protectedSources).toBe(1);
});
