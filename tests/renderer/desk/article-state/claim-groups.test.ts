import { expect, test } from 'vitest';
import { translator } from '../../../../core/i18n/translate.ts';
import { knownSpeakers } from '../../../../core/speakers/known-speakers.ts';
import { groupClaims } from '../../../../renderer/desk/article-state/claim-groups.ts';
import { claimOnWords, quay } from '../app/desk/an-article.ts';

const state = quay();
const mayor = { speaker: 'Hrynko', speakerSpan: null, cue: null, cueSpan: null };
const first = claimOnWords(state, 'Exports fell', { verdict: 'verified' });
const second = claimOnWords(state, 'the bridge', { attribution: mayor, kind: 'event' });
const claims = new Map([first, second].map((claim) => [claim.id, claim]));
const listed = { ids: [second.id, first.id], open: 1, outside: 0 };
const data = { claims, speakers: knownSpeakers(['Hrynko'], '', 'en') };
const t = translator('en');
const heads = (
  by: Parameters<typeof groupClaims>[2],
  held: Parameters<typeof groupClaims>[3] = new Map(),
) => {
  const grouped = groupClaims(listed, data, by, held, t);
  return grouped.ids.map((id) => [id, grouped.heads.get(id) ?? null]);
};

test('the decided claims are headed where open ones stand before them', () => {
  expect(heads('open')).toEqual([
    [second.id, null],
    [first.id, 'Decided'],
  ]);
  expect(groupClaims({ ids: [first.id], open: 0, outside: 0 }, data, 'open', new Map(), t).heads.size).toBe(
    0,
  );
});

test('claims stand together by verdict, speaker and kind, each group with its number', () => {
  expect(heads('verdict')).toEqual([
    [second.id, 'unchecked · 1'],
    [first.id, 'verified · 1'],
  ]);
  expect(heads('speaker')).toEqual([
    [second.id, 'Hrynko · 1'],
    [first.id, 'own voice · 1'],
  ]);
  expect(heads('kind').map(([, head]) => head)).toEqual(['event · 1', 'no kind · 1']);
});

test('claims of one speaker stand together, whatever he is called in them', () => {
  const third = claimOnWords(state, 'Some 40 ships wait.', {
    attribution: { ...mayor, speaker: 'Mayor Olena Hrynko' },
  });
  const all = new Map([first, second, third].map((claim) => [claim.id, claim]));
  const speakers = knownSpeakers(['Hrynko', 'Mayor Olena Hrynko'], state.version.text, 'en');
  const list = { ids: [first.id, second.id, third.id], open: 3, outside: 0 };
  const grouped = groupClaims(list, { claims: all, speakers }, 'speaker', new Map(), t);
  expect([...grouped.heads.values()]).toEqual(['own voice · 1', 'Mayor Olena Hrynko · 2']);
});

test('the selected claim stays in the group of the verdict that it had', () => {
  const as = { speaker: '', kind: null, hasEvidence: false, review: 'none', missing: [] } as const;
  expect(heads('verdict', new Map([[first.id, { ...as, verdict: 'unchecked' }]]))).toEqual([
    [second.id, 'unchecked · 2'],
    [first.id, null],
  ]);
});

test('a claim that is there only because it is selected has a head of its own, last', () => {
  for (const by of ['open', 'verdict'] as const) {
    const outside = groupClaims({ ids: [second.id, first.id], open: 1, outside: 1 }, data, by, new Map(), t);
    expect(outside.ids).toEqual([second.id, first.id]);
    expect(outside.heads.get(first.id)).toBe('Selected, not in this list');
  }
});
