/** Kept by the window while its page begins again. */
const KEY = 'restored';

/** Remembers that a backup is being restored: the page that said so will be gone when it is done. */
export function rememberRestored(): void {
  sessionStorage.setItem(KEY, 'yes');
}

/** Forgets it; returns whether the page begins after a restore. */
export function forgetRestored(): boolean {
  const restored = sessionStorage.getItem(KEY) !== null;
  sessionStorage.removeItem(KEY);
  return restored;
}
