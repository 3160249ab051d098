import type { Entity } from '../model/history/event.ts';
import { rulesOf } from '../protection/rules/leave.ts';

/** Whether a blind case file has such things at all. */
const isTold = {
  article: true,
  version: true,
  block: true,
  sentence: true,
  claim: true,
  evidence: false,
  review: false,
  merge: true,
} as const satisfies Record<Entity, boolean>;

/** True for things that a blind case file does not have at all. */
export function isHiddenFromBlind(entity: Entity): boolean {
  return !isTold[entity];
}

/** What a thing has before anybody has checked it: the values that a blind case file gives it. */
function uncheckedOf(entity: Entity): Record<string, unknown> {
  const findings = Object.entries(rulesOf(entity)).filter(([, { blind }]) => blind === 'finding');
  return Object.fromEntries(findings.map(([field, { blank }]) => [field, blank ?? null]));
}

/** Returns the values of a thing that is made, as unchecked. */
export function blankFields<T extends object>(entity: Entity, values: T): T {
  return { ...values, ...uncheckedOf(entity) };
}

/** Returns the values of a change without those that a blind case file does not have. */
export function withoutFindings<T extends object>(entity: Entity, values: T): Partial<T> {
  const unchecked = uncheckedOf(entity);
  return Object.fromEntries(Object.entries(values).filter(([field]) => !(field in unchecked))) as Partial<T>;
}
