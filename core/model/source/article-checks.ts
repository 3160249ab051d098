import { z } from '../../kernel/zod.ts';
import { Id, Sha256 } from '../../kernel/ids.ts';
import { Span } from '../article/article.ts';
import { Locator } from './locator.ts';
import { QuotationMatch } from './quotation-match.ts';
import { ProofFinding, ProofItem } from './proof-item.ts';

/** Stands in an excerpt for what was cut out of it. */
export const CUT = ' … ';

/** A source that an article was compared with. */
const ComparedSource = z.object({
  /** The title of the source, or the name of its file. */
  name: z.string(),
  hash: Sha256,
  /** The records that have the file: sources, or evidence where no source has it. */
  sourceIds: z.array(Id),
  /** True if any of them is protected. */
  isProtected: z.boolean(),
});

/**
 * Where a source has a quotation. Spans of the source (pieces, before, after, of differences) are offsets in `excerpt`, which is what it
 * has there; `passages` are those of the whole source.
 */
const ExcerptedMatch = z.object({
  ...QuotationMatch.shape,
  excerpt: z.string(),
  /** Of the first passage. */
  locator: Locator.nullable(),
});
export type ExcerptedMatch = z.infer<typeof ExcerptedMatch>;

/** A quotation of the article, and where the sources have it: the best place first, none if it is not found. */
const CheckedQuotation = z.object({
  /** With its marks; `content` is without them. */
  ...Span.shape,
  content: Span,
  speaker: z.string().nullable(),
  matches: z.array(ExcerptedMatch),
});
export type CheckedQuotation = z.infer<typeof CheckedQuotation>;

/** A line of the proof list and what the sources have of it; `finding` is null if no source was read. */
const CheckedProof = z.object({
  item: ProofItem,
  finding: ProofFinding.nullable(),
  locator: Locator.nullable(),
});
export type CheckedProof = z.infer<typeof CheckedProof>;

/** What the sources of an article have of its quotations and of its proof list. `source` of a match or finding is the place in `sources`. */
export const ArticleChecks = z.object({
  sources: z.array(ComparedSource),
  quotations: z.array(CheckedQuotation),
  proof: z.array(CheckedProof),
});
export type ArticleChecks = z.infer<typeof ArticleChecks>;
