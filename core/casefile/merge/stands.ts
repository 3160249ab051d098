import { canonicalJson, type Event } from '../../model/history/event.ts';

/**
 * True for an entry that changes nothing and says that something stands as it is (`from` and `to` are the same): a checker who
 * was asked keeps a source protected. It counts after everything that its maker had before them, though it belongs to a merge
 * or to taking a step back. That something is removed is not said so: the undoing of what was made aside looks like it.
 */
export function isStanding({ from, to }: Pick<Event, 'from' | 'to'>): boolean {
  if (from === null || to['removed'] === true || Object.keys(to).length === 0) return false;
  return canonicalJson(from) === canonicalJson(to);
}
