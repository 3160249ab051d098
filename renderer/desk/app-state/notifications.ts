import { useMemo } from 'react';
import { isRefusal, toWireError } from '../../../core/kernel/errors.ts';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { useAppStore, type AppStore } from './app-context.tsx';
import type { MessageKey } from '../../../core/i18n/messages.ts';

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

/** The toasts that are shown, and the id of the next. */
export interface ToastsState {
  toasts: readonly Toast[];
  nextToast: number;
}

export type ToastsAction =
  | { type: 'toast'; tone: Toast['tone']; text: string; action?: ToastAction; about?: Toast['about'] }
  | { type: 'toastGone'; id: number }
  /** What a toast offers to undo is undone already, or cannot be undone from here, so the offers are removed. */
  | { type: 'offersGone' };

/** Toasts shown at once; an older one makes room. */
const MAX_TOASTS = 3;

/** Returns the toasts after an action. */
export function reduceToasts({ toasts, nextToast }: ToastsState, action: ToastsAction): ToastsState {
  switch (action.type) {
    case 'toast': {
      const { tone, text } = action;
      const about = action.about ?? null;
      const toast = { id: nextToast, tone, text, action: action.action ?? null, about };
      const standing = toast.action === null || toast.action.shows === true ? toasts : withoutOffers(toasts);
      // A repeated message is shown once, and its time begins again.
      const others = standing.filter(
        (other) => other.text !== text && (about === null || other.about !== about),
      );
      return { toasts: [...others, toast].slice(-MAX_TOASTS), nextToast: nextToast + 1 };
    }
    case 'toastGone':
      return { toasts: toasts.filter(({ id }) => id !== action.id), nextToast };
    case 'offersGone':
      return { toasts: withoutOffers(toasts), nextToast };
  }
}

/** Returns the toasts without offers, but for those that do not depend on what was done since. */
export function withoutOffers(toasts: readonly Toast[]): readonly Toast[] {
  return toasts.filter(({ action }) => action === null || action.shows === true);
}

/** Ways to tell the checker something that is not part of the page. */
export interface Notifier {
  /** Says that something was done, and may offer an action. */
  done(text: string, action?: ToastAction): void;
  /** Says what to look at, and stays until it is closed. It may offer an action. */
  warned(text: string, action?: ToastAction): void;
  /** Says what was undone or redone. It replaces the message about the step before. */
  step(text: string): void;
  /** Says who is checking now. It replaces the message that named the checker before. */
  checker(text: string): void;
  /**
   * Says what went wrong, by the error's code, in the interface's language. A refusal disappears by itself, a fault does
   * not.
   */
  failed(thrown: unknown): void;
}

/** Returns the message for anything that was thrown, in the interface's language. */
export function errorText(store: AppStore, thrown: unknown): string {
  return errorMessage(store.get().language, thrown);
}

/** Returns the functions that show toasts through `store`. */
export function notifierOf(store: AppStore): Notifier {
  const say = (tone: Toast['tone']) => (text: string, action?: ToastAction) =>
    store.dispatch({ type: 'toast', tone, text, ...(action !== undefined && { action }) });
  return {
    done: say('plain'),
    warned: say('error'),
    step: (text) => store.dispatch({ type: 'toast', tone: 'plain', text, about: 'step' }),
    checker: (text) => store.dispatch({ type: 'toast', tone: 'plain', text, about: 'checker' }),
    failed: (thrown) => {
      const tone = isRefusal(toWireError(thrown).code) ? 'plain' : 'error';
      store.dispatch({ type: 'toast', tone, text: errorText(store, thrown) });
    },
  };
}

export function useNotify(): Notifier {
  const store = useAppStore();
  return useMemo(() => notifierOf(store), [store]);
}

/** Kept by the window while its page begins again. */
const KEY = 'done before';

/** The reasons why the page begins again, each by the key of the message that is shown afterwards. */
const reloadReasons = ['restore.done', 'move.done'] as const satisfies readonly MessageKey[];
export type ReloadReason = (typeof reloadReasons)[number];

/** Remembers why the page begins again: the new page shows the message, since this one ends. */
export function rememberReloadReason(done: ReloadReason): void {
  sessionStorage.setItem(KEY, done);
}

/** Returns why the page began again, or null, and forgets it. */
export function takeReloadReason(): ReloadReason | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return reloadReasons.find((done) => done === kept) ?? null;
}
