import type { Id } from '../kernel/ids.ts';
import { lookOf } from './look-alike.ts';
import type { Checker } from '../model/session.ts';

/** Returns those of the checkers whose name another has too, as a reader sees it: one may have come with a case file. */
export function namesakes(checkers: readonly Checker[]): ReadonlySet<Id> {
  const counts = new Map<string, number>();
  const looks = checkers.map(({ id, name }) => ({ id, look: lookOf(name) }));
  for (const { look } of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return new Set(looks.filter(({ look }) => (counts.get(look) ?? 0) > 1).map(({ id }) => id));
}
