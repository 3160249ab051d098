import type { ReportClaim } from '../../model/model.ts';
import { reviewLines } from '../../wording/review-lines.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns what second checkers who disagree say of a claim, and how it was settled. */
export function disagreements(claim: ReportClaim, { tell, passage, words }: Writing): string {
  return reviewLines(claim, tell)
    .filter((review) => !review.agrees)
    .map(({ line, reason, settled }) => {
      const said = reason === null ? '' : ` <q dir="auto">${passage(reason)}</q>`;
      const end = settled === null ? '' : ` <b>${escape(settled.line)}</b> ${words(settled.how)}`;
      return `<p class="review"><b>${escape(line)}.</b>${said}${end}</p>\n`;
    })
    .join('');
}

/** Returns the lines of those who signed a claim off. */
export function signOffs(claim: ReportClaim, { tell }: Writing): string[] {
  return reviewLines(claim, tell)
    .filter((review) => review.agrees)
    .map(({ line }) => escape(line));
}
