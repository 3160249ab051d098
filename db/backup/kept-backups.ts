/** So many backups of a library are kept. */
export const KEPT_BACKUPS = 10;
/** Of these, so many are kept whatever day they are of. */
const NEWEST = 5;

/**
 * Returns which of a library's backups are kept, at most ten: the five newest, then the newest of each day before, then
 * the newest of what is left. So somebody who makes ten in an hour still has those of the days before.
 * `at` is ISO 8601 in UTC, which sorts as it stands; a day is one of the given time zone, this machine's.
 */
export function keptBackups<Backup extends { at: string }>(
  backups: readonly Backup[],
  dayOf: (at: string) => string = localDay,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const days = new Set([...kept].map(({ at }) => dayOf(at)));
  for (const backup of newestFirst) {
    if (kept.size >= KEPT_BACKUPS || days.has(dayOf(backup.at))) continue;
    days.add(dayOf(backup.at));
    kept.add(backup);
  }
  for (const backup of newestFirst) if (kept.size < KEPT_BACKUPS) kept.add(backup);
  return newestFirst.filter((backup) => kept.has(backup));
}

/** The day of a moment on this machine, as year-month-day. */
export function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
