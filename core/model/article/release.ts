import type { Release } from './article.ts';

/** A restriction on the use of a story: a message, and the date in it. */
export interface Restriction {
  key: 'release.cancelled' | 'release.withheld' | 'release.embargoed';
  /** A PartialDate; empty if the message names none. */
  date: string;
}

/**
 * Returns what restricts the use of a story, the most serious first; empty if its agency says nothing. An embargo is
 * listed even after its moment has passed, because the report says on which terms the text came.
 */
export function restrictionsOf(release: Release | null): Restriction[] {
  if (release === null) return [];
  const restrictions: Restriction[] = [];
  if (release.status === 'cancelled') restrictions.push({ key: 'release.cancelled', date: '' });
  if (release.status === 'withheld') restrictions.push({ key: 'release.withheld', date: '' });
  if (release.embargoedUntil !== null)
    restrictions.push({ key: 'release.embargoed', date: release.embargoedUntil });
  return restrictions;
}
