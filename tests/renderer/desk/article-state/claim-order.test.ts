import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS, orderClaims } from '../../../../renderer/desk/article-state/claim-order.ts';
import { claimOn, claimOnWords, quay } from '../app/desk/an-article.ts';

test('claims are numbered in article order, whatever the order they were made in', () => {
  const state = quay();
  const later = claimOnWords(state, 'Exports fell');
  const earlier = claimOnWords(state, 'Some 40 ships');
  const gone = claimOnWords(state, 'The quay opens', { removed: true });
  const order = orderClaims([later, gone, earlier], state.blocks);
  expect(order.ids).toEqual([earlier.id, later.id]);
  expect(order.numbers.get(later.id)).toBe(2);
  expect(order.numbers.has(gone.id)).toBe(false);
});

test('a claim over several blocks begins in one and touches them all', () => {
  const state = quay();
  const start = state.version.text.indexOf('closed.');
  const end = state.version.text.indexOf('Insurers') + 8;
  const claim = claimOn(state, start, end);
  const order = orderClaims([claim], state.blocks);
  expect([...order.beginning]).toEqual([[3, [claim.id]]]);
  expect([...order.touching.keys()]).toEqual([3, 4, 5]);
});

test('overlapping claims have lines of their own as long as there are lines', () => {
  const state = quay();
  const spans = fc.array(fc.record({ start: fc.nat(150), length: fc.integer({ min: 3, max: 60 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(spans, (given) => {
      const claims = given.flatMap(({ start, length }) =>
        state.version.text.slice(start, start + length).trim() === ''
          ? []
          : [claimOn(state, start, start + length)],
      );
      const { levels } = orderClaims(claims, state.blocks);
      for (const one of claims) {
        const level = levels.get(one.id)!;
        const crowd = claims.filter((other) => other.start < one.end && other.end > one.start);
        if (crowd.length > LEVELS) continue;
        for (const other of crowd) if (other !== one) expect(levels.get(other.id)).not.toBe(level);
      }
    }),
  );
});
