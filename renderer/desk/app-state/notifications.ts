import { useMemo } from 'react';
import { isRefusal, toWireError } from '../../../core/kernel/errors.ts';
import { errorMessage } from '../../../core/i18n/error-message.ts';
import { useAppStore, type AppStore } from './app-context.tsx';
import type { Toast, ToastAction } from './toasts.ts';

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
