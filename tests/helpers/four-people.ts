import fc from 'fast-check';
import { act, anAct, type Act } from './random-work.ts';
import { Replica } from './replica.ts';

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

/** What is done before anybody makes a case file, and then by four people who have it. */
export interface GroupWork {
  common: Act[];
  moves: Move[];
}

export const groupWork: fc.Arbitrary<GroupWork> = fc.record({
  common: fc.array(anAct, { maxLength: 8 }),
  moves: fc.array(aMove, { maxLength: 40 }),
});

/** Four people who begin with the same case file and then work and merge. */
export function fourPeople({ common, moves }: GroupWork): [Replica, Replica, Replica, Replica] {
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
