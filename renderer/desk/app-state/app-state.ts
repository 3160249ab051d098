import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { LoadResult, Notice, Output } from '../../../core/contract/index.ts';
import type { Article } from '../../../core/model/article/article.ts';
import type { LibraryView } from '../../../core/model/library/view.ts';
import type { UnfinishedErasure } from '../../../core/model/erasure.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticlesChange } from '../../../core/model/library/articles-change.ts';
import type { Checker } from '../../../core/model/session.ts';
import type { Language, Settings } from '../../../core/model/settings/settings.ts';
import type { VaultState } from '../../../core/model/vault.ts';
import type { OpenDialog, Screen } from './screens.ts';
import type { TourStage } from './tour.ts';
import { withAnswer, withArticles, withoutArticle, type ArticleList } from './article-list.ts';
import { asksFirst, tokenOf } from './loading/load-results.ts';

/** A short message that goes away by itself; an error stays until it is closed. */
export interface Toast {
  id: number;
  tone: 'plain' | 'error';
  text: string;
  action: ToastAction | null;
  /** The topic of the message, if only the latest message about it counts. */
  about: 'checker' | 'step' | null;
}

/** What a toast offers to do about what it says; it goes away when that is done. */
export interface ToastAction {
  label: string;
  /** True if it only shows something: that can be done whatever was done since. */
  shows?: true;
  run(): void;
}

/** The state of a change of many articles. */
export interface Changing {
  what: ArticlesChange | 'undo';
  done: number;
  total: number;
  /** The checker has asked for it to stop. */
  stopping: boolean;
}

/** What every screen shares. */
export interface AppState {
  settings: Settings;
  language: Language;
  checkers: readonly Checker[];
  libraryPath: string;
  appVersion: string;
  platform: string;
  screen: Screen;
  /** Counts the times that a screen was shown: an article that has a new version is fetched again. */
  opened: number;
  dialog: OpenDialog | null;
  /** An article that was loaded while the dialog was open. It comes to the desk after that. */
  arrived: Id | null;
  /** The step at which the tour of the desk is. */
  tour: TourStage;
  toasts: readonly Toast[];
  nextToast: number;
  /** A load that goes on, or null. */
  loading: Notice<'loading'> | null;
  /** For a load that the desk sends in parts: how many files were done before this part, and how many there are. */
  plan: { before: number; total: number } | null;
  /** A change of many articles that goes on, or null: what is done, and to how many of how many it has been done. */
  changing: Changing | null;
  /** The checker has asked for the load to stop. */
  stopping: boolean;
  /** The results of a load, and the questions about them, until the checker has seen them. */
  results: readonly LoadResult[];
  /** The progress of a backup that is being made, and why the day's backup could not be made. */
  backup: Notice<'backup'>;
  /** How protected sources are kept. */
  vault: VaultState;
  /** The progress while the library's unencrypted protected sources are being encrypted; else null. */
  encrypting: Notice<'encrypting'> | null;
  /** How many old backups are encrypted, and of how many, while that goes on; else null. */
  sealing: Notice<'sealing'> | null;
  /** Unfinished erasures, the oldest first. */
  unfinished: readonly UnfinishedErasure[];
  /** The library's search, and the place that keys act on, from 0. It is kept while an article is on the desk. */
  search: { query: string; at: number };
  /** Counts the times that the library changed, so that its list is fetched again. */
  libraryRevision: number;
  /** Its list as it was fetched, deleted articles too, and when they were open: kept while an article is on the desk. */
  list: ArticleList | null;
  /** How the library's table is arranged. */
  libraryView: LibraryView;
}

export type AppAction =
  | { type: 'settings'; settings: Settings; language: Language }
  | { type: 'checkers'; checkers: readonly Checker[]; settings: Settings }
  | { type: 'show'; screen: Screen }
  | { type: 'dialog'; dialog: OpenDialog | null }
  /** The dialog for which a loaded article waited is closed, and what was chosen in it is done. */
  | { type: 'arrival' }
  | { type: 'tour'; stage: TourStage }
  | { type: 'toast'; tone: Toast['tone']; text: string; action?: ToastAction; about?: Toast['about'] }
  | { type: 'toastGone'; id: number }
  /** What a toast offers to undo is undone already, or cannot be undone from here, so the offers are removed. */
  | { type: 'offersGone' }
  /** An article was erased: it is in no list any more. */
  | { type: 'articleErased'; articleId: Id }
  | { type: 'unfinished'; unfinished: readonly UnfinishedErasure[] }
  | { type: 'loading'; loading: Notice<'loading'> }
  | { type: 'backup'; backup: Notice<'backup'> }
  | { type: 'vault'; vault: VaultState }
  | { type: 'encrypting'; encrypting: AppState['encrypting'] }
  | { type: 'sealing'; sealing: AppState['sealing'] }
  | { type: 'search'; search: AppState['search'] }
  | { type: 'listed'; answer: Output<'library.list'> }
  /** Articles that have changed are put into the list where they stand. */
  | { type: 'articlesPut'; articles: readonly Article[] }
  | { type: 'libraryView'; view: Partial<LibraryView> }
  | { type: 'changing'; changing: Changing | null }
  | { type: 'changingStops' }
  | { type: 'loadPlan'; plan: AppState['plan'] }
  | { type: 'loadStopping' }
  | { type: 'loadEnded' }
  | { type: 'loaded'; results: readonly LoadResult[] }
  /** The result of a file that had asked something: it replaces the question. */
  | { type: 'answered'; token: Id; results: readonly LoadResult[] }
  /** The checker leaves a file that asked something, or failed, as it is. */
  | { type: 'leftAside'; token: Id }
  | { type: 'resultsSeen' };

/** Returns the state that the window begins with, from what main gives it. */
export function beginState(begin: Output<'app.begin'>): AppState {
  const { drafts: _drafts, resume, ...shared } = begin;
  return {
    ...shared,
    screen:
      resume === null
        ? { name: 'library' }
        : { name: 'desk', articleId: resume.articleId, versionId: resume.versionId },
    opened: 0,
    dialog: null,
    arrived: null,
    tour: null,
    toasts: [],
    nextToast: 1,
    loading: null,
    plan: null,
    changing: null,
    stopping: false,
    results: [],
    backup: { progress: null, problem: null },
    encrypting: null,
    sealing: null,
    unfinished: [],
    search: { query: '', at: 0 },
    libraryRevision: 0,
    list: null,
  };
}

/** Toasts shown at once; an older one makes room. */
const MAX_TOASTS = 3;

/** Returns the state after an action. */
export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'settings': {
      const { settings, language } = action;
      // Earlier messages are in the other language.
      const toasts = language === state.language ? state.toasts : [];
      return { ...state, settings, language, toasts };
    }
    case 'checkers':
      return { ...state, checkers: action.checkers, settings: action.settings };
    case 'show':
      return show(state, action.screen);
    case 'dialog':
      return { ...state, dialog: action.dialog };
    case 'arrival':
      return state.arrived === null ? state : withArrival(state, state.arrived);
    case 'tour':
      return { ...state, tour: action.stage };
    case 'toast': {
      const { tone, text } = action;
      const about = action.about ?? null;
      const toast = { id: state.nextToast, tone, text, action: action.action ?? null, about };
      const standing =
        toast.action === null || toast.action.shows === true ? state.toasts : withoutOffers(state.toasts);
      // A repeated message is shown once, and its time begins again.
      const others = standing.filter(
        (other) => other.text !== text && (about === null || other.about !== about),
      );
      const toasts = [...others, toast].slice(-MAX_TOASTS);
      return { ...state, toasts, nextToast: state.nextToast + 1 };
    }
    case 'toastGone':
      return { ...state, toasts: state.toasts.filter((toast) => toast.id !== action.id) };
    case 'offersGone':
      return { ...state, toasts: withoutOffers(state.toasts) };
    case 'loading':
      return { ...state, loading: loadingIn(state.plan, action.loading) };
    case 'backup':
      return { ...state, backup: action.backup };
    case 'vault':
      return { ...state, vault: action.vault };
    case 'encrypting':
      return { ...state, encrypting: action.encrypting };
    case 'sealing':
      return { ...state, sealing: action.sealing };
    case 'search':
      return { ...state, search: action.search };
    case 'listed':
      return { ...state, list: withAnswer(state.list, action.answer) };
    case 'articlesPut':
      return { ...state, list: state.list && withArticles(state.list, action.articles) };
    case 'articleErased':
      return {
        ...state,
        list: state.list && withoutArticle(state.list, action.articleId),
        arrived: state.arrived === action.articleId ? null : state.arrived,
        toasts: withoutOffers(state.toasts),
        libraryRevision: state.libraryRevision + 1,
      };
    case 'unfinished':
      return { ...state, unfinished: action.unfinished };
    case 'libraryView':
      return { ...state, libraryView: { ...state.libraryView, ...action.view } };
    case 'changing':
      return { ...state, changing: action.changing };
    case 'changingStops':
      return { ...state, changing: state.changing && { ...state.changing, stopping: true } };
    case 'loadPlan':
      return { ...state, plan: action.plan };
    case 'loadStopping':
      return { ...state, stopping: true };
    case 'loadEnded':
      return { ...state, ...noLoad };
    case 'loaded':
      return afterLoad(state, asksFirst(action.results));
    case 'answered': {
      const at = indexOfToken(state.results, action.token);
      // The dialog with the question may have been closed since.
      if (at < 0) return afterLoad(state, action.results);
      const results = state.results.toSpliced(at, 1, ...action.results);
      return afterLoad({ ...state, results: [] }, results);
    }
    case 'leftAside':
      return { ...state, results: state.results.filter((result) => tokenOf(result) !== action.token) };
    case 'resultsSeen':
      return { ...state, results: [] };
    default:
      return assertNever(action);
  }
}

/** Only the last offer stays, and offers that do not depend on what was done since. */
function withoutOffers(toasts: readonly Toast[]): readonly Toast[] {
  return toasts.filter(({ action }) => action === null || action.shows === true);
}

function show(state: AppState, screen: Screen): AppState {
  // When the checker comes back to the library, the cursor is on the article that was open.
  const libraryView =
    screen.name === 'desk' ? { ...state.libraryView, cursor: screen.articleId } : state.libraryView;
  return { ...state, screen, opened: state.opened + 1, dialog: null, arrived: null, tour: null, libraryView };
}

const noLoad = { loading: null, plan: null, stopping: false } as const;

/** Returns how far the whole load is, from how far its part is; null when it is done. */
function loadingIn(plan: AppState['plan'], part: Notice<'loading'>): AppState['loading'] {
  const done = (plan?.before ?? 0) + part.done;
  const total = plan?.total ?? part.total;
  // The name is not known between two parts.
  if (part.done === part.total && done < total) return { done, total, name: null };
  return done < total ? { ...part, done, total } : null;
}

/**
 * A single loaded article is opened at once. Several results, a failure, a question and a merge are shown over the screen,
 * after the results that the checker has not seen yet.
 */
function afterLoad(state: AppState, results: readonly LoadResult[]): AppState {
  const changed = { ...state, ...noLoad, libraryRevision: state.libraryRevision + 1 };
  const all = [...state.results, ...results];
  const [only] = all;
  // The merged article is on the desk, under the message about the merge.
  if (all.length === 1 && only?.status === 'merged')
    return show({ ...changed, results: all }, { name: 'desk', articleId: only.articleId, versionId: null });
  if (all.length === 1 && (only?.status === 'loaded' || only?.status === 'already'))
    return withArrival({ ...changed, results: [] }, only.articleId);
  return { ...changed, results: all };
}

/**
 * Brings a loaded article to the desk. A dialog that was opened while the file was read stays open, with what was typed in
 * it. The article waits until that dialog is closed.
 */
function withArrival(state: AppState, articleId: Id): AppState {
  if (state.dialog !== null) return { ...state, arrived: articleId };
  return show(state, { name: 'desk', articleId, versionId: null });
}

function indexOfToken(results: readonly LoadResult[], token: Id): number {
  return results.findIndex((result) => tokenOf(result) === token);
}
