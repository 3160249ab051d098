import { z } from '../kernel/zod.ts';
import { Moment, Sha256 } from '../kernel/ids.ts';

/** The last entry of a chain. */
export const Head = z.object({ seq: z.int().min(0), hash: Sha256 });
export type Head = z.infer<typeof Head>;

/** The last entry of the ledger, and of each article's history by the article's id. */
export interface Heads {
  format: number;
  ledger: Head;
  articles: ReadonlyMap<string, Head>;
}

/** A head that was seen, and when. */
const SeenHead = Head.extend({ at: Moment });

/**
 * The heads of a library's histories that are remembered outside of it. Titles are not: of a deleted article only the
 * id is left.
 */
export const SeenHeads = z.object({
  /** Where the library was. */
  path: z.string(),
  /** Its format: a newer one may hash its entries anew. */
  format: z.int(),
  ledger: SeenHead,
  articles: z.record(z.string(), SeenHead),
});
export type SeenHeads = z.infer<typeof SeenHeads>;

/**
 * Returns what to remember now that `heads` were seen. What was seen before stays in the place of a head that is `behind` it,
 * by article, so that it is told of until somebody says that it is right; `ledger` stands for the ledger there.
 */
export function seenNow(
  before: SeenHeads | null,
  heads: Heads,
  behind: ReadonlySet<string>,
  { path, at }: { path: string; at: string },
): SeenHeads {
  const articles: SeenHeads['articles'] = {};
  for (const [id, head] of heads.articles)
    if (!behind.has(id)) articles[id] = sameOr(before?.articles[id], { ...head, at });
  for (const id of behind) {
    const kept = before?.articles[id];
    if (kept !== undefined) articles[id] = kept;
  }
  const now = { ...heads.ledger, at };
  const ledger = before !== null && behind.has('ledger') ? before.ledger : sameOr(before?.ledger, now);
  return { path, format: heads.format, ledger, articles };
}

/** A head that was there before is as old as it was. */
function sameOr(
  before: z.infer<typeof SeenHead> | undefined,
  now: z.infer<typeof SeenHead>,
): z.infer<typeof SeenHead> {
  return before?.hash === now.hash ? before : now;
}
