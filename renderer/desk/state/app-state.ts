import { assertNever } from '../../../core/assert-never.ts';
import type { LoadResult, Notice, Output } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import type { Checker } from '../../../core/session.ts';
import type { Language, Settings } from '../../../core/settings.ts';

export type Screen = { name: 'library' } | { name: 'desk'; articleId: Id };

/** What lies over the screen; one at a time. */
export type OpenDialog =
  | { name: 'palette' }
  | { name: 'keys' }
  | { name: 'settings' }
  | { name: 'export'; articleId: Id }
  | { name: 'details' }
  | { name: 'link'; link: string };

/** A short message that goes away by itself; an error stays until it is closed. */
export interface Toast {
  id: number;
  tone: 'plain' | 'error';
  text: string;
  action: ToastAction | null;
}

/** What a toast offers to do about what it says; it goes away when that is done. */
export interface ToastAction {
  label: string;
  run(): void;
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
  dialog: OpenDialog | null;
  toasts: readonly Toast[];
  nextToast: number;
  /** A load that goes on, or null. */
  loading: Notice<'loading'> | null;
  /** What became of the last load, until the checker has seen it. */
  results: readonly LoadResult[];
  /** Counts the times that the library changed, so that its list is fetched again. */
  libraryRevision: number;
}

export type AppAction =
  | { type: 'settings'; settings: Settings; language: Language }
  | { type: 'checkers'; checkers: readonly Checker[]; settings: Settings }
  | { type: 'show'; screen: Screen }
  | { type: 'dialog'; dialog: OpenDialog | null }
  | { type: 'toast'; tone: Toast['tone']; text: string; action?: ToastAction }
  | { type: 'toastGone'; id: number }
  /** What a toast offers to take back is taken back already, or cannot be from here. */
  | { type: 'offersGone' }
  | { type: 'loading'; loading: Notice<'loading'> }
  | { type: 'loaded'; results: readonly LoadResult[] }
  | { type: 'resultsSeen' }
  | { type: 'libraryChanged' };

/** Returns the state that the window begins with, from what main gives it. */
export function beginState(begin: Output<'app.begin'>): AppState {
  return {
    ...begin,
    screen: { name: 'library' },
    dialog: null,
    toasts: [],
    nextToast: 1,
    loading: null,
    results: [],
    libraryRevision: 0,
  };
}

/** Toasts shown at once; an older one makes room. */
const MAX_TOASTS = 3;

/** Returns the state after an action. */
export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'settings':
      return { ...state, settings: action.settings, language: action.language };
    case 'checkers':
      return { ...state, checkers: action.checkers, settings: action.settings };
    case 'show':
      return { ...state, screen: action.screen, dialog: null };
    case 'dialog':
      return { ...state, dialog: action.dialog };
    case 'toast': {
      const { tone, text } = action;
      const toast = { id: state.nextToast, tone, text, action: action.action ?? null };
      const others = toast.action === null ? state.toasts : withoutOffers(state.toasts);
      const toasts = [...others, toast].slice(-MAX_TOASTS);
      return { ...state, toasts, nextToast: state.nextToast + 1 };
    }
    case 'toastGone':
      return { ...state, toasts: state.toasts.filter((toast) => toast.id !== action.id) };
    case 'offersGone':
      return { ...state, toasts: withoutOffers(state.toasts) };
    case 'loading':
      return { ...state, loading: action.loading.done < action.loading.total ? action.loading : null };
    case 'loaded':
      return afterLoad(state, action.results);
    case 'resultsSeen':
      return { ...state, results: [] };
    case 'libraryChanged':
      return { ...state, libraryRevision: state.libraryRevision + 1 };
    default:
      return assertNever(action);
  }
}

/** Only the last offer stands: what it does depends on nothing having been done since. */
function withoutOffers(toasts: readonly Toast[]): readonly Toast[] {
  return toasts.filter(({ action }) => action === null);
}

/** One article that is there is opened at once; several, or one that failed, are told of over what is on the screen. */
function afterLoad(state: AppState, results: readonly LoadResult[]): AppState {
  const changed = { ...state, loading: null, libraryRevision: state.libraryRevision + 1 };
  if (results.length === 0) return changed;
  const [only] = results;
  if (results.length === 1 && only !== undefined && only.status !== 'failed')
    return { ...changed, results: [], dialog: null, screen: { name: 'desk', articleId: only.articleId } };
  return { ...changed, results };
}
