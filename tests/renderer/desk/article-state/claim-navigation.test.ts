import { expect, test } from 'vitest';
import { reduceArticle, viewFrom } from '../../../../renderer/desk/article-state/article-view.ts';
import {
  claimAtStop,
  claimForClick,
  claimFrom,
  claimsAt,
  nextUntouched,
  otherClaimAt,
} from '../../../../renderer/desk/article-state/claim-navigation.ts';
import { claimOnWords, quay } from '../app/desk/an-article.ts';
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

function desk() {
  const state = quay();
  const opens = claimOnWords(state, 'The quay opens on Monday', { verdict: 'verified' });
  const ships = claimOnWords(state, 'Some 40 ships wait');
  const number = claimOnWords(state, '40');
  const exports = claimOnWords(state, 'Exports fell by 62 per cent');
  const claims = [opens, ships, number, exports];
  return { view: viewFrom({ ...state, claims }), text: state.version.text, opens, ships, number, exports };
}

const select = (view: ReturnType<typeof viewFrom>, id: string | null) =>
  reduceArticle(view, { type: 'select', id, reveal: true });

test('next and previous go through the article and stop at its ends', () => {
  const { view, opens, ships, exports } = desk();
  expect(claimFrom(view, 1, false)).toBe(opens.id);
  expect(claimFrom(view, -1, false)).toBeNull();
  expect(claimFrom(select(view, opens.id), 1, false)).toBe(ships.id);
  expect(claimFrom(select(view, exports.id), 1, false)).toBeNull();
});

test('open ones only, on request', () => {
  const { view, opens, ships } = desk();
  expect(claimFrom(view, 1, true)).toBe(ships.id);
  expect(claimFrom(select(view, ships.id), -1, true)).toBeNull();
  expect(claimFrom(select(view, ships.id), -1, false)).toBe(opens.id);
});

test('a list of its own is gone through as it is shown, and from a claim outside it by the place in the article', () => {
  const { view, opens, ships, number, exports } = desk();
  const shown = [exports.id, ships.id];
  expect(claimFrom(select(view, exports.id), 1, false, shown)).toBe(ships.id);
  expect(claimFrom(select(view, ships.id), 1, false, shown)).toBeNull();
  expect(claimFrom(select(view, ships.id), -1, false, shown)).toBe(exports.id);
  expect(claimFrom(select(view, opens.id), 1, false, shown)).toBe(ships.id);
  expect(claimFrom(select(view, number.id), 1, false, shown)).toBe(exports.id);
  expect(claimFrom(select(view, number.id), -1, false, shown)).toBe(ships.id);
  expect(claimFrom(select(view, opens.id), -1, false, shown)).toBeNull();
  expect(claimFrom(view, 1, true, [opens.id])).toBeNull();
  const third = reduceArticle(view, { type: 'caret', stop: 2, claimId: null, reveal: false });
  expect(claimFrom(third, 1, false, shown)).toBe(exports.id);
  expect(claimFrom(third, -1, false, shown)).toBe(ships.id);
});

test('without a selected claim the caret is where counting begins', () => {
  const { view, number, exports } = desk();
  const third = reduceArticle(view, { type: 'caret', stop: 2, claimId: null, reveal: false });
  expect(claimFrom(third, 1, false)).toBe(exports.id);
  expect(claimFrom(third, -1, false)).toBe(number.id);
});

test('a click means the smallest claim there, and again the next one', () => {
  const { view, text, ships, number } = desk();
  const at = text.indexOf('40');
  expect(claimsAt(view.data, at)).toEqual([number.id, ships.id]);
  expect(claimForClick(view.data, at, null)).toBe(number.id);
  expect(claimForClick(view.data, at, number.id)).toBe(ships.id);
  expect(claimForClick(view.data, at, ships.id)).toBe(number.id);
  expect(claimForClick(view.data, text.indexOf('Nobody'), number.id)).toBeNull();
});

test('the claim of a sentence is the first that begins in it', () => {
  const { view, ships } = desk();
  expect(claimAtStop(view.data, 1)).toBe(ships.id);
  expect(claimAtStop(view.data, 2)).toBeNull();
  expect(claimAtStop(view.data, 999)).toBeNull();
});

test('the next untouched sentence is looked for round and round', () => {
  const { view } = desk();
  expect(nextUntouched(view)).toBe(2);
  const end = reduceArticle(view, {
    type: 'caret',
    stop: view.data.stops.length - 1,
    claimId: null,
    reveal: false,
  });
  expect(nextUntouched(end)).toBe(2);
});
