import { z } from '../kernel/zod.ts';
import { CaseOptions } from '../casefile/manifest.ts';
import { EvidenceDetails, KnownBy } from '../model/evidence/evidence.ts';
import { Id } from '../kernel/ids.ts';
import { NearMatch, NearMatchDecision } from '../protection/near-match.ts';
import { ReportOptions } from '../model/report/options.ts';

const Nothing = z.object({});

/** The thing to disclose: a report of a version (null for the newest), or a case file. */
export const Disclosure = z.discriminatedUnion('what', [
  z.object({ what: z.literal('report'), versionId: Id.nullable(), options: ReportOptions }),
  z.object({ what: z.literal('case'), options: CaseOptions }),
]);
export type Disclosure = z.infer<typeof Disclosure>;

/** The calls about protected sources. */
export const protectionCalls = {
  /** What a source is known by, from what a checker has typed so far: what the fields say, and what was added or taken out. */
  'protection.knownBy': {
    input: z.object({ details: EvidenceDetails }),
    output: z.object({ known: z.array(KnownBy) }),
  },
  /**
   * Everything in what is about to be disclosed that still looks like a protected source, with what was decided of it; nothing if
   * protected sources are named.
   */
  'protection.review': {
    input: z.object({ articleId: Id, disclosure: Disclosure }),
    output: z.object({ matches: z.array(NearMatch) }),
  },
  /** Stores for an article which of such words are blacked out and which may stay; null removes a decision. */
  'protection.decide': {
    input: z.object({
      articleId: Id,
      decisions: z
        .array(z.object({ words: z.string().min(1).max(1000), decision: NearMatchDecision.nullable() }))
        .min(1)
        .max(1000),
    }),
    output: Nothing,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
