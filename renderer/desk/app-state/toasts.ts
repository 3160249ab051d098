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
