import { useMemo } from 'react';
import { isRefusal, toWireError } from '../../../core/kernel/errors.ts';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { useAppStore, type AppStore } from './app-context.tsx';
import type { Toast, ToastAction } from './app-state.ts';

/** Ways to tell the checker something that is not part of the page. */
export interface Notifier {
  /** Says that something was done, and may offer what to do about it. */
  done(text: string, action?: ToastAction): void;
  /** Says what to look at, and stays until it is closed; it may offer what to do about it. */
  warned(text: string, action?: ToastAction): void;
  /** Says what was undone or done again. It takes the place of the message about the step before. */
  step(text: string): void;
  /** Says who is checking now, in the place of whom it named before. */
  checker(text: string): void;
  /** Says what went wrong, by its code, in the interface's language; a refusal goes away by itself, a fault does not. */
  failed(thrown: unknown): void;
}

/** Returns the words for whatever was thrown, in the interface's language. */
export function errorText(store: AppStore, thrown: unknown): string {
  return errorMessage(store.get().language, thrown);
}

/** Returns what shows toasts through `store`. */
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
