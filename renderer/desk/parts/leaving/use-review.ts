import { useCallback, useEffect, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { NearMatch, NearMatchDecision } from '../../../../core/protection/near-match.ts';
import type { Leaving } from '../../../../core/contract/protection.ts';
import { call } from '../../app-state/bridge.ts';
import { useTell } from '../../app-state/use-tell.ts';

/** The review of what is about to leave: what in it looks like a protected source, and what was decided. */
export interface Review {
  /** Null while it is not known. */
  matches: readonly NearMatch[] | null;
  /** How many places nobody has decided on. */
  open: number;
  /** Counts decisions: a preview that was made before the last one shows something else. */
  decisions: number;
  decide(words: readonly string[], decision: NearMatchDecision): Promise<void>;
}

/** Returns the review of what leaves of an article, looked up again when what leaves changes and after each decision. */
export function useReview(articleId: Id, leaving: Leaving): Review {
  const tell = useTell();
  const [matches, setMatches] = useState<readonly NearMatch[] | null>(null);
  const [decisions, setDecisions] = useState(0);
  const wish = JSON.stringify(leaving);

  useEffect(() => {
    let wanted = true;
    call('protection.review', { articleId, leaving: JSON.parse(wish) as Leaving }).then(
      (answer) => wanted && setMatches(answer.matches),
      (thrown: unknown) => wanted && tell.failed(thrown),
    );
    return () => {
      wanted = false;
    };
  }, [articleId, wish, decisions, tell]);

  const decide = useCallback(
    async (words: readonly string[], decision: NearMatchDecision) => {
      try {
        const chosen = words.map((one) => ({ words: one, decision }));
        await call('protection.decide', { articleId, decisions: chosen });
        setDecisions((count) => count + 1);
      } catch (thrown) {
        tell.failed(thrown);
      }
    },
    [articleId, tell],
  );
  const open = (matches ?? []).filter(({ decision }) => decision === null).length;
  return { matches, open, decisions, decide };
}
