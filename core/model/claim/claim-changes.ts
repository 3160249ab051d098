import type { Version } from '../article/article.ts';
import { MAX_QUOTE_LENGTH, nothingSaid, type Claim, type ClaimDetails } from './claim.ts';
import { draftChange, draftMaking, type Draft } from '../history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Verdict } from './verdict.ts';

/** Who changes something, and when (ISO 8601, UTC, milliseconds). */
export interface Author {
  checkerId: Id;
  at: string;
}

/** A suggestion that a checker touches is kept from then on. */
function kept(claim: Claim): Partial<Claim> {
  return claim.status === 'kept' ? {} : { status: 'kept' };
}

function refuseRemoved(claim: Claim): void {
  if (claim.removed) throw new TickmarkError('claimNotFound');
}

/**
 * Returns `start` and `end` without the white space at either end of the span. Throws TickmarkError: selectionEmpty
 * if nothing is left, or if the span is outside the text or cuts a character in two; selectionTooLong.
 */
export function trimSpan(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; quote: string } {
  if (start >= end || end > text.length) throw new TickmarkError('selectionEmpty');
  const raw = text.slice(start, end);
  const quote = raw.trim();
  if (quote === '' || !quote.isWellFormed()) throw new TickmarkError('selectionEmpty');
  if (quote.length > MAX_QUOTE_LENGTH)
    throw new TickmarkError('selectionTooLong', { limit: MAX_QUOTE_LENGTH });
  const from = start + raw.indexOf(quote);
  return { start: from, end: from + quote.length, quote };
}

/** Returns the draft of a claim on a span of a version (UTF-16, end exclusive). */
export function makeClaim(version: Version, start: number, end: number, author: Author): Draft {
  return draftMaking('claim.made', 'claim', newClaim(version, start, end, author));
}

/** Returns the draft that keeps a suggestion, also a dismissed one, or null if it is kept already. */
export function keepClaim(claim: Claim): Draft | null {
  refuseRemoved(claim);
  return draftChange('claim.statusSet', 'claim', claim, { status: 'kept' });
}

/** Returns the draft that dismisses a suggestion, or null if it is dismissed already. */
export function dismissClaim(claim: Claim): Draft | null {
  refuseRemoved(claim);
  return draftChange('claim.statusSet', 'claim', claim, { status: 'dismissed' });
}

/** Returns an empty claim that a checker makes on a span of a version (UTF-16, end exclusive). */
export function newClaim(version: Version, start: number, end: number, author: Author): Claim {
  return {
    id: newId(),
    articleId: version.articleId,
    versionId: version.id,
    ...trimSpan(version.text, start, end),
    origin: 'checker',
    status: 'kept',
    ...nothingSaid,
    createdBy: author.checkerId,
    createdAt: author.at,
  };
}

/** Who decided and when; both null for a verdict that is set back. */
function decision(verdict: Verdict, author: Author): { by: Id | null; at: string | null } {
  return verdict === 'unchecked' ? { by: null, at: null } : { by: author.checkerId, at: author.at };
}

/**
 * Returns the draft that sets a claim's verdict, or null if it has that verdict already. Reason and correction stay,
 * and show again when the verdict comes back.
 */
export function setVerdict(claim: Claim, verdict: Verdict, author: Author): Draft | null {
  refuseRemoved(claim);
  if (claim.verdict === verdict) return null;
  const { by, at } = decision(verdict, author);
  return draftChange('claim.verdictSet', 'claim', claim, {
    verdict,
    verdictBy: by,
    verdictAt: at,
    ...kept(claim),
  });
}

/** Returns the draft that sets a claim's said tick. Throws noSpeaker for a claim without a speaker. */
export function setSaid(claim: Claim, said: Verdict, author: Author): Draft | null {
  refuseRemoved(claim);
  if (claim.attribution === null && said !== 'unchecked') throw new TickmarkError('noSpeaker');
  if (claim.said === said) return null;
  const { by, at } = decision(said, author);
  return draftChange('claim.saidSet', 'claim', claim, { said, saidBy: by, saidAt: at, ...kept(claim) });
}

/** Returns the drafts that give a claim the ticks that it had in an older version; null for one that it has already. */
export function confirmTicks(
  claim: Claim,
  former: Pick<Claim, 'verdict' | 'said'>,
  author: Author,
): (Draft | null)[] {
  const { verdict, said } = former;
  return [
    verdict === 'unchecked' ? null : setVerdict(claim, verdict, author),
    said === 'unchecked' || claim.attribution === null ? null : setSaid(claim, said, author),
  ];
}

/**
 * Returns the draft that says of a claim without a verdict that it must be checked anew, whatever was found in an older version; null
 * if it has a verdict, or somebody has said so.
 */
export function leaveOpen(claim: Claim, author: Author): Draft | null {
  refuseRemoved(claim);
  const { verdict, verdictBy, verdictAt } = claim;
  if (verdict !== 'unchecked' || verdictBy !== null) return null;
  const draft = draftChange('claim.verdictSet', 'claim', claim, {
    verdictBy: author.checkerId,
    verdictAt: author.at,
  });
  return draft && { ...draft, from: { verdict, verdictBy, verdictAt }, to: { ...draft.to, verdict } };
}

/** Returns null for an empty text. */
function blankToNull<T>(value: T): T | null {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/**
 * Returns the draft that changes what a checker writes about a claim. Removing the speaker sets the said tick back,
 * because there is then nothing that it could be about.
 */
export function setClaimDetails(claim: Claim, details: Partial<ClaimDetails>): Draft | null {
  refuseRemoved(claim);
  const wanted: Partial<Claim> = Object.fromEntries(
    Object.entries(details).map(([field, value]) => [field, blankToNull(value)]),
  );
  if (wanted.attribution === null && claim.said !== 'unchecked')
    Object.assign(wanted, { said: 'unchecked', saidBy: null, saidAt: null });
  const draft = draftChange('claim.detailsSet', 'claim', claim, wanted);
  return draft === null ? null : withKept(draft, claim);
}

/**
 * Returns the draft that gives the speaker of a claim another name, or null if the speaker has that name already or
 * there is none. A suggestion stays a suggestion, because nobody has looked at this claim itself.
 */
export function correctSpeaker(claim: Claim, speaker: string): Draft | null {
  refuseRemoved(claim);
  const { attribution } = claim;
  if (attribution === null || attribution.speaker === speaker) return null;
  const { unnamed: _nobodyNow, ...known } = attribution;
  const corrected = { ...known, speaker, speakerSpan: null };
  return draftChange('claim.detailsSet', 'claim', claim, { attribution: corrected });
}

function withKept(draft: Draft, claim: Claim): Draft {
  if (claim.status === 'kept') return draft;
  return { ...draft, from: { ...draft.from, status: claim.status }, to: { ...draft.to, status: 'kept' } };
}

/** Returns the draft that moves a claim to another span of its version, or null if it is there already. */
export function setClaimSpan(claim: Claim, version: Version, start: number, end: number): Draft | null {
  refuseRemoved(claim);
  const draft = draftChange('claim.spanSet', 'claim', claim, trimSpan(version.text, start, end));
  return draft === null ? null : withKept(draft, claim);
}

/**
 * Returns the draft that deletes a claim. Its evidence stays with it, so that it comes back when the claim is
 * restored. A suggestion is dismissed instead, so that it is not made again.
 */
export function removeClaim(claim: Claim): Draft | null {
  if (claim.status === 'suggested') return claim.removed ? null : dismissClaim(claim);
  return draftChange('claim.removed', 'claim', claim, { removed: true });
}
