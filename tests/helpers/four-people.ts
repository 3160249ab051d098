import fc from 'fast-check';
import { act, actsOfFewKinds, type Act } from './random-work.ts';
import { Replica } from './replica.ts';

/** What one of four people does: work of their own, or a merge of somebody's case file as it is then. */
interface Move {
  who: number;
  act: Act;
  merges: number | null;
  /** By how many minutes their clock is wrong. */
  late: number;
}

/** Of `people`, of whose moves one in `every` merges. */
const aMove = (act: fc.Arbitrary<Act>, people: number, every: number): fc.Arbitrary<Move> =>
  fc.record({
    who: fc.nat(people - 1),
    act,
    merges: fc.option(fc.nat(people - 1), { nil: null, freq: every }),
    late: fc.integer({ min: -20, max: 20 }),
  });

/** What there is to work on: a claim with a speaker and evidence. */
const something: Act[] = [
  { what: 'make', on: 0, value: 1 },
  { what: 'attribution', on: 0, value: 0 },
  { what: 'evidence', on: 0, value: 1 },
];

/** What is done before anybody makes a case file, and then by four people who have it. */
export interface GroupWork {
  common: Act[];
  moves: Move[];
}

export const groupWork: fc.Arbitrary<GroupWork> = fc
  .tuple(actsOfFewKinds, fc.constantFrom(2, 3, 4, 4), fc.constantFrom(1, 2, 6))
  .chain(([acts, people, every]) =>
    fc.record({
      common: fc
        .tuple(fc.nat(something.length), fc.array(acts, { maxLength: 8 }))
        .map(([had, more]) => [...something.slice(0, had), ...more]),
      moves: fc.array(aMove(acts, people, every), { maxLength: 40 }),
    }),
  );

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
