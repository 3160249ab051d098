import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, anAct, type Act } from '../../helpers/random-work.ts';
import { Replica } from '../../helpers/replica.ts';

/** What one of four people does: work of their own, or a merge of somebody's case file as it is then. */
interface Move {
  who: number;
  act: Act;
  merges: number | null;
  /** By how many minutes their clock is wrong. */
  late: number;
}

const aMove: fc.Arbitrary<Move> = fc.record({
  who: fc.nat(3),
  act: anAct,
  merges: fc.option(fc.nat(3), { nil: null, freq: 6 }),
  late: fc.integer({ min: -20, max: 20 }),
});

const history = fc.record({
  common: fc.array(anAct, { maxLength: 8 }),
  moves: fc.array(aMove, { maxLength: 40 }),
});

/** Four people who begin with the same case file and then work and merge. */
function four({ common, moves }: { common: Act[]; moves: Move[] }): [Replica, Replica, Replica, Replica] {
  const first = Replica.load();
  let at = 1;
  for (const one of common) act(first, at++, one);
  const people = [first, first.copy(), first.copy(), first.copy()] as const;
  for (const { who, act: one, merges, late } of moves) {
    const replica = people[who];
    const other = merges === null ? undefined : people[merges];
    at += 3;
    if (replica === undefined) continue;
    if (other === undefined) act(replica, at + late, one);
    else if (other !== replica) replica.merge(at + late, other);
  }
  return [...people];
}

const runs = { numRuns: 700 };

describe('what four people say together', () => {
  test('is the same whoever merges whom', () => {
    fc.assert(
      fc.property(history, (given) => {
        const [a, b] = four(given);
        const [c, d] = [a.copy(), b.copy()];
        c.merge(500, b);
        d.merge(501, a);
        expect(c.json()).toBe(d.json());
      }),
      runs,
    );
  });

  test('is the same in whichever order three are merged', () => {
    fc.assert(
      fc.property(history, (given) => {
        const [a, b, c] = four(given);
        const left = a.copy();
        left.merge(500, b);
        left.merge(501, c);
        const right = b.copy();
        right.merge(500, c);
        const last = a.copy();
        last.merge(502, right);
        expect(left.json()).toBe(last.json());
      }),
      runs,
    );
  });

  test('does not change when the same file, or one that has less, is merged again', () => {
    fc.assert(
      fc.property(history, (given) => {
        const [a, b] = four(given);
        const early = b.copy();
        a.merge(500, b);
        const { length } = a.line;
        expect(a.merge(501, b)).toBe(false);
        expect(a.merge(502, early)).toBe(false);
        expect(a.line.length).toBe(length);
        b.merge(503, a);
        const before = a.json();
        a.merge(504, b);
        expect(a.json()).toBe(before);
      }),
      runs,
    );
  });
});

describe('a library', () => {
  test('holds what its history says, whatever was done, merged and taken back', () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const replica of four(given)) expect(replica.lies()).toBe(replica.saysLies());
      }),
      runs,
    );
  });

  test('is as it was when a merge is taken back, and merged when that is done again, or merged anew', () => {
    fc.assert(
      fc.property(history, (given) => {
        const [a, b] = four(given);
        const before = a.lies();
        const said = a.json();
        if (!a.merge(500, b)) return;
        const after = a.lies();
        a.undo(501, 'undo');
        expect(a.lies()).toBe(before);
        expect(a.json()).toBe(said);
        const again = a.copy();
        a.undo(502, 'redo');
        expect(a.lies()).toBe(after);
        again.merge(503, b);
        expect(again.lies()).toBe(after);
      }),
      runs,
    );
  });
});
