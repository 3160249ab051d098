import { noTicks, type Claim } from '../claim.ts';
import type { Entity } from '../event.ts';

/** What a claim has before anybody has checked it: the values that a blind case file gives it. */
const unchecked = {
  ...noTicks,
  reason: null,
  tried: null,
  wouldSettle: null,
  correction: null,
  note: null,
} as const satisfies Partial<Claim>;

/** True for things that a blind case file does not have at all. */
export function isHiddenFromBlind(entity: Entity): boolean {
  return entity === 'evidence' || entity === 'review';
}

/** Returns the values of a claim that is made, as unchecked; of another thing as they are. */
export function blankFields<T extends object>(entity: Entity, values: T): T {
  return entity === 'claim' ? { ...values, ...unchecked } : values;
}

/** Returns the values of a change without those that a blind case file does not have. */
export function withoutFindings<T extends object>(entity: Entity, values: T): Partial<T> {
  if (entity !== 'claim') return values;
  return Object.fromEntries(Object.entries(values).filter(([field]) => !(field in unchecked))) as Partial<T>;
}
