import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { LoadResult, Notice, Output } from '../../../core/contract/index.ts';
import type { Article } from '../../../core/model/article/article.ts';
import type { LibraryView } from '../../../core/model/library/view.ts';
import type { UnfinishedErasure } from '../../../core/model/erasure.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticlesChange } from '../../../core/model/article/article-changes.ts';
import type { Checker } from '../../../core/model/session.ts';
import type { Language, Settings } from '../../../core/model/settings/settings.ts';
import type { VaultState } from '../../../core/model/vault.ts';
import type { OpenDialog, Screen } from './screens.ts';
import type { TourStage } from './tour.ts';
import { withAnswer, withArticles, withoutArticle, type ArticleList } from './article-list.ts';
import {
  noLoad,
  reduceLoad,
  resultsAfter,
  type LoadAction,
  type LoadedAction,
  type LoadState,
} from './loading/load-state.ts';
import { reduceToasts, withoutOffers, type ToastsAction, type ToastsState } from './notifications.ts';

/** The state of a change of many articles. */
export interface Changing {
  what: ArticlesChange | 'undo';
  done: number;
  total: number;
  /** The checker has asked for it to stop. */
  stopping: boolean;
}

/** What every screen shares. */
export interface AppState extends ToastsState, LoadState {
  settings: Settings;
  language: Language;
  checkers: readonly Checker[];
  libraryPath: string;
  /** The library was opened to be read: no change is kept. */
  isOnlyRead: boolean;
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
  /** A change of many articles that goes on, or null: what is done, and to how many of how many it has been done. */
  changing: Changing | null;
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
  | ToastsAction
  | LoadAction
  | LoadedAction
  | { type: 'settings'; settings: Settings; language: Language }
  | { type: 'checkers'; checkers: readonly Checker[]; settings: Settings }
  | { type: 'show'; screen: Screen }
  | { type: 'dialog'; dialog: OpenDialog | null }
  /** The dialog for which a loaded article waited is closed, and what was chosen in it is done. */
  | { type: 'arrival' }
  | { type: 'tour'; stage: TourStage }
  /** An article was erased: it is in no list any more. */
  | { type: 'articleErased'; articleId: Id }
  | { type: 'unfinished'; unfinished: readonly UnfinishedErasure[] }
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
  | { type: 'changingStops' };

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
    ...noLoad,
    results: [],
    changing: null,
    backup: { progress: null, problem: null },
    encrypting: null,
    sealing: null,
    unfinished: [],
    search: { query: '', at: 0 },
    libraryRevision: 0,
    list: null,
  };
}

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
    case 'toast':
    case 'toastGone':
    case 'offersGone':
      return { ...state, ...reduceToasts(state, action) };
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
    case 'loading':
    case 'loadPlan':
    case 'loadStopping':
    case 'loadEnded':
    case 'leftAside':
    case 'resultsSeen':
      return { ...state, ...reduceLoad(state, action) };
    case 'loaded':
    case 'answered':
      return afterLoad(state, resultsAfter(state.results, action));
    default:
      return assertNever(action);
  }
}

function show(state: AppState, screen: Screen): AppState {
  // When the checker comes back to the library, the cursor is on the article that was open.
  const libraryView =
    screen.name === 'desk' ? { ...state.libraryView, cursor: screen.articleId } : state.libraryView;
  return { ...state, screen, opened: state.opened + 1, dialog: null, arrived: null, tour: null, libraryView };
}

/**
 * A single loaded article is opened at once. Several results, a failure, a question and a merge are shown over the screen,
 * with those that the checker has not seen yet.
 */
function afterLoad(state: AppState, results: readonly LoadResult[]): AppState {
  const changed = { ...state, ...noLoad, results, libraryRevision: state.libraryRevision + 1 };
  const [only] = results;
  if (results.length !== 1 || only === undefined) return changed;
  // The merged article is on the desk, under the message about the merge.
  if (only.status === 'merged') return withArrival(changed, only.articleId);
  if (only.status === 'loaded' || only.status === 'already')
    return withArrival({ ...changed, results: [] }, only.articleId);
  return only.status === 'notes' ? withNotes(changed, only) : changed;
}

/**
 * Lays the author's notes in a file over the newest version of their article. Behind a dialog that was opened while the file
 * was read they stay a result, which shows them when it is asked to.
 */
function withNotes(state: AppState, { articleId, draft }: NotesResult): AppState {
  if (state.dialog !== null) return state;
  const { screen } = state;
  const isThere = screen.name === 'desk' && screen.articleId === articleId && screen.versionId === null;
  const shown = isThere ? state : show(state, { name: 'desk', articleId, versionId: null });
  return { ...shown, results: [], dialog: { name: 'authorNotes', draft } };
}

type NotesResult = Extract<LoadResult, { status: 'notes' }>;

/**
 * Brings a loaded article to the desk. A dialog that was opened while the file was read stays open, with what was typed in
 * it. The article waits until that dialog is closed.
 */
function withArrival(state: AppState, articleId: Id): AppState {
  if (state.dialog !== null) return { ...state, arrived: articleId };
  return show(state, { name: 'desk', articleId, versionId: null });
}
