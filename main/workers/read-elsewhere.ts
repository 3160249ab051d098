import { startCaseChild } from './case-child.ts';
import type { OutsideKind, OutsideRequests } from '../processes/read-outside.ts';

/**
 * Reads a file from outside in a process of its own, in no more time and memory than a file may take. Throws what is wrong with
 * it; readerTimeout, readerMemory and readerCrashed with its name.
 */
export async function readElsewhere<Kind extends OutsideKind>(
  kind: Kind,
  given: OutsideRequests[Kind]['given'],
): Promise<OutsideRequests[Kind]['answer']> {
  const child = startCaseChild();
  try {
    return await child.within(given.name, child.ask<Kind>(kind, given));
  } finally {
    child.end();
  }
}
