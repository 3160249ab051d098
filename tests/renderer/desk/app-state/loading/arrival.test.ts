import { expect, test } from 'vitest';
import type { LoadResult, Output } from '../../../../../core/contract/index.ts';
import { usualView } from '../../../../../core/model/library/view.ts';
import { defaultSettings } from '../../../../../core/model/settings/settings.ts';
import {
  beginState,
  reduceApp,
  type AppAction,
  type AppState,
} from '../../../../../renderer/desk/app-state/app-state.ts';
import type { OpenDialog } from '../../../../../renderer/desk/app-state/screens.ts';

const id = '01900000-0000-7000-8000-000000000001';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const begin: Output<'app.begin'> = {
  settings: defaultSettings,
  language: 'en',
  checkers: [],
  libraryView: usualView,
  libraryPath: '/library.sqlite',
  isOnlyRead: false,
  appVersion: '0.1.0',
  platform: 'linux',
  vault: 'open',
  drafts: {},
  resume: null,
};

function withDialog(state: AppState, dialog: OpenDialog | null): AppState {
  return reduceApp(state, { type: 'dialog', dialog });
}

const desk = { name: 'desk', articleId: id };
const arrived: AppAction = { type: 'loaded', results: [loaded] };

test('an article that was loaded comes to the desk', () => {
  expect(reduceApp(beginState(begin), arrived)).toMatchObject({ screen: desk, results: [] });
});

test('a dialog that was opened meanwhile stays open, and the article comes after it', () => {
  const state = reduceApp(withDialog(beginState(begin), { name: 'settings' }), arrived);
  expect(state).toMatchObject({ screen: { name: 'library' }, dialog: { name: 'settings' } });
  const next = reduceApp(withDialog(state, { name: 'passphrase' }), { type: 'arrival' });
  expect(next).toMatchObject({ screen: { name: 'library' }, dialog: { name: 'passphrase' } });
  const closed = withDialog(next, null);
  expect(closed).toMatchObject({ screen: { name: 'library' }, dialog: null });
  expect(reduceApp(closed, { type: 'arrival' })).toMatchObject({ screen: desk, arrived: null });
});

test('an article that a case file was merged into waits as well, and what came of the merge is shown at once', () => {
  const merged = { status: 'merged', name: 'a.tickmark', articleId: id, title: 'A' } as unknown as LoadResult;
  const state = reduceApp(withDialog(beginState(begin), { name: 'settings' }), {
    type: 'loaded',
    results: [merged],
  });
  expect(state).toMatchObject({
    screen: { name: 'library' },
    dialog: { name: 'settings' },
    results: [merged],
  });
  expect(reduceApp(withDialog(state, null), { type: 'arrival' })).toMatchObject({
    screen: desk,
    results: [merged],
  });
});

test('an article that is erased meanwhile does not come', () => {
  const state = reduceApp(withDialog(beginState(begin), { name: 'settings' }), arrived);
  const erased = withDialog(reduceApp(state, { type: 'articleErased', articleId: id }), null);
  expect(reduceApp(erased, { type: 'arrival' }).screen).toEqual({ name: 'library' });
});

test('who went elsewhere meanwhile is not called back', () => {
  const state = reduceApp(withDialog(beginState(begin), { name: 'palette' }), arrived);
  const gone = reduceApp(state, { type: 'show', screen: { name: 'library' } });
  const closed = withDialog(withDialog(gone, { name: 'keys' }), null);
  expect(reduceApp(closed, { type: 'arrival' }).screen).toEqual({ name: 'library' });
});

test('notes of a file are shown over the newest version of their article, or wait behind a dialog', () => {
  const draft = { name: 'a.docx', versionId: id, remarks: [], lost: [] };
  const notes: LoadResult = { status: 'notes', name: 'a.docx', articleId: id, title: 'A', draft };
  const read: AppAction = { type: 'loaded', results: [notes] };
  const dialog = { name: 'authorNotes', draft };
  const shown = reduceApp(beginState(begin), read);
  expect(shown).toMatchObject({ screen: { ...desk, versionId: null }, dialog, results: [] });
  const older = { ...shown, screen: { name: 'desk', articleId: id, versionId: id } as const, dialog: null };
  expect(reduceApp(older, read)).toMatchObject({ screen: { ...desk, versionId: null }, dialog });
  const busy = withDialog(beginState(begin), { name: 'settings' });
  expect(reduceApp(busy, read)).toMatchObject({ dialog: { name: 'settings' }, results: [notes] });
});
