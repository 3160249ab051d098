import { describe, expect, test } from 'vitest';
import type { LoadResult } from '../../../../../core/contract/index.ts';
import { usualView } from '../../../../../core/model/library/view.ts';
import { defaultSettings } from '../../../../../core/model/settings/settings.ts';
import {
  beginState,
  reduceApp,
  type AppAction,
  type AppState,
} from '../../../../../renderer/desk/app-state/app-state.ts';

const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const loaded: LoadResult = { status: 'loaded', name: 'a.txt', articleId: id, title: 'A' };
const token = '01900000-0000-7000-8000-000000000003';
const error = { code: 'fileEmpty' as const, detail: {} };
const failed: LoadResult = { status: 'failed', name: 'c.bin', token, error };
const to = { articleId: other, title: 'A' };
const similar: LoadResult = { status: 'similar', name: 'd.txt', token, title: 'D', to };

const onDesk: AppState = {
  ...beginState({
    settings: defaultSettings,
    language: 'en',
    checkers: [],
    libraryView: usualView,
    libraryPath: '/library.sqlite',
    isOnlyRead: false,
    vault: 'none',
    appVersion: '0.1.0',
    platform: 'linux',
    drafts: {},
    resume: null,
  }),
  screen: { name: 'desk', articleId: other, versionId: null },
};
const after = (...actions: AppAction[]): AppState => actions.reduce(reduceApp, onDesk);

describe('a load', () => {
  test('opens the one article that came of it', () => {
    expect(after({ type: 'loaded', results: [loaded] })).toMatchObject({
      screen: { name: 'desk', articleId: id, versionId: null },
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

  test('in parts counts over all of them, and ends with the last', () => {
    const plan: AppAction = { type: 'loadPlan', plan: { before: 2, total: 5 } };
    const part = (done: number, name: string | null): AppAction => ({
      type: 'loading',
      loading: { done, total: 2, name },
    });
    expect(after(plan, part(1, 'd.txt')).loading).toEqual({ done: 3, total: 5, name: 'd.txt' });
    expect(after(plan, part(2, null)).loading).toEqual({ done: 4, total: 5, name: null });
    expect(after(plan, part(1, 'd.txt'), { type: 'loadStopping' }, { type: 'loadEnded' })).toMatchObject({
      loading: null,
      plan: null,
      stopping: false,
    });
  });
});

describe('a question', () => {
  test('is shown, and its answer opens the article when nothing else is waiting', () => {
    expect(after({ type: 'loaded', results: [similar] })).toMatchObject({
      screen: onDesk.screen,
      results: [similar],
    });
    expect(
      after({ type: 'loaded', results: [similar] }, { type: 'answered', token, results: [loaded] }),
    ).toMatchObject({ screen: { name: 'desk', articleId: id, versionId: null }, results: [] });
  });

  test('gives its place in the list to what came of it, or leaves it', () => {
    const results = [similar, loaded];
    expect(after({ type: 'loaded', results }, { type: 'answered', token, results: [failed] })).toMatchObject({
      screen: onDesk.screen,
      results: [failed, loaded],
    });
    expect(after({ type: 'loaded', results }, { type: 'leftAside', token }).results).toEqual([loaded]);
  });

  test('is not lost to a load that ends after it', () => {
    const state = after({ type: 'loaded', results: [similar] }, { type: 'loaded', results: [loaded] });
    expect(state).toMatchObject({ screen: onDesk.screen, results: [similar, loaded] });
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

describe('a message', () => {
  const plain = (text: string): AppAction => ({ type: 'toast', tone: 'plain', text });

  test('that is said again stands once, as the last', () => {
    const { toasts } = after(plain('first'), plain('second'), plain('first'));
    expect(toasts.map(({ text }) => text)).toEqual(['second', 'first']);
  });

  test('of who is checking stands in the place of the one before it, and of no other', () => {
    const checker = (text: string): AppAction => ({ ...plain(text), about: 'checker' }) as AppAction;
    const { toasts } = after(checker('Noor'), plain('Saved'), checker('Bram'), checker('Ines'));
    expect(toasts.map(({ text }) => text)).toEqual(['Saved', 'Ines']);
  });

  test('of what was undone and of who is checking are no news of each other', () => {
    const about = (text: string, of: string): AppAction => ({ ...plain(text), about: of }) as AppAction;
    const { toasts } = after(about('Undone', 'step'), about('Bram', 'checker'), about('Redone', 'step'));
    expect(toasts.map(({ text }) => text)).toEqual(['Bram', 'Redone']);
  });

  test('goes when the language changes, and only then', () => {
    const said = after(plain('Saved'));
    const { settings, language } = said;
    const put = (to: typeof language) => reduceApp(said, { type: 'settings', settings, language: to });
    expect(put(language).toasts).toHaveLength(1);
    expect(put(language === 'nl' ? 'en' : 'nl').toasts).toEqual([]);
  });
});
