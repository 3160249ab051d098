import { canonicalJson, type Event } from '../../model/history/event.ts';
import type { Entry } from './entry.ts';

/**
 * Returns the hash that stands for entries that came with a case file: of their canonical JSON, in the order of their ids. Of
 * contents that are salted their digest is in it alone, so that it can be told where they are sealed or erased.
 */
export function digestOf(entries: readonly Entry[], hash: (text: string) => string): string {
  const sorted = entries.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  return hash(
    canonicalJson(sorted.map(({ event, parents, veil }) => ({ event: told(event), parents, veil }))),
  );
}

function told({ from, to, salt: _salt, digest, ...event }: Event): object {
  return typeof digest === 'string' ? { ...event, digest } : { ...event, from, to };
}
