import { expect, test } from 'vitest';
import { dataFrom } from '../../../../renderer/desk/article/article-data.ts';
import {
  filterChoices,
  listClaims,
  noFilter,
  type ListFilter,
} from '../../../../renderer/desk/article/claim-list.ts';
import { claimOnWords, quay } from './an-article.ts';

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

test('the held claim keeps its place while its verdict changes, and is listed whatever the filter', () => {
  const { data, ships, bridge, refuted } = fourClaims();
  const claims = new Map(data.claims).set(ships.id, { ...ships, verdict: 'verified' });
  const held = new Map([[ships.id, 'unchecked' as const]]);
  expect(listClaims({ ...data, claims }, { ...all, verdict: 'open' }, held).ids).toEqual([
    ships.id,
    bridge.id,
  ]);
  const other = new Map([[refuted.id, 'refuted' as const]]);
  // In its place in the text: a list of one verdict has no part of decided ones.
  expect(listClaims(data, { ...all, verdict: 'open' }, other)).toEqual({
    ids: [ships.id, refuted.id, bridge.id],
    open: 3,
  });
});

test('offers the speakers and kinds that there are', () => {
  const { data } = fourClaims();
  expect(filterChoices(data, 'en')).toEqual({ speakers: ['The mayor'], kinds: ['figure'], ownVoice: true });
});
