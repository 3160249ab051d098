import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourPeople, groupWork } from '../../../helpers/four-people.ts';
import type { Replica } from '../../../helpers/replica.ts';

const runs = { numRuns: 1000 };

/**
 * Merges others' files and returns those that brought nothing. They leave no step; where what they hold was had by a merge that
 * is taken back, they bring something when they are merged once more.
 */
function mergeAll(own: Replica, others: readonly Replica[]): Replica[] {
  return others.filter((other, index) => !own.merge(500 + index, other));
}

describe('what four people say together', () => {
  test('is the same whoever merges whom', () => {
    fc.assert(
      fc.property(groupWork, (given) => {
        const [a, b] = fourPeople(given);
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
      fc.property(groupWork, (given) => {
        const [a, b, c] = fourPeople(given);
        const left = a.copy();
        const idle = mergeAll(left, [b, c]);
        const right = b.copy();
        const idleThere = mergeAll(right, [c]);
        const last = a.copy();
        idleThere.push(...mergeAll(last, [right]));
        mergeAll(left, idle);
        mergeAll(last, idleThere);
        expect(left.json()).toBe(last.json());
      }),
      runs,
    );
  });

  test('does not change when the same file, or one that has less, is merged again', () => {
    fc.assert(
      fc.property(groupWork, (given) => {
        const [a, b] = fourPeople(given);
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
      fc.property(groupWork, (given) => {
        for (const replica of fourPeople(given)) expect(replica.lies()).toBe(replica.saysLies());
      }),
      runs,
    );
  });

  test('is as it was when a merge is taken back, and merged when that is done again, or merged anew; but what is protected stays so', () => {
    fc.assert(
      fc.property(groupWork, (given) => {
        const [a, b] = fourPeople(given);
        const before = a.lies();
        const said = a.json();
        const hidden = protectedIn(a);
        if (!a.merge(500, b)) return;
        const after = a.lies();
        hidden.push(...protectedIn(a));
        a.undo(501, 'undo');
        expect(apartFromProtection(a.lies())).toBe(apartFromProtection(before));
        expect(apartFromProtection(a.json())).toBe(apartFromProtection(said));
        expect(protectedIn(a)).toEqual(expect.arrayContaining(hidden));
        expect(a.lies()).toBe(a.saysLies());
        const again = a.copy();
        a.undo(502, 'redo');
        expect(apartFromProtection(a.lies())).toBe(apartFromProtection(after));
        expect(protectedIn(a)).toEqual(expect.arrayContaining(hidden));
        again.merge(503, b);
        expect(apartFromProtection(again.lies())).toBe(apartFromProtection(after));
      }),
      runs,
    );
  });
});

/** The evidence that a library holds as protected, also what is deleted. */
function protectedIn({ rows }: Replica): string[] {
  return [...rows.evidence.values()].filter((piece) => piece.protected).map(({ id }) => id);
}

function apartFromProtection(json: string): string {
  return json.replaceAll('"protected":true', '"protected":false');
}
