import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { askedKeysOf } from '../../../core/match/checks/check-words.ts';
import { sameClaims, textOfClaim } from '../../../core/match/threads/same-claims.ts';
import { sameSaid, threadOf } from '../../../core/match/threads/thread-of.ts';
import { threadsIn } from '../../../core/match/threads/threads-in.ts';
import { hintProbability, type HintsFrom } from '../../../core/model/earlier-check/hints-from.ts';
import { MOST_PLACES, type ClaimThread, type ThreadList } from '../../../core/model/thread/thread.ts';
import {
  findThreadClaims,
  saidOther,
  threadClaim,
  threadClaims,
} from '../../../db/queries/claims/thread-claims.ts';
import type { Library } from '../../../db/store/open.ts';

/** So many claims of the index are compared with a claim. */
const CANDIDATES = 300;

/**
 * Returns the threads of a library, and tells how many of its claims are compared. With `never` those of the same words alone, which takes a
 * second for 100,000 claims; the others take half a minute: call it in a process of its own.
 */
export function threadList(
  { db }: Library,
  from: HintsFrom,
  tell: (far: { done: number; total: number }) => void,
): ThreadList {
  const steps = threadsIn(threadClaims(db), leastOf(from), saidOther(db));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell(step.value);
  }
}

/** Returns a function that gives the thread of a claim: the claim alone where nothing is the same. It throws claimNotFound. */
export function threadFinder({ db }: Library, from: HintsFrom): (claimId: Id) => ClaimThread {
  const areOther = saidOther(db);
  return (claimId) => {
    const claim = threadClaim(db, claimId);
    if (claim === null) throw new TickmarkError('claimNotFound');
    const found = findThreadClaims(db, askedKeysOf(textOfClaim(claim)), CANDIDATES);
    return threadOf(
      sameSaid(claim, sameClaims(claim, found.found, found, leastOf(from)), areOther),
      MOST_PLACES,
    );
  };
}

function leastOf(from: HintsFrom): number | null {
  return from === 'never' ? null : hintProbability[from];
}
