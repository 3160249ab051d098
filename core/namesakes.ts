import type { Id } from './ids.ts';
import type { Checker } from './session.ts';

/** Returns those of the checkers whose name another has too, whatever its case: one may have come with a case file. */
export function namesakes(checkers: readonly Checker[]): ReadonlySet<Id> {
  const counts = new Map<string, number>();
  for (const checker of checkers) counts.set(plainName(checker), (counts.get(plainName(checker)) ?? 0) + 1);
  return new Set(checkers.filter((one) => (counts.get(plainName(one)) ?? 0) > 1).map(({ id }) => id));
}

function plainName({ name }: Checker): string {
  return name.normalize('NFC').trim().toLowerCase();
}
