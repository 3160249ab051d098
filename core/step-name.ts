import { z } from './zod.ts';
import { EventKind } from './event.ts';

/** What a step of the history is called: by what was done where several entries are one thing, else by its first entry. */
export const StepName = z.union([EventKind, z.enum(['claims.joined', 'claim.split'])]);
export type StepName = z.infer<typeof StepName>;

/** What a join changes of the claim that stays, before it removes the other. */
const joining: ReadonlySet<EventKind> = new Set([
  'claim.spanSet',
  'claim.detailsSet',
  'claim.verdictSet',
  'claim.saidSet',
  'evidence.changed',
]);

/** Returns the name of a step, by the kinds of its entries in their order; null for one without entries. */
export function stepName(kinds: readonly EventKind[]): StepName | null {
  const [first, ...others] = kinds;
  if (first === undefined) return null;
  if (first === 'claim.spanSet' && others.includes('claim.made')) return 'claim.split';
  const before = kinds.slice(0, -1);
  const isJoin =
    before.length > 0 && kinds.at(-1) === 'claim.removed' && before.every((kind) => joining.has(kind));
  return isJoin ? 'claims.joined' : first;
}
