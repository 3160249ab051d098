import type { Ruled } from '../protection/rules/rules.ts';
import { leave } from '../protection/rules/leave.ts';
import type { Redaction } from '../protection/redaction.ts';

/** Returns values of a thing's fields as a case file may tell them; what no rule knows is not among them. */
export function cleanFields<T extends object>(of: Ruled, values: T, redaction: Redaction): T {
  // What a rule gives for a value is one that the field takes: null is told of no field that has to have one.
  return leave(of, values, 'caseFile', redaction);
}
