import { likeness } from './near-words.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';

/**
 * How a name of a passage stands to one of a claim.
 * - same: the passage has all its words together
 * - part: it has some of them, and no others in their place: Kind for Nora Kind
 * - other: it is spelled otherwise, or another name stands in its place: Nora Kint, Jan Kind
 */
export type NameMatch = 'same' | 'part' | 'other';

export interface ComparedName {
  readonly match: NameMatch;
  readonly name: Name;
}

/** From this likeness on, two names are spellings of one. */
const ALIKE = 0.6;
const ORDER = ['same', 'part', 'other'] as const;

/** Returns the name of a passage that stands nearest to one of a claim; null where none is like it. */
export function nearestName(claim: Name, { names }: Reading): ComparedName | null {
  let nearest: ComparedName | null = null;
  for (const name of names) {
    const match = compareNames(claim.keys, name.keys);
    if (match === null) continue;
    if (nearest === null || ORDER.indexOf(match) < ORDER.indexOf(nearest.match)) nearest = { match, name };
  }
  return nearest;
}

/** Returns how a name of a passage stands to one of a claim, by their keys; null where they are not alike. */
export function compareNames(claim: readonly string[], passage: readonly string[]): NameMatch | null {
  const shared = claim.filter((key) => passage.includes(key));
  if (shared.length === claim.length) return 'same';
  if (shared.length > 0) return shared.length === passage.length ? 'part' : otherIn(claim, passage);
  const isSpelling =
    claim.length === passage.length && claim.every((key, at) => likeness(key, passage[at] ?? '') >= ALIKE);
  return isSpelling ? 'other' : null;
}

/** Both have a word that the other has not: another name, if they are as long as each other. */
function otherIn(claim: readonly string[], passage: readonly string[]): NameMatch {
  return claim.length === passage.length ? 'other' : 'part';
}
