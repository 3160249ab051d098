import { expect, test } from 'vitest';
import { newId } from '../../../../core/kernel/ids.ts';
import {
  reduceArticle,
  viewFrom,
  type ArticleAction,
} from '../../../../renderer/desk/article-state/article-view.ts';
import { changeOf, claimOnWords, quay } from '../app/desk/an-article.ts';

function opened() {
  const state = quay();
  const ships = claimOnWords(state, 'Some 40 ships wait');
  return { state, ships, view: viewFrom({ ...state, claims: [ships] }) };
}

const run = (view: ReturnType<typeof viewFrom>, ...actions: ArticleAction[]) =>
  actions.reduce(reduceArticle, view);

test('opens where the reader was, with the claim that was selected', () => {
  const { state, ships } = opened();
  const offset = state.version.text.indexOf('Exports');
  const view = viewFrom({ ...state, claims: [ships], place: { offset, claimId: ships.id } });
  expect(view.selected?.id).toBe(ships.id);
  expect(view.reveal).toEqual({ span: { start: offset, end: offset }, how: 'start' });
});

test('a place whose claim is gone selects none', () => {
  const { state } = opened();
  const view = viewFrom({ ...state, place: { offset: 0, claimId: state.article.id } });
  expect(view.selected).toBeNull();
});

test('selecting a claim brings the caret to it and the claim into sight', () => {
  const { view, ships } = opened();
  const next = run(view, { type: 'select', id: ships.id, reveal: true });
  expect(next.caret).toBe(1);
  expect(next.reveal?.span).toEqual({ start: ships.start, end: ships.end });
});

test('the selected claim remembers the verdict that it was selected with', () => {
  const { state, view, ships } = opened();
  const change = changeOf(state.article.id, { claims: [{ ...ships, verdict: 'refuted' }] });
  const next = run(view, { type: 'select', id: ships.id, reveal: false }, { type: 'changed', change });
  expect(verdictsHeld(next)).toEqual({ [ships.id]: 'unchecked' });
  const filtered = run(next, { type: 'filter', filter: { verdict: 'refuted' } });
  expect(verdictsHeld(filtered)).toEqual({ [ships.id]: 'refuted' });
});

test('several claims keep their places while something is done with all, until another is selected', () => {
  const { state, ships } = opened();
  const fell = claimOnWords(state, 'Exports fell');
  const view = viewFrom({ ...state, claims: [ships, fell] });
  const both = new Set([ships.id, fell.id]);
  const claims = [ships, fell].map((claim) => ({ ...claim, verdict: 'verified' as const }));
  const next = run(
    view,
    { type: 'select', id: ships.id, reveal: false },
    { type: 'several', ids: both, id: fell.id },
    { type: 'changed', change: changeOf(state.article.id, { claims }) },
  );
  expect(verdictsHeld(next)).toEqual({ [ships.id]: 'unchecked', [fell.id]: 'unchecked' });
  const one = run(next, { type: 'select', id: fell.id, reveal: false });
  expect(verdictsHeld(one)).toEqual({ [fell.id]: 'unchecked' });
  expect(run(one, { type: 'select', id: null, reveal: false }).held.size).toBe(0);
});

test('a claim that is removed is not selected any more', () => {
  const { state, view, ships } = opened();
  const change = changeOf(state.article.id, { claims: [{ ...ships, removed: true }] });
  const next = run(view, { type: 'select', id: ships.id, reveal: false }, { type: 'changed', change });
  expect(next.selected).toBeNull();
  expect(next.caret).toBe(1);
});

test('saved is said only when nothing is under way, and a problem stays until something is saved', () => {
  const { view } = opened();
  const saving = run(view, { type: 'saving' }, { type: 'saving' });
  expect(saving.saving).toEqual({ underWay: 2, problem: null });
  const failed = run(saving, { type: 'notSaved', problem: 'The disk is full.' });
  expect(failed.saving).toEqual({ underWay: 1, problem: 'The disk is full.' });
  expect(run(failed, { type: 'saved', change: changeOf(newId(), {}) }).saving).toEqual({
    underWay: 0,
    problem: null,
  });
});

test('a field that is wanted is forgotten once it has the focus, or another claim is selected', () => {
  const { view, ships } = opened();
  const wanting = run(view, { type: 'requestField', field: 'note' });
  expect(wanting.requestedField).toBe('note');
  expect(run(wanting, { type: 'answered' }).requestedField).toBeNull();
  expect(run(wanting, { type: 'select', id: ships.id, reveal: false }).requestedField).toBeNull();
});

test('the same words can be said twice', () => {
  const { view } = opened();
  const twice = run(view, { type: 'announce', text: 'verified' }, { type: 'announce', text: 'verified' });
  expect(twice.announcement).toEqual({ text: 'verified', count: 2 });
});

function verdictsHeld({ held }: ReturnType<typeof viewFrom>): Record<string, string> {
  return Object.fromEntries([...held].map(([id, { verdict }]) => [id, verdict]));
}
