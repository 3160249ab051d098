import { TickmarkError } from '../../../core/kernel/errors.ts';
import { changesIn, type Library } from '../../../db/store/open.ts';
import { isWorking, workEnded } from '../../workers/utility-process.ts';

/** How often the copy is made again because the library was written to after it. */
const MOST_TRIES = 3;

/**
 * Copies an open library by `copy`, and ends the app's own processes that have it open, because a library that
 * somebody reads cannot be closed for good. `copy` calls its argument as soon as its copy is complete. Resolves when the copy has everything
 * that is in the library: what follows must come at once, without waiting for anything. Throws libraryInUse where the
 * library is written to again and again, and what `copy` throws.
 */
export async function copiedAlone(
  { path, db }: Library,
  copy: (onCopied: () => void) => Promise<void>,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    let copied = -1;
    await copy(() => (copied = changesIn(db)));
    do await workEnded();
    while (isWorking());
    if (copied === changesIn(db)) return;
  }
  throw new TickmarkError('libraryInUse', { path });
}

/** What the app does beside the desk, with the library open. */
export interface Background {
  /** Ends it. */
  stop(): void;
  /** Goes on, where the library stays open. */
  resume(): void;
}
