import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { dataFrom, evidenceOf } from '../../../../renderer/desk/article-state/article-data.ts';
import { applyChange } from '../../../../renderer/desk/article-state/apply-change.ts';
import { changeOf, claimOn, claimOnWords, quay } from '../app/desk/an-article.ts';

test('a verdict leaves the order, the coverage and the other claims the objects that they were', () => {
  const state = quay();
  const one = claimOnWords(state, 'Some 40 ships wait');
  const other = claimOnWords(state, 'Exports fell by 62 per cent');
  const before = dataFrom({ ...state, claims: [one, other] });
  const verified: Claim = { ...one, verdict: 'verified' };
  const after = applyChange(before, changeOf(state.article.id, { claims: [verified] }));
  expect(after.counts).toEqual({ verified: 1, unverifiable: 0, refuted: 0, unchecked: 1 });
  expect(after.claims.get(one.id)).toBe(verified);
  expect(after.claims.get(other.id)).toBe(before.claims.get(other.id));
  expect(after.order).toBe(before.order);
  expect(after.states).toBe(before.states);
  expect(after.coverage).toBe(before.coverage);
  expect(before.claims.get(one.id)?.verdict).toBe('unchecked');
});

test('a suggestion leaves its sentence untouched until it is kept', () => {
  const state = quay();
  const suggested: Claim = {
    ...claimOnWords(state, 'Some 40 ships wait'),
    origin: 'detector',
    status: 'suggested',
  };
  const before = dataFrom({ ...state, claims: [suggested] });
  expect(before.coverage).toEqual(dataFrom(state).coverage);
  const kept: Claim = { ...suggested, status: 'kept' };
  const after = applyChange(before, changeOf(state.article.id, { claims: [kept] }));
  expect(after.coverage).toMatchObject({ claimed: 1, untouched: before.coverage.untouched - 1 });
  const undone = applyChange(after, changeOf(state.article.id, { claims: [suggested] }));
  expect(undone.coverage).toEqual(before.coverage);
});

test('a change of another article is left alone', () => {
  const before = dataFrom(quay());
  expect(applyChange(before, changeOf(newId(), {}))).toBe(before);
});

test('what an undo changes in another version is not put into the one on the desk', () => {
  const state = quay();
  const before = dataFrom(state);
  const elsewhere = newId();
  const claim = { ...claimOnWords(state, 'Some 40 ships wait'), versionId: elsewhere };
  const block = { ...state.blocks[0]!, versionId: elsewhere, isText: false };
  const after = applyChange(before, changeOf(state.article.id, { claims: [claim], blocks: [block] }));
  expect(after.claims.size).toBe(0);
  expect(after.order).toBe(before.order);
  expect(after.blocks).toBe(before.blocks);
});

test('the sitting begins with its first change', () => {
  const state = quay();
  const sentence = { ...state.sentences[0]!, noClaim: true };
  const at = '2026-03-04T11:00:00.000Z';
  const event = { at, kind: 'claim.made', checkerId: 'a', undoes: null } as never;
  const first = applyChange(
    dataFrom(state),
    changeOf(state.article.id, { sentences: [sentence], events: [event] }),
  );
  expect(first.sittings[0]?.since).toBe(at);
  const later = {
    at: '2026-03-04T12:00:00.000Z',
    kind: 'claim.verdictSet',
    checkerId: 'a',
    undoes: null,
  } as never;
  expect(applyChange(first, changeOf(state.article.id, { events: [later] })).sittings[0]?.since).toBe(at);
});

test('evidence comes and goes with its claim, and none is always the same none', () => {
  const state = quay();
  const claim = claimOnWords(state, 'Nobody knows why');
  const piece = { id: newId(), claimId: claim.id, removed: false } as never;
  const empty = dataFrom({ ...state, claims: [claim] });
  const added = applyChange(empty, changeOf(state.article.id, { evidence: [piece] }));
  expect(evidenceOf(added, claim.id)).toEqual([piece]);
  const gone = { ...(piece as object), removed: true } as never;
  expect(evidenceOf(applyChange(added, changeOf(state.article.id, { evidence: [gone] })), claim.id)).toEqual(
    [],
  );
  expect(evidenceOf(empty, claim.id)).toBe(evidenceOf(empty, newId()));
});

/** One change at random: a claim is made, removed, moved or given a verdict; a sentence or block is marked. */
const step = fc.record({
  what: fc.constantFrom('make', 'remove', 'restore', 'move', 'verdict', 'sentence', 'block'),
  pick: fc.nat(1000),
  start: fc.nat(1000),
  length: fc.integer({ min: 1, max: 80 }),
  verdict: fc.constantFrom(...verdicts),
});

test('after any changes the data is what opening the article anew would give', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const state = quay();
      let data = dataFrom(state);
      for (const { what, pick, start, length, verdict } of steps) {
        const claims = [...data.claims.values()];
        const claim = claims[pick % Math.max(1, claims.length)];
        const from = start % (state.version.text.length - 1);
        const span = { start: from, end: Math.min(state.version.text.length, from + length) };
        const id = state.article.id;
        const sentence = data.sentences[pick % data.sentences.length]!;
        const block = data.blocks[pick % data.blocks.length]!;
        if (what === 'make' && state.version.text.slice(span.start, span.end).trim() !== '')
          data = applyChange(data, changeOf(id, { claims: [claimOn(state, span.start, span.end)] }));
        if (what === 'sentence')
          data = applyChange(
            data,
            changeOf(id, { sentences: [{ ...sentence, noClaim: !sentence.noClaim }] }),
          );
        if (what === 'block')
          data = applyChange(data, changeOf(id, { blocks: [{ ...block, isText: !block.isText }] }));
        if (claim === undefined) continue;
        const change: Partial<Claim> | null =
          what === 'remove' || what === 'restore'
            ? { removed: what === 'remove' }
            : what === 'move'
              ? span
              : what === 'verdict'
                ? { verdict }
                : null;
        if (change !== null) data = applyChange(data, changeOf(id, { claims: [{ ...claim, ...change }] }));
      }
      const anew = dataFrom({
        ...state,
        blocks: [...data.blocks],
        sentences: [...data.sentences],
        claims: [...data.claims.values()],
      });
      expect(data.counts).toEqual(anew.counts);
      expect(data.order).toEqual(anew.order);
      expect(data.states).toEqual(anew.states);
      expect(data.coverage).toEqual(anew.coverage);
    }),
  );
});
