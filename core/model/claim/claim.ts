import { z } from '../../kernel/zod.ts';
import { Id, Moment } from '../../kernel/ids.ts';
import { Span } from '../article/article.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { UnverifiableReason, Verdict } from './verdict.ts';

/** What sort of statement a claim is. */
export const ClaimKind = z.enum([
  'figure',
  'quotation',
  'event',
  'comparison',
  'cause',
  'law',
  'position',
  'forecast',
  'identity',
  'image',
]);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** Who says it, and the words that show it. Spans are in the version's text, if the words were read there. */
export const Attribution = z.object({
  speaker: z.string().min(1).max(500),
  speakerSpan: Span.nullable(),
  cue: z.string().max(500).nullable(),
  cueSpan: Span.nullable(),
  /** True if the text gives the source without a name. */
  unnamed: z.boolean().exactOptional(),
  /** Who passes it on, outermost first: the agency in 'the agency says that Kadar said'. */
  via: z.array(z.string().max(500)).max(10).exactOptional(),
});
export type Attribution = z.infer<typeof Attribution>;

/** The longest text that a checker writes, in UTF-16 units: long enough for a note, short enough for a database row. */
export const MAX_PROSE_LENGTH = 20_000;

const Prose = z.string().max(MAX_PROSE_LENGTH);

/** The parts of a claim that a checker writes, apart from its ticks. */
export const ClaimDetails = z.object({
  kind: ClaimKind.nullable(),
  attribution: Attribution.nullable(),
  /** For unverifiable: why, what was tried, what would settle it. */
  reason: UnverifiableReason.nullable(),
  tried: Prose.nullable(),
  wouldSettle: Prose.nullable(),
  /** For refuted: what the text should say instead. */
  correction: Prose.nullable(),
  note: Prose.nullable(),
});
export type ClaimDetails = z.infer<typeof ClaimDetails>;

/** A checkable statement, anchored to a span of a version. */
export const Claim = z.object({
  id: Id,
  articleId: Id,
  versionId: Id,
  ...Span.shape,
  /** The words of the span, kept with the claim so that they can be found again in another text. */
  quote: z.string().min(1),
  origin: z.enum(['checker', 'detector']),
  /** A detector's suggestion counts as suggested until a checker touches it. */
  status: z.enum(['kept', 'suggested', 'dismissed']),
  score: z.number().min(0).max(1).nullable(),
  /** Why a detector picked it: a reason's code (core/claims), and the article's words that gave it. */
  picked: z.array(z.object({ code: z.string().max(40), words: z.string().max(1000) })),
  hedge: z.string().nullable(),
  ...ClaimDetails.shape,
  /** Whether the claim is true. */
  verdict: Verdict,
  verdictBy: Id.nullable(),
  verdictAt: Moment.nullable(),
  /** Whether this speaker said this; only for a claim with an attribution. */
  said: Verdict,
  saidBy: Id.nullable(),
  saidAt: Moment.nullable(),
  createdBy: Id,
  createdAt: Moment,
  removed: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;

/** The ticks of a claim that nobody has decided. */
export const noTicks = {
  verdict: 'unchecked',
  verdictBy: null,
  verdictAt: null,
  said: 'unchecked',
  saidBy: null,
  saidAt: null,
} as const satisfies Partial<Claim>;

/** The fields of a claim that nobody has filled in yet. */
export const nothingSaid = {
  score: null,
  picked: [],
  hedge: null,
  kind: null,
  attribution: null,
  reason: null,
  tried: null,
  wouldSettle: null,
  correction: null,
  note: null,
  ...noTicks,
  removed: false,
} satisfies Partial<Claim>;

/** Characters of context kept on either side of a quote when it must be found again in another text. */
export const MAX_QUOTE_LENGTH = 20_000;

/** Returns -1, 0 or 1: article order, the longer of two that begin together first, then the older. */
export function compareClaims(a: Claim, b: Claim): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** True for a claim that counts: not removed, not a dismissed suggestion. */
export function isLive(claim: Claim): boolean {
  return !claim.removed && claim.status !== 'dismissed';
}

/** Returns the claims that count, in article order; a claim's number is its place here, from 1. */
export function orderedClaims<Row extends Claim>(claims: Iterable<Row>): Row[] {
  return [...claims].filter(isLive).sort(compareClaims);
}

/** What a verdict still requires. A checker may leave it open. */
export type Missing = (typeof missingKinds)[number];
export const missingKinds = ['evidence', 'saidEvidenceOnly', 'reason', 'correction', 'said'] as const;

/**
 * Returns what is still missing for a claim's ticks, given its evidence. A verified tick (either of the two) needs
 * evidence, an unverifiable claim a reason, a refuted one a correction and evidence, and an attributed one its said
 * tick once the other is set. Evidence that somebody said it is no evidence that it is true.
 */
export function missingFor(claim: Claim, evidence: readonly Pick<Evidence, 'target'>[]): Missing[] {
  const missing: Missing[] = [];
  if (claim.verdict === 'unverifiable' && claim.reason === null) missing.push('reason');
  if (claim.verdict === 'refuted' && (claim.correction ?? '').trim() === '') missing.push('correction');
  const isFound = restsOnEvidence(claim.verdict);
  const isFoundSaid = claim.attribution !== null && restsOnEvidence(claim.said);
  if (evidence.length === 0 && (isFound || isFoundSaid)) missing.push('evidence');
  else if (isFound && evidence.every(({ target }) => target === 'said')) missing.push('saidEvidenceOnly');
  if (claim.attribution !== null && claim.verdict !== 'unchecked' && claim.said === 'unchecked')
    missing.push('said');
  return missing;
}

function restsOnEvidence(tick: Verdict): boolean {
  return tick === 'verified' || tick === 'refuted';
}

/** What can be done with several claims at once. */
export const ClaimsChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('setVerdict'), verdict: Verdict }),
  z.object({ what: z.literal('keep') }),
  /** Sets the ticks that they had in an older version; of several, not where a figure, a date, a name or a negation has changed. */
  z.object({ what: z.literal('confirmTicks') }),
  /** Says that they must be checked anew, whatever ticks they had in an older version. */
  z.object({ what: z.literal('leaveOpen') }),
  /** Dismisses suggestions, deletes other claims. */
  z.object({ what: z.literal('remove') }),
  /** The same, and marks their sentences as having no claim if no other claim is left in them. */
  z.object({ what: z.literal('noClaim') }),
  z.object({ what: z.literal('setSpeaker'), speaker: z.string().trim().min(1).max(500) }),
  /** The same speaker by another name: the words that show it stay, and a suggestion stays one. */
  z.object({ what: z.literal('correctSpeaker'), speaker: z.string().trim().min(1).max(500) }),
]);
export type ClaimsChange = z.infer<typeof ClaimsChange>;
