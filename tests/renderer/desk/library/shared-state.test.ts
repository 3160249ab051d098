import { describe, expect, test } from 'vitest';
import type { LoadResult } from '../../../../core/contract.ts';
import { defaultSettings } from '../../../../core/settings.ts';
import {
  beginState,
  reduceApp,
  type AppAction,
  type AppState,
} from '../../../../renderer/desk/state/app-state.ts';

const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const failed: LoadResult = { status: 'failed', name: 'c.bin', error: { code: 'fileEmpty', detail: {} } };

const onDesk: AppState = {
  ...beginState({
    settings: defaultSettings,
    language: 'en',
    checkers: [],
    libraryPath: '/library.sqlite',
    appVersion: '0.1.0',
    platform: 'linux',
  }),
  screen: { name: 'desk', articleId: other },
};
const after = (...actions: AppAction[]): AppState => actions.reduce(reduceApp, onDesk);

describe('a load', () => {
  test('opens the one article that came of it', () => {
    expect(after({ type: 'loaded', results: [loaded] })).toMatchObject({
      screen: { name: 'desk', articleId: id },
      results: [],
      libraryRevision: 1,
    });
  });

  test('that failed, or brought several, leaves the checker where they were', () => {
    for (const results of [[failed], [loaded, loaded]])
      expect(after({ type: 'loaded', results })).toMatchObject({ screen: onDesk.screen, results });
  });

  test('shows how far it is until all is done', () => {
    const going = { done: 1, total: 3, name: 'b.txt' };
    expect(after({ type: 'loading', loading: going }).loading).toEqual(going);
    expect(after({ type: 'loading', loading: { done: 3, total: 3, name: null } }).loading).toBeNull();
  });
});

describe('an offer to undo', () => {
  const offer = (text: string): AppAction => ({
    type: 'toast',
    tone: 'plain',
    text,
    action: { label: 'Undo', run: () => undefined },
  });
  const plain: AppAction = { type: 'toast', tone: 'plain', text: 'Saved' };
  const texts = (state: AppState) => state.toasts.map(({ text }) => text);

  test('takes the place of the one before it, and of no other message', () => {
    expect(texts(after(offer('first'), plain, offer('second')))).toEqual(['Saved', 'second']);
  });

  test('goes when it holds no more', () => {
    expect(texts(after(plain, offer('first'), { type: 'offersGone' }))).toEqual(['Saved']);
  });
});
