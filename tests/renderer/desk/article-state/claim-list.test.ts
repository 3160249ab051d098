import { expect, test } from 'vitest';
import { newId } from '../../../../core/kernel/ids.ts';
import type { Review } from '../../../../core/model/review/review.ts';
import { dataFrom } from '../../../../renderer/desk/article-state/article-data.ts';
import { applyChange } from '../../../../renderer/desk/article-state/apply-change.ts';
import {
  countDisagreements,
  countToSettle,
  filterChoices,
  listClaims,
  listedBy,
  noFilter,
  verdictFilter,
  type ListFilter,
} from '../../../../renderer/desk/article-state/claim-list.ts';
import { changeOf, claimOnWords, quay } from '../app/desk/an-article.ts';

const all: ListFilter = { verdict: 'all', ...noFilter };
const nobody = new Map();

function fourClaims() {
  const state = quay();
  const mayor = { speaker: 'The mayor', speakerSpan: null, cue: 'says', cueSpan: null };
  const verified = claimOnWords(state, 'The quay opens on Monday', { verdict: 'verified' });
  const ships = claimOnWords(state, 'Some 40 ships wait', { kind: 'figure' });
  const refuted = claimOnWords(state, 'Exports fell by 62 per cent', { verdict: 'refuted', kind: 'figure' });
  const bridge = claimOnWords(state, 'the bridge is closed', { attribution: mayor });
  const data = dataFrom({ ...state, claims: [bridge, refuted, ships, verified] });
  return { data, verified, ships, refuted, bridge };
}

test('open claims come first, each part in article order', () => {
  const { data, verified, ships, refuted, bridge } = fourClaims();
  expect(listClaims(data, all, nobody)).toEqual({
    ids: [ships.id, bridge.id, verified.id, refuted.id],
    open: 2,
    outside: 0,
  });
});

test('filters by verdict, kind and speaker, together', () => {
  const { data, ships, refuted, bridge } = fourClaims();
  const ids = (filter: Partial<ListFilter>) => listClaims(data, { ...all, ...filter }, nobody).ids;
  expect(ids({ verdict: 'open' })).toEqual([ships.id, bridge.id]);
  expect(ids({ verdict: 'refuted' })).toEqual([refuted.id]);
  expect(ids({ kind: 'figure' })).toEqual([ships.id, refuted.id]);
  expect(ids({ kind: 'figure', verdict: 'open' })).toEqual([ships.id]);
  expect(ids({ speaker: 'The mayor' })).toEqual([bridge.id]);
  expect(ids({ speaker: '', verdict: 'open' })).toEqual([ships.id]);
  expect(ids({ speaker: 'Nobody' })).toEqual([]);
});

test('filters by what the ticks still ask for', () => {
  const { data, verified, refuted } = fourClaims();
  const ids = (filter: Partial<ListFilter>) => listClaims(data, { ...all, ...filter }, nobody).ids;
  expect(ids({ missing: 'any' })).toEqual([verified.id, refuted.id]);
  expect(ids({ missing: 'correction' })).toEqual([refuted.id]);
  expect(ids({ missing: 'said' })).toEqual([]);
});

test('the list of open claims drops filters that would leave none of them, and keeps the others', () => {
  const filter: ListFilter = { ...all, missing: 'any', review: 'waiting', kind: 'figure' };
  const { data, ships } = fourClaims();
  const open = { ...filter, ...verdictFilter(filter, 'open') };
  expect(open.kind).toBe('figure');
  expect(listClaims(data, open, nobody).ids).toEqual([ships.id]);
  expect(verdictFilter(filter, 'refuted')).toEqual({ verdict: 'refuted' });
  expect(verdictFilter({ ...filter, review: 'disagreed' }, 'refuted')).toEqual({
    verdict: 'refuted',
    review: null,
  });
});

test('the held claim keeps its place while it changes, and is listed whatever the filter, then apart from the others', () => {
  const { data, ships, bridge, refuted } = fourClaims();
  const claims = new Map(data.claims).set(ships.id, { ...ships, verdict: 'verified' });
  const held = new Map([[ships.id, listedBy(data, ships)]]);
  expect(listClaims({ ...data, claims }, { ...all, verdict: 'open' }, held).ids).toEqual([
    ships.id,
    bridge.id,
  ]);
  const other = new Map([[refuted.id, listedBy(data, refuted)]]);
  expect(listClaims(data, { ...all, verdict: 'open' }, other)).toEqual({
    ids: [ships.id, bridge.id, refuted.id],
    open: 2,
    outside: 1,
  });
  // Set back while it is selected: it is one of the open ones.
  const back = new Map(data.claims).set(refuted.id, { ...refuted, verdict: 'unchecked' });
  expect(listClaims({ ...data, claims: back }, { ...all, verdict: 'open' }, other)).toMatchObject({
    open: 3,
    outside: 0,
  });
  // Settled while it is selected: it is one of the disagreements until another is.
  const disagreed = new Map([[ships.id, { ...listedBy(data, ships), review: 'disagreed' as const }]]);
  expect(listClaims(data, { ...all, review: 'disagreed' }, disagreed)).toEqual({
    ids: [ships.id],
    open: 1,
    outside: 0,
  });
});

test('counts disagreements, and those that a checker may settle', () => {
  const { data, verified, ships } = fourClaims();
  const [noor, bram] = [newId(), newId()];
  const decided = { ...verified, verdictBy: noor };
  const disagreement: Review = {
    id: newId(),
    claimId: verified.id,
    checkerId: bram,
    agrees: false,
    verdict: 'refuted',
    reason: 'No.',
    ofVerdict: 'verified',
    ofSaid: 'unchecked',
    ofVerdictAt: null,
    resolvedBy: null,
    resolvedAt: null,
    resolution: null,
    createdAt: '2026-03-05T09:00:00.000Z',
    removed: false,
  };
  const settled = { ...disagreement, claimId: ships.id, resolvedBy: noor };
  const shown = {
    order: data.order,
    claims: new Map(data.claims).set(verified.id, decided),
    reviews: new Map([
      [verified.id, [disagreement]],
      [ships.id, [settled]],
    ]),
  };
  expect(countDisagreements(shown)).toBe(1);
  expect(countToSettle(shown, noor)).toBe(1);
  expect(countToSettle(shown, bram)).toBe(0);
});

test('offers the speakers and kinds that there are', () => {
  const { data } = fourClaims();
  expect(filterChoices(data, 'en')).toEqual({ speakers: ['The mayor'], kinds: ['figure'], ownVoice: true });
});

test('a speaker is filtered by whatever the claims call him, and known anew when one of them is changed', () => {
  const state = quay();
  const said = (words: string, speaker: string) =>
    claimOnWords(state, words, { attribution: { speaker, speakerSpan: null, cue: null, cueSpan: null } });
  const claims = [said('Some 40 ships wait.', 'Olena Hrynko'), said('Nobody knows why.', 'Mayor Hrynko')];
  const data = dataFrom({ ...state, claims });
  const of = (shown: typeof data, speaker: string) => listClaims(shown, { ...all, speaker }, nobody).ids;
  expect(of(data, 'Olena Hrynko')).toEqual(claims.map(({ id }) => id));
  const other = said('Some 40 ships wait.', 'Peter Hrynko');
  const changed = applyChange(
    data,
    changeOf(state.article.id, { claims: [{ ...claims[0]!, attribution: other.attribution }] }),
  );
  expect(of(changed, 'Peter Hrynko')).toHaveLength(2);
  const third = said('Exports fell by 62 per cent.', 'Olena Hrynko');
  const both = applyChange(changed, changeOf(state.article.id, { claims: [third] }));
  expect(of(both, 'Peter Hrynko')).toEqual([claims[0]!.id]);
  expect(of(both, 'Mayor Hrynko')).toEqual([claims[1]!.id]);
});
