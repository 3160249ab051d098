import { Id } from '../../kernel/ids.ts';
import { Verdict } from '../../model/claim/verdict.ts';
import { z } from '../../kernel/zod.ts';
import { entryMark, reviewMark, type Reported, type ReportedClaim } from './reported.ts';

const Words = z.string().nullable();
const Who = Id.nullable();
const Tick = z.object({ value: Verdict, by: Who, at: Words });

const Claim = z.object({
  id: Id,
  number: z.int(),
  quote: z.string(),
  verdict: Tick,
  said: Tick.nullable(),
  reason: Words,
  attribution: z.object({ speaker: z.string() }).nullable(),
  correction: Words,
  tried: Words,
  wouldSettle: Words,
  evidence: z.array(z.unknown()),
  reviews: z.array(
    z.object({
      by: Who,
      at: z.string(),
      agrees: z.boolean(),
      verdict: Verdict.nullable(),
      settled: z.object({ by: Who, at: z.string() }).nullable(),
    }),
  ),
});

/** The parts of a JSON report that a library has too; unknown parts are ignored. */
const Report = z.object({
  options: z.object({
    claims: z.enum(['all', 'decided', 'corrections']),
    speaker: Words,
    checkers: z.enum(['names', 'initials', 'none']),
  }),
  article: z.object({ title: z.string() }),
  version: z.object({ id: Id }),
  checkers: z.array(z.object({ id: Id, name: Words, initials: z.string() })),
  claims: z.array(Claim),
  history: z.object({
    entries: z
      .array(z.object({ seq: z.int(), at: z.string(), by: Who, kind: z.string() }))
      .nullable()
      .default(null),
    leftOut: z.union([z.boolean(), z.int()]).nullable().default(null),
  }),
});

/** Returns the parts of a JSON report that a library has too; null if it cannot be read this way. */
export function reportedInJson(value: unknown): Reported | null {
  const parsed = Report.safeParse(value);
  if (!parsed.success) return null;
  const { options, article, version, checkers, claims, history } = parsed.data;
  const isNamed = options.checkers !== 'none';
  return {
    version: { id: version.id },
    title: article.title,
    lists: options.speaker === null ? options.claims : null,
    claims: claims.map((claim) => reportedClaim(claim, isNamed)),
    strangers: (known) =>
      isNamed
        ? checkers
            .filter(({ id, name, initials }) => {
              const one = known.find((checker) => checker.id === id);
              return one?.initials !== initials || (name !== null && name !== one.name);
            })
            .map(({ name, initials }) => name ?? initials)
        : null,
    ...(history.entries !== null && {
      entries: {
        listed: history.entries.map(({ seq, ...entry }) => ({ seq, mark: entryMark(entry) })),
        // Older reports have the number of unlisted entries, and the places of listed ones.
        isWhole: history.leftOut !== true,
      },
    }),
    notCompared: ['summary', 'sessions', 'evidence', 'notes', 'details'],
  };
}

function reportedClaim(claim: z.infer<typeof Claim>, isNamed: boolean): ReportedClaim {
  const { verdict, said, attribution, evidence, reviews, reason, ...rest } = claim;
  return {
    ...rest,
    so: verdict.value,
    said: said?.value ?? null,
    decided: (ticks) => ({
      who: isNamed ? verdict.by === ticks.so.by && (said?.by ?? null) === (ticks.said?.by ?? null) : null,
      when: verdict.at === ticks.so.at && (said?.at ?? null) === (ticks.said?.at ?? null),
    }),
    isReason: (expected) => reason === expected,
    speaker: attribution?.speaker ?? null,
    evidence: evidence.length,
    ...(isNamed && {
      reviews: reviews.map(({ settled, ...review }) =>
        reviewMark({ ...review, settledBy: settled?.by ?? null, settledAt: settled?.at ?? null }),
      ),
    }),
  };
}
