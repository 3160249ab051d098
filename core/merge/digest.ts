import { canonicalJson } from '../event.ts';
import type { Entry } from './entry.ts';

/** Returns the hash that stands for entries that came with a case file: of their canonical JSON, in the order of their ids. */
export function digestOf(entries: readonly Entry[], hash: (text: string) => string): string {
  const sorted = entries.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  return hash(canonicalJson(sorted.map(({ event, parents, veil }) => ({ event, parents, veil }))));
}
