import { expect, test } from 'vitest';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { detailsFor } from '../../../../renderer/desk/article-state/latest-evidence.ts';
import { detailsOf, newForm } from '../../../../renderer/desk/article-state/evidence-form.ts';

const speaker = { speaker: 'Ana Prat', speakerSpan: null, cue: null, cueSpan: null };
const claim = (ticked: object) =>
  ({ id: newId(), attribution: speaker, said: 'unchecked', verdict: 'unchecked', ...ticked }) as Claim;

function pieceOf(from: Claim, part: Partial<Evidence>): Evidence {
  const details = detailsOf({ ...newForm(from, '2026-03-04'), title: 'Bulletin 9' });
  return {
    id: newId(),
    claimId: from.id,
    createdBy: newId(),
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
    ...details,
    ...part,
  };
}

test.each([
  ['a refuted claim: against it', 'refuted', 'contradicts'],
  ['one that cannot be verified: context', 'unverifiable', 'context'],
  ['another with the same tick: what it said', 'verified', 'supports'],
  ['one that has no tick yet: what it said', 'unchecked', 'supports'],
] as const)('evidence for a verified claim is, of %s', (_, verdict, stance) => {
  const verified = claim({ verdict: 'verified' });
  const piece = pieceOf(verified, { stance: 'supports' });
  expect(detailsFor(claim({ verdict }), piece, verified)).toMatchObject({ title: 'Bulletin 9', stance });
});

test('what a checker chose to say of a tick stays so for a claim with the same tick', () => {
  const refuted = claim({ verdict: 'refuted' });
  const piece = pieceOf(refuted, { stance: 'context' });
  expect(detailsFor(claim({ verdict: 'refuted' }), piece, refuted).stance).toBe('context');
});

test('only of a claim that somebody makes is it about whether it was said', () => {
  const said = claim({ said: 'verified' });
  const piece = pieceOf(said, { target: 'said', stance: 'supports' });
  expect(detailsFor(claim({ said: 'refuted' }), piece, said)).toMatchObject({
    target: 'said',
    stance: 'contradicts',
  });
  expect(detailsFor(claim({ attribution: null, verdict: 'verified' }), piece, said)).toMatchObject({
    target: 'verdict',
    stance: 'supports',
  });
});
