import { z } from '../../kernel/zod.ts';
import { Article, Block, Sentence } from '../article/article.ts';
import { Claim } from '../claim/claim.ts';
import { Evidence } from '../evidence/evidence.ts';
import { Event } from './event.ts';
import { UndoState } from './undo.ts';
import { Id } from '../../kernel/ids.ts';
import { Review } from '../review/review.ts';
import { Source } from '../source/source.ts';
import { ProofTick } from '../proof-tick.ts';

/**
 * The result of a change after its commit: every row that it touched, whole. The receiver replaces its rows by these,
 * by id. Removed rows have `removed`.
 */
export const Change = z.object({
  articleId: Id,
  article: Article.nullable(),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  sources: z.array(Source),
  proofTicks: z.array(ProofTick),
  events: z.array(Event),
  history: UndoState,
});
export type Change = z.infer<typeof Change>;
