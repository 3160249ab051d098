import { Paragraph, type ICommentOptions } from 'docx';
import type { ReportClaim, ReportModel } from '../../../core/report/model.ts';
import { claimPart } from '../../../core/report/outline/claim-part.ts';
import type { Part } from '../../../core/report/outline/parts.ts';
import { penFor } from '../../../core/report/outline/pen.ts';
import { reviewLines } from '../../../core/report/tell/review-lines.ts';
import type { Telling } from '../../../core/report/tell/telling.ts';
import { clean, run, runs, type Ink } from './runs.ts';

/** The comments of each claim, by the claim's number: its own first, then those that answer it. */
export type CommentIds = ReadonlyMap<number, readonly number[]>;

/** Who changed something, and when: ISO 8601. */
export interface Signature {
  author: string;
  date: string;
}

/** What stands as author where nobody is named. */
const NOBODY = 'Tickmark';

/** Returns who decided a claim and when, as an author of Word: of the verdict, else of the said tick, else who made it. */
export function signatureOf(claim: ReportClaim, { person }: Telling): Signature {
  const { so, said, createdBy, createdAt } = claim;
  const who = person(so.by ?? said?.by ?? createdBy);
  return {
    author: who === null ? NOBODY : clean(who.name ?? who.initials),
    date: so.at ?? said?.at ?? createdAt,
  };
}

/**
 * Returns a comment for each listed claim: its ticks, reason, evidence and note, by whoever decided it; what second
 * readers say answers it.
 */
export function commentsFor(
  model: ReportModel,
  telling: Telling,
  ink: Ink,
): { comments: ICommentOptions[]; ids: CommentIds } {
  const comments: ICommentOptions[] = [];
  const ids = new Map<number, number[]>();
  for (const claim of model.claims) {
    const id = comments.length;
    const signature = signatureOf(claim, telling);
    comments.push({
      id,
      author: signature.author,
      initials: initialsOf(claim, telling),
      date: new Date(signature.date),
      children: told(claim, telling, ink),
    });
    const own = [id];
    claim.reviews.forEach((review, index) => {
      const line = reviewLines(claim, telling)[index];
      const who = telling.person(review.by);
      const words = [line?.line, line?.reason, line?.settled?.line, line?.settled?.how];
      own.push(comments.length);
      comments.push({
        id: comments.length,
        parentId: id,
        author: clean(who === null ? NOBODY : (who.name ?? who.initials)),
        initials: clean(who?.initials ?? ''),
        date: new Date(review.at),
        children: words
          .filter((part) => (part ?? '') !== '')
          .map((part) => new Paragraph({ children: [run(part ?? '')] })),
      });
    });
    ids.set(claim.number, own);
  }
  return { comments, ids };
}

/** Initials are what Word numbers comments with; where nobody is named the claim's number stands for them. */
function initialsOf({ so, said, createdBy, number }: ReportClaim, { person }: Telling): string {
  return clean(person(so.by ?? said?.by ?? createdBy)?.initials ?? String(number));
}

/** What the margin of the page says of a claim, and what is told of it there. */
function told(claim: ReportClaim, telling: Telling, ink: Ink): Paragraph[] {
  const part = claimPart({ ...claim, reviews: [] }, telling, penFor(telling));
  if (part.kind !== 'claim') return [];
  const head = part.margin.map((row, index) =>
    index === 0 ? [{ text: `${String(claim.number)} · ` }, ...row] : row,
  );
  return [
    ...head.map((row) => new Paragraph({ children: runs(row, ink) })),
    ...part.what.flatMap((inner) => lines(inner, ink)),
  ];
}

function lines(part: Part, ink: Ink): Paragraph[] {
  if (part.kind === 'para') return [new Paragraph({ children: runs(part.words, ink) })];
  if (part.kind === 'list')
    return part.items.map((item) => new Paragraph({ children: [run('– '), ...runs(item, ink)] }));
  return [];
}
