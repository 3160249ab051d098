import { expect, test } from 'vitest';
import { otherClaimAt } from '../../../../renderer/desk/article-state/other-claim.ts';
import { claimOn, looseVersion } from '../../../helpers/claims.ts';

const { version } = looseVersion();
const first = claimOn(version, 0, 10);
const second = claimOn(version, 12, 20);
const data = {
  order: { ids: [first.id, second.id] },
  claims: new Map([first, second].map((claim) => [claim.id, claim])),
};

test('words in another claim are that claim’s, unless they are partly the selected claim’s own', () => {
  expect(otherClaimAt(data, first, { start: 13, end: 16 })).toBe(second);
  expect(otherClaimAt(data, first, { start: 5, end: 16 })).toBeNull();
  expect(otherClaimAt(data, first, { start: 2, end: 4 })).toBeNull();
  expect(otherClaimAt(data, first, { start: 21, end: 25 })).toBeNull();
  expect(otherClaimAt(data, second, { start: 20, end: 25 })).toBeNull();
});
