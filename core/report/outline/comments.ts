import type { ReportClaim, ReportReview } from '../model/model.ts';
import { reviewLines } from '../wording/claim-lines.ts';
import type { ReportWording } from '../wording/report-wording.ts';
import { claimPart } from './claim-part.ts';
import { type Inline, type Part, inlineMaker, plain, type InlineMaker } from './parts.ts';

/** Who wrote something beside the text, and when: ISO 8601. */
export interface Signature {
  author: string;
  initials: string;
  at: string;
}

/** The lines beside the words of a claim. Answers are what second readers say, the oldest first. */
export interface ClaimComment extends Signature {
  claim: ReportClaim;
  lines: Inline[][];
  answers: (Signature & { lines: Inline[][] })[];
}

/** The author of a comment if nobody is named. */
const NOBODY = 'Tickmark';

/** Returns who decided a claim and when: of the verdict, else of the said tick, else who made it. */
export function signatureOf(claim: ReportClaim, { person }: ReportWording): Signature {
  const { so, said, createdBy, createdAt, number } = claim;
  const who = person(so.by ?? said?.by ?? createdBy);
  return {
    author: who === null ? NOBODY : (who.name ?? who.initials),
    // Word numbers comments by initials. If nobody is named, the claim's number replaces them.
    initials: who?.initials ?? String(number),
    at: so.at ?? said?.at ?? createdAt,
  };
}

/** Returns the comment of each claim: its ticks, reason, evidence and note, by whoever decided it. */
export function claimComments(claims: readonly ReportClaim[], wording: ReportWording): ClaimComment[] {
  const inlines = inlineMaker(wording);
  return claims.map((claim) => ({
    claim,
    ...signatureOf(claim, wording),
    lines: claimLines(claim, wording, inlines),
    answers: claim.reviews.map((review, index) => ({
      ...reviewer(review, wording),
      lines: answered(claim, index, wording, inlines),
    })),
  }));
}

function reviewer({ by, at }: ReportReview, { person }: ReportWording): Signature {
  const who = person(by);
  return {
    author: who === null ? NOBODY : (who.name ?? who.initials),
    initials: who?.initials ?? '',
    at,
  };
}

function answered(
  claim: ReportClaim,
  index: number,
  wording: ReportWording,
  inlines: InlineMaker,
): Inline[][] {
  const line = reviewLines(claim, wording)[index];
  return [line?.line, line?.reason, line?.settled?.line, line?.settled?.how]
    .map((words) => words ?? '')
    .filter((words) => words !== '')
    .map((words) => inlines.words(words));
}

/** What the margin and the entry of the page say about a claim. */
function claimLines(claim: ReportClaim, wording: ReportWording, inlines: InlineMaker): Inline[][] {
  const part = claimPart({ ...claim, reviews: [] }, wording, inlines);
  if (part.kind !== 'claim') return [];
  const [first = [], ...rest] = part.margin;
  return [[plain(`${String(claim.number)} · `), ...first], ...rest, ...part.what.flatMap(linesOf)];
}

function linesOf(part: Part): Inline[][] {
  if (part.kind === 'para') return [part.words];
  if (part.kind === 'list') return part.items.map((item) => [plain('– '), ...item]);
  return [];
}
