import type { MessageKey } from '../../../../core/i18n/messages.ts';

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
