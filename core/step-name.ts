import { z } from './zod.ts';
import type { EventKind } from './event.ts';
import { eventName, EventName, type NamedEvent } from './event-name.ts';

/** What a step of the history is called: by what was done where several entries are one thing, else by its first entry. */
export const StepName = z.union([EventName, z.enum(['claims.joined', 'claim.split', 'claims.putAside'])]);
export type StepName = z.infer<typeof StepName>;

/** What a join changes of the claim that stays, before it removes the other. */
const joining: ReadonlySet<EventKind> = new Set([
  'claim.spanSet',
  'claim.detailsSet',
  'claim.verdictSet',
  'claim.saidSet',
  'evidence.changed',
]);

/** Returns the name of a step by its entries in their order, as they were first made; null for one without entries. */
export function stepName(events: readonly NamedEvent[]): StepName | null {
  const [first] = events;
  if (first === undefined) return null;
  const kinds = events.map(({ kind }) => kind);
  if (kinds.length === 1) return eventName(first);
  if (first.kind === 'claim.spanSet' && kinds.includes('claim.made')) return 'claim.split';
  if (kinds.at(-1) === 'sentence.noClaimSet') return clearingName(kinds) ?? eventName(first);
  const before = kinds.slice(0, -1);
  const isJoin = kinds.at(-1) === 'claim.removed' && before.every((kind) => joining.has(kind));
  return isJoin ? 'claims.joined' : eventName(first);
}

/**
 * The name of a step that ends by marking sentences as having no claim: that is what was asked for where suggestions were
 * dismissed for it; where claims were put aside it is what comes of that.
 */
function clearingName(kinds: readonly EventKind[]): StepName | null {
  const others = kinds.filter((kind) => kind !== 'sentence.noClaimSet');
  if (others.length === 0) return null;
  if (others.every((kind) => kind === 'claim.statusSet')) return 'sentence.noClaimSet';
  if (others.some((kind) => kind !== 'claim.removed')) return null;
  // One alone is marked so only where it was a suggestion.
  return others.length === 1 ? 'suggestion.dismissed' : 'claims.putAside';
}
