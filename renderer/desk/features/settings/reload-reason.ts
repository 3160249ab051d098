import type { MessageKey } from '../../../../core/i18n/messages.ts';

/** Kept by the window while its page begins again. */
const KEY = 'done before';

/** What makes the page begin again, by the message that tells of it afterwards. */
const reloadReasons = ['restore.done', 'move.done'] as const satisfies readonly MessageKey[];
export type DoneBefore = (typeof reloadReasons)[number];

/** Remembers what is being done: the page that began it will be gone when it is done. */
export function rememberDone(done: DoneBefore): void {
  sessionStorage.setItem(KEY, done);
}

/** Forgets it; returns what was done before the page began, or null. */
export function forgetDone(): DoneBefore | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return reloadReasons.find((done) => done === kept) ?? null;
}
