import type { Span, Version } from '../article/article.ts';
import { newClaim, setClaimSpan, trimSpan, type Author } from './claim-changes.ts';
import { MAX_PROSE_LENGTH, type Claim } from './claim.ts';
import { draftChange, draftMaking, type Draft } from '../history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { newId } from '../../kernel/ids.ts';

/** White space and the marks that separate clauses. They belong to neither side of a cut. */
const LOOSE_END = /[\s,;–—]+$/u;
const LOOSE_BEGINNING = /^[\s,;–—]+/u;

/**
 * Returns the spans that `cuts` (offsets in the text) leave of a span, without the commas, dashes and white space at
 * the cuts; in the text's order. Cuts outside the span, or that would leave a side without words, are ignored.
 */
export function cutSpan(text: string, { start, end }: Span, cuts: readonly number[]): Span[] {
  const inside = [...new Set(cuts)].filter((cut) => cut > start && cut < end).sort((a, b) => a - b);
  const spans: Span[] = [];
  let from = start;
  for (const cut of [...inside, end]) {
    const raw = text.slice(from, cut);
    const begun = from === start ? from : from + (LOOSE_BEGINNING.exec(raw)?.[0].length ?? 0);
    const over = cut === end ? cut : cut - (LOOSE_END.exec(raw)?.[0].length ?? 0);
    const rest = text.slice(cut, end);
    const hasWords =
      /[\p{L}\p{N}]/u.test(text.slice(begun, over)) && (cut === end || /[\p{L}\p{N}]/u.test(rest));
    if (!hasWords) continue;
    spans.push({ start: begun, end: over });
    from = cut;
  }
  return spans;
}

/**
 * Returns the drafts that split a claim at `cuts` (offsets in the version's text). The claim keeps the first part.
 * Each other part becomes a new claim with the same speaker, ticks and reasons and with copies of the evidence, which
 * the checker then sorts out. Throws cannotSplit if there would be only one part.
 */
export function splitClaim(
  claim: Claim,
  evidence: readonly Evidence[],
  version: Version,
  cuts: readonly number[],
  author: Author,
): Draft[] {
  const [first, ...others] = cutSpan(version.text, claim, cuts);
  if (first === undefined || others.length === 0) throw new TickmarkError('cannotSplit');
  const drafts: (Draft | null)[] = [setClaimSpan(claim, version, first.start, first.end)];
  for (const { start, end } of others) {
    const made = newClaim(version, start, end, author);
    const { id, createdAt, createdBy, quote, start: from, end: to } = made;
    const part: Claim = { ...claim, id, createdAt, createdBy, quote, start: from, end: to, status: 'kept' };
    drafts.push(draftMaking('claim.made', 'claim', part));
    for (const piece of evidence)
      drafts.push(draftMaking('evidence.added', 'evidence', { ...piece, id: newId(), claimId: part.id }));
  }
  return drafts.filter((draft) => draft !== null);
}

/** The texts of two claims as one: once if they are the same, else one after the other. */
function both(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return a ?? b;
  const joined = `${a}\n\n${b}`;
  if (joined.length > MAX_PROSE_LENGTH) throw new TickmarkError('joinedTooLong', { limit: MAX_PROSE_LENGTH });
  return joined;
}

/**
 * Returns the drafts that join two claims of the same version. The first one stays, over the words of both and
 * everything between. It keeps what was written about either, and the evidence of both. A tick stays if both have the
 * same, and is set back if they differ, because nobody has judged the whole. Throws cannotJoin if the claims are not
 * both there in one version, joinedTooLong if a field has no room for the texts of both.
 */
export function joinClaims(a: Claim, b: Claim, evidence: readonly Evidence[], version: Version): Draft[] {
  if (a.id === b.id || a.removed || b.removed || a.versionId !== b.versionId)
    throw new TickmarkError('cannotJoin');
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const span = trimSpan(version.text, first.start, Math.max(first.end, second.end));
  const back = { by: null, at: null };
  const verdict = first.verdict === second.verdict ? null : back;
  const said = first.said === second.said ? null : back;
  const attribution = first.attribution ?? second.attribution;
  const drafts: (Draft | null)[] = [
    draftChange('claim.spanSet', 'claim', first, { ...span, status: 'kept' }),
    draftChange('claim.detailsSet', 'claim', first, {
      kind: first.kind ?? second.kind,
      attribution,
      reason: first.reason ?? second.reason,
      tried: both(first.tried, second.tried),
      wouldSettle: both(first.wouldSettle, second.wouldSettle),
      correction: both(first.correction, second.correction),
      note: both(first.note, second.note),
    }),
    verdict &&
      draftChange('claim.verdictSet', 'claim', first, {
        verdict: 'unchecked',
        verdictBy: verdict.by,
        verdictAt: verdict.at,
      }),
    said &&
      draftChange('claim.saidSet', 'claim', first, { said: 'unchecked', saidBy: said.by, saidAt: said.at }),
    ...evidence
      .filter((piece) => piece.claimId === second.id && !piece.removed)
      .map((piece) => draftChange('evidence.changed', 'evidence', piece, { claimId: first.id })),
    // The claim is marked as kept, so that it is not among the suggestions that may be shown again.
    draftChange('claim.removed', 'claim', second, { removed: true, status: 'kept' }),
  ];
  return drafts.filter((draft) => draft !== null);
}
