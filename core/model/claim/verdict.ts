import { z } from '../../kernel/zod.ts';

/** What a checker has found. Both ticks have the same four verdicts. */
export const Verdict = z.enum(['unchecked', 'verified', 'unverifiable', 'refuted']);
export type Verdict = z.infer<typeof Verdict>;

/** The verdicts in the order in which counts and bars show them. */
export const verdicts = ['verified', 'unverifiable', 'refuted', 'unchecked'] as const;

/** A verdict other than unchecked, and these verdicts in the order of `verdicts`. */
export type Decided = Exclude<Verdict, 'unchecked'>;
export const decidedVerdicts = ['verified', 'unverifiable', 'refuted'] as const satisfies Decided[];

/** The sign of a verdict, in the margin, the lists and the report: shape as well as colour. */
export const verdictSign: Record<Verdict, string> = {
  verified: '✓',
  unverifiable: '?',
  refuted: '✗',
  unchecked: '○',
};

/** Why a claim could not be verified. */
export const UnverifiableReason = z.enum([
  'noIndependentAccess',
  'singleSource',
  'anonymousSource',
  'accountsContradict',
  'opinionOrForecast',
  'notAnsweredInTime',
  'other',
]);
export type UnverifiableReason = z.infer<typeof UnverifiableReason>;
