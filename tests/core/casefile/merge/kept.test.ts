import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { isLive } from '../../../../core/model/claim/claim.ts';
import type { Event } from '../../../../core/model/history/event.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { fourPeople, groupWork } from '../../../helpers/four-people.ts';
import { act, anAct, type Act } from '../../../helpers/random-work.ts';
import type { Replica } from '../../../helpers/replica.ts';

const runs = { numRuns: 1000 };

/** Work on a claim that is there from the beginning, with a piece of evidence that has a file. */
const workOnClaim = groupWork.map(({ common, moves }) => ({
  common: [
    { what: 'make', on: 0, value: 1 },
    { what: 'evidence', on: 0, value: 1 },
    { what: 'evidenceFiles', on: 0, value: 1 },
    ...common,
  ] as Act[],
  moves,
}));

/** Changes of the files of evidence. */
const onFiles = fc.array(
  fc.record({ what: fc.constant('evidenceFiles' as const), on: fc.nat(3), value: fc.nat(3) }),
  { maxLength: 6 },
);

/** Does something, unless it would touch this claim or what belongs to it. */
function actElsewhere(replica: Replica, at: number, one: Act, claimId: string): void {
  const trial = replica.copy();
  const before = trial.line.length;
  act(trial, at, one);
  const { evidence, review } = trial.rows;
  const touches = trial.line.slice(before).some(({ entityId }) => {
    const part = evidence.get(entityId) ?? review.get(entityId);
    return entityId === claimId || part?.claimId === claimId;
  });
  if (!touches) act(replica, at, one);
}

/**
 * True where entries that touched neither a claim nor its parts are about it all the same: whoever took a merge back does not know of
 * the claim any more, and may mark words that it lay on anew, as one of their own; nor of a join that gave it evidence.
 */
function isWorkedOn(merged: Replica, claimId: string, entries: readonly Event[]): boolean {
  const { nameOf } = merged.state();
  const { evidence, review } = merged.rows;
  return entries.some(({ entityId }) => {
    const about = evidence.get(entityId)?.claimId ?? review.get(entityId)?.claimId ?? entityId;
    return nameOf(about) === nameOf(claimId);
  });
}

const hashesOf = (piece: Evidence | undefined): string[] =>
  (piece?.attachments ?? []).map(({ hash }) => hash);

/** Every file that a library's history ever gave a piece of evidence. */
function everHad(replica: Replica, id: string): Set<string> {
  const entries = replica.entries().filter(({ event }) => event.entityId === id);
  const lists = entries.flatMap(({ event: { from, to } }) => [from?.['attachments'], to['attachments']]);
  return new Set(lists.flatMap((list) => ((list ?? []) as { hash: string }[]).map(({ hash }) => hash)));
}

describe('merging what four people did', () => {
  test('leaves deleted what one of them deleted and nobody changed after that', () => {
    let deleted = 0;
    fc.assert(
      fc.property(workOnClaim, fc.nat(20), fc.array(anAct, { maxLength: 12 }), (given, on, later) => {
        const [a, b] = fourPeople(given);
        a.merge(500, b);
        b.merge(501, a);
        const live = [...a.rows.claim.values()].filter((claim) => isLive(claim) && claim.status === 'kept');
        const claim = live[on % Math.max(1, live.length)];
        if (claim === undefined) return;
        a.commit(502, [removeClaim(claim)]);
        const { length } = b.line;
        for (const [index, one] of later.entries()) actElsewhere(b, 503 + index, one, claim.id);
        const theirs = b.copy();
        a.merge(600, b);
        theirs.merge(601, a);
        if (isWorkedOn(theirs, claim.id, b.line.slice(length))) return;
        deleted++;
        for (const { rows } of [a, theirs]) expect(rows.claim.get(claim.id)?.removed).toBe(true);
      }),
      runs,
    );
    expect(deleted).toBeGreaterThan(runs.numRuns / 4);
  });

  test('loses no file that is attached to evidence, doubles none and brings none back that nobody has', () => {
    let compared = 0;
    fc.assert(
      fc.property(workOnClaim, onFiles, onFiles, (given, ours, theirs) => {
        const [a, b] = fourPeople(given);
        for (const [index, one] of ours.entries()) act(a, 400 + index, one);
        for (const [index, one] of theirs.entries()) act(b, 400 + index, one);
        const both = a.copy();
        both.merge(500, b);
        for (const piece of both.rows.evidence.values()) {
          const [here, there] = [a.rows.evidence.get(piece.id), b.rows.evidence.get(piece.id)];
          const merged = hashesOf(piece);
          expect(new Set(merged).size).toBe(merged.length);
          if (piece.removed || here?.removed !== false || there?.removed !== false) continue;
          compared++;
          const [mine, yours] = [hashesOf(here), hashesOf(there)];
          const [usHad, themHad] = [everHad(a, piece.id), everHad(b, piece.id)];
          for (const hash of mine)
            if (yours.includes(hash) || !themHad.has(hash)) expect(merged, hash).toContain(hash);
          for (const hash of yours) if (!usHad.has(hash)) expect(merged, hash).toContain(hash);
          for (const hash of merged) expect([...mine, ...yours], hash).toContain(hash);
        }
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns / 4);
  });
});
