import { z } from '../kernel/zod.ts';
import { Id } from '../kernel/ids.ts';
import { Change } from '../model/history/change.ts';
import { ProofWords } from '../model/proof-tick.ts';
import { ArticleChecks } from '../model/source/article-checks.ts';

/** The calls about what can be ticked off word by word: quotations, and the proof list. */
export const checkCalls = {
  /**
   * The quotations and the proof list of a version, and what the sources that were read have of them. It takes seconds where these are
   * long; a newer request ends an older one, which then fails with loadStopped. Throws articleNotFound.
   */
  'checks.ofArticle': { input: z.object({ versionId: Id }), output: ArticleChecks },
  /** Ticks lines of the proof list, or takes the ticks of all checkers from them: one step. */
  'checks.setTicks': {
    input: z.object({
      articleId: Id,
      lines: z.array(ProofWords).min(1).max(5000),
      isTicked: z.boolean(),
    }),
    output: Change,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
