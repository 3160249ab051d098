import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesForOthers } from '../../../core/casefile/warnings.ts';
import { fourPeople, groupWork } from '../../helpers/four-people.ts';

test('nobody is said to speak for others who only worked, undid, carried, reviewed and merged', () => {
  fc.assert(
    fc.property(groupWork, (given) => {
      const people = fourPeople(given);
      for (const [index, one] of people.entries()) {
        one.merge(500 + index, people[(index + 1) % people.length] ?? one);
        expect([...entriesForOthers({ events: one.line, merged: one.merged }, () => true)]).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
