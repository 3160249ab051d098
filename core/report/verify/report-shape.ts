import { z } from '../../kernel/zod.ts';

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const Position = z.object({ utf16: Span, codePoints: Span });
const Verdict = z.enum(['verified', 'unverifiable', 'refuted', 'unchecked']);

/** The part of a JSON report that can be checked; what is not known is left alone. */
export const ReportShape = z.object({
  format: z.literal('tickmark-report'),
  formatVersion: z.int(),
  options: z.object({ claims: z.string(), speaker: z.string().nullable() }),
  article: z.object({ id: z.string() }),
  version: z.object({
    length: z.int(),
    textSha256: z.string(),
    sourceSha256: z.string().nullable(),
  }),
  totals: z.object({ claims: z.int(), verdicts: z.record(Verdict, z.int()) }),
  claims: z.array(
    z.object({
      number: z.int(),
      quote: z.string(),
      position: Position,
      verdict: z.object({ value: Verdict }),
      evidence: z.array(
        z.object({
          attachments: z.array(z.object({ sha256: z.string().nullable(), savedAs: z.string().nullable() })),
        }),
      ),
    }),
  ),
  text: z.object({ content: z.string() }).nullable(),
  /** Older reports have no keyed hash. */
  history: z.object({
    /** Null where a protected source is blacked out; older reports have it there too. */
    length: z.int().nullable(),
    lastSha256: z.string().nullable(),
    keyed: z.string().nullable().default(null),
  }),
});
export type ReportShape = z.infer<typeof ReportShape>;
