import { Id } from '../../../core/kernel/ids.ts';

const PREFIX = 'claim-row-';

/** Returns the id, in the page, of a claim's row. */
export function rowId(id: Id): string {
  return PREFIX + id;
}

/** Returns the claim of a row by its id in the page, or null for another element. */
export function rowClaimId(elementId: string): Id | null {
  const parsed = Id.safeParse(elementId.slice(PREFIX.length));
  return elementId.startsWith(PREFIX) && parsed.success ? parsed.data : null;
}
